import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Simulation, pathText, placesOn, type EffectiveRoute, type SpeakerRoutes, type Trace } from "../../lib/routing";
import { readTopology } from "../../lib/import/topology-file";
import { addressOf } from "../../lib/net";
import { onOneLine } from "../../lib/text";

/** A network of a published lab, as `__tests__/routing/scenarios/NAME.json` describes it. */
export function scenario(name: string): Simulation {
  const file = join(__dirname, "..", "routing", "scenarios", `${name}.json`);
  return Simulation.of(readTopology(readFileSync(file, "utf8"), file));
}

/** The rows of a table that is written as text, a row a line, in any order. */
export function table(text: string): string[] {
  return text
    .split("\n")
    .map(onOneLine)
    .filter((line) => line !== "")
    .sort();
}

/**
 * What a route server learned from an appliance's instance: `Network NextHop AsPath`, the columns of
 * `Get-AzRouteServerPeerLearnedRoute` that differ from row to row. Both instances must have learned the same.
 */
export function learned(simulation: Simulation, routeServer: string, neighbor: string): string[] {
  return alike(
    simulation
      .routesOf(routeServer)
      .map((instance) =>
        rows(kept(instance, neighbor), ({ prefix, nextHop, path }) => [prefix, nextHop, asPath(path)]),
      ),
  );
}

/**
 * What a route server sends an appliance's instance: `Network AsPath`, from `Get-AzRouteServerPeerAdvertisedRoute`. The next
 * hop must be the address of the instance that sends, and both must send the same.
 */
export function advertised(simulation: Simulation, routeServer: string, neighbor: string): string[] {
  const { addresses = [] } = simulation.topology.routeServers.find(({ name }) => name === routeServer) ?? {};
  return alike(
    simulation.routesOf(routeServer).map((instance, index) => {
      const sent = instance.sent.filter(({ to, path }) => to === neighbor && path !== undefined);
      expect(new Set(sent.map(({ nextHop }) => nextHop))).toEqual(new Set([addresses[index]]));
      return rows(sent, ({ prefix, path = [] }) => [prefix, asPath(path)]);
    }),
  );
}

/** What a gateway, a circuit, a site or an appliance's instance holds from a neighbour: `Network AsPath`. */
export function held(simulation: Simulation, speaker: string, neighbor: string): string[] {
  const [routes] = simulation.routesOf(speaker);
  return rows(kept(routes, neighbor), ({ prefix, path }) => [prefix, asPath(path)]);
}

/** The networks that a speaker uses a route for, from whomever. */
export function networksOf(simulation: Simulation, speaker: string): string[] {
  const [{ received }] = simulation.routesOf(speaker);
  return [...new Set(received.filter(({ status }) => status === "best").map(({ prefix }) => prefix))];
}

/** What a speaker sends a neighbour: `Network AsPath`. */
export function sent(simulation: Simulation, speaker: string, neighbor: string): string[] {
  const [routes] = simulation.routesOf(speaker);
  return rows(
    routes.sent.filter(({ to, path }) => to === neighbor && path !== undefined),
    ({ prefix, path = [] }) => [prefix, asPath(path)],
  );
}

/**
 * The effective routes of a subnet: `Source State AddressPrefix NextHopType NextHop`, a row for each next hop, as the portal
 * shows them. Routes to nowhere are left out, as in all published tables. For a gateway its addresses are shown, where the
 * topology has them.
 */
export function effectiveRoutes(simulation: Simulation, subnet: string): string[] {
  return rows(
    simulation
      .effectiveRoutes(subnet)
      .routes.filter(({ state, nextHopType }) => state !== "NotProgrammed" && nextHopType !== "None")
      .flatMap((route) => {
        const shown = route.source === "Default" ? [] : shownNextHops(route);
        return (shown.length === 0 ? ["-"] : shown).map((nextHop) => ({ ...route, nextHop }));
      }),
    ({ source, state, prefix, nextHopType, nextHop }) => [source, state, prefix, nextHopType, nextHop],
  );
}

function shownNextHops({ nextHops, gatewayAddresses }: EffectiveRoute): readonly string[] {
  return gatewayAddresses ? [...nextHops.filter(addressOf), ...gatewayAddresses] : nextHops;
}

/** The ways of a packet as `PLACE > PLACE: OUTCOME`. */
export function ways(trace: Trace): string[] {
  return trace.branches.map((branch) => `${placesOn(branch).join(" > ")}: ${branch.outcome}`).sort();
}

function kept({ received }: SpeakerRoutes, neighbor: string) {
  return received.filter(({ from, status }) => from === neighbor && status !== "dropped");
}

function asPath(path: readonly number[]): string {
  return path.length === 0 ? "-" : pathText(path).replaceAll(" ", "-");
}

function rows<T>(items: readonly T[], cellsOf: (item: T) => readonly (string | undefined)[]): string[] {
  return items.map((item) => cellsOf(item).join(" ")).sort();
}

function alike(tables: readonly string[][]): string[] {
  const [first = [], ...others] = tables;
  for (const other of others) expect(other).toEqual(first);
  return first;
}
