import type { EffectiveRoute, Simulation } from "../routing";
import { expectedRows } from "./expected";
import { addressesOfSpeakers } from "./speaker-addresses";
import { CONNECTED, type ExpectedRow, type TableSubject } from "./table";

/**
 * The table that the simulation expects, in the form in which Azure's command line prints it with `-o json`, or FRR the
 * routes of an appliance.
 * @throws UnknownElementError if the network has no such element
 */
export function predictedTable(simulation: Simulation, subject: TableSubject): object {
  const { kind, at, neighbor = "" } = subject;
  const addresses = addressesOfSpeakers(simulation.topology);
  const [peer = ""] = addresses.get(neighbor) ?? [];
  const rows = expectedRows(simulation, subject);
  switch (kind) {
    case "effective":
      return { value: effectiveRows(simulation.effectiveRoutes(at).routes) };
    case "learned":
      return byInstance(simulation, at, rows, (row) => ({
        ...bgpRow(row),
        origin: "EBgp",
        sourcePeer: peer,
        weight: 32768,
      }));
    case "advertised":
      return byInstance(simulation, at, rows, (row) => ({ ...bgpRow(row), origin: "Igp", weight: 0 }));
    case "gateway-learned":
      return {
        value: rows.map((row) => ({ ...bgpRow(row), nextHop: null, origin: "EBgp", sourcePeer: "", weight: 32768 })),
      };
    case "gateway-advertised":
      return { value: rows.map((row) => ({ ...bgpRow(row), nextHop: null, origin: "Igp", weight: 0 })) };
    case "gateway-peers":
      return {
        value: rows.map(({ prefix, cells }) => ({
          neighbor: prefix,
          state: cells.state === CONNECTED ? CONNECTED : "Connecting",
        })),
      };
    case "circuit":
      return {
        value: rows.map(({ prefix, cells }) => ({
          locPrf: "",
          network: prefix,
          nextHop: "",
          path: cells.path.replace(/-/g, " "),
          weight: 0,
        })),
      };
    case "rib":
      return { routes: frrRoutes(rows) };
  }
}

function bgpRow({ prefix, cells }: ExpectedRow) {
  return { asPath: cells.path, network: prefix, nextHop: cells["next hop"] };
}

function byInstance(
  simulation: Simulation,
  at: string,
  rows: readonly ExpectedRow[],
  written: (row: ExpectedRow) => object,
): object {
  const addresses = addressesOfSpeakers(simulation.topology);
  const lists = simulation.routesOf(at).map(({ speaker }, index) => {
    const [localAddress] = addresses.get(speaker) ?? [];
    const own = rows.filter(({ instance }) => instance === speaker);
    return [`RouteServiceRole_IN_${index}`, own.map((row) => ({ localAddress, ...written(row) }))];
  });
  return { ...Object.fromEntries(lists), value: null };
}

/** Azure has a row for each of equally good next hops. */
function effectiveRows(routes: readonly EffectiveRoute[]): object[] {
  return routes
    .filter(({ state }) => state !== "NotProgrammed")
    .flatMap(({ prefix, source, state, nextHopType, nextHops, gatewayAddresses }) => {
      const shown = source === "Default" ? [] : (gatewayAddresses ?? nextHops);
      return (shown.length === 0 ? [[]] : shown.map((hop) => [hop])).map((nextHopIpAddress) => ({
        addressPrefix: [prefix],
        disableBgpRoutePropagation: false,
        name: null,
        nextHopIpAddress,
        nextHopType,
        source,
        state,
      }));
    });
}

function frrRoutes(rows: readonly ExpectedRow[]): Record<string, object[]> {
  const routes: Record<string, object[]> = {};
  for (const { prefix, cells } of rows) {
    const hop = cells["next hop"];
    const path = cells.path.replace(/-/g, " ");
    (routes[prefix] ??= []).push({ valid: true, path, peerId: hop, nexthops: [{ ip: hop, afi: "ipv4" }] });
  }
  return routes;
}
