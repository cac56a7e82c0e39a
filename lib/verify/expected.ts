import { addressOf } from "../net";
import {
  type EffectiveRoute,
  type ReceivedRoute,
  type Simulation,
  type SpeakerRoutes,
  UnknownElementError,
} from "../routing";
import { quoted } from "../text";
import { addressesOfSpeakers } from "./speaker-addresses";
import {
  distinct,
  pathCell,
  stateCell,
  type Cells,
  type ExpectedRow,
  type TableKind,
  type TableSubject,
} from "./table";

/**
 * The rows that a table should have.
 * @throws UnknownElementError if the network has no such element
 */
export function expectedRows(simulation: Simulation, subject: TableSubject): ExpectedRow[] {
  return EXPECTED[subject.kind](simulation, subject);
}

const EXPECTED: Readonly<Record<TableKind, (simulation: Simulation, subject: TableSubject) => ExpectedRow[]>> = {
  effective: (simulation, { at }) => simulation.effectiveRoutes(at).routes.filter(isShown).flatMap(effectiveRows),
  learned: (simulation, subject) => {
    const neighbor = neighborOf(subject);
    return simulation
      .routesOf(subject.at)
      .flatMap((instance) => held(instance, ({ from }) => from === neighbor).map(ofInstance(instance)));
  },
  advertised: (simulation, subject) =>
    simulation.routesOf(subject.at).flatMap((instance) => sentRows(instance, subject).map(ofInstance(instance))),
  "gateway-learned": (simulation, { at }) =>
    distinct(simulation.routesOf(at).flatMap((gateway) => held(gateway, isLearned).map(withoutNextHop))),
  "gateway-advertised": (simulation, subject) =>
    distinct(simulation.routesOf(subject.at).flatMap((gateway) => sentRows(gateway, subject).map(withoutNextHop))),
  "gateway-peers": (simulation, { at }) => {
    const addresses = addressesOfSpeakers(simulation.topology);
    return simulation.routesOf(at).flatMap(({ sessions }) =>
      sessions.flatMap(({ neighbor, up, reason }) =>
        (addresses.get(neighbor) ?? []).map((address) => ({
          prefix: address,
          cells: { state: stateCell(up) },
          why: up ? `the session with ${neighbor} is up` : `the session with ${neighbor} is down: ${reason ?? ""}`,
        })),
      ),
    );
  },
  circuit: (simulation, { at }) =>
    distinct(simulation.routesOf(at).flatMap((circuit) => held(circuit, isLearned).map(withoutNextHop))),
  rib: (simulation, { at }) => simulation.routesOf(at).flatMap((instance) => held(instance, isLearned)),
};

function neighborOf({ kind, neighbor }: TableSubject): string {
  if (neighbor === undefined)
    throw new UnknownElementError(`the table ${quoted(kind)} is about one neighbour; name it`);
  return neighbor;
}

function isLearned({ from }: ReceivedRoute): boolean {
  return from !== undefined;
}

function held({ received }: SpeakerRoutes, isMeant: (route: ReceivedRoute) => boolean): ExpectedRow[] {
  return received
    .filter((route) => route.status !== "dropped" && isMeant(route))
    .map(({ prefix, path, nextHop, from = "", status, reason }) => ({
      prefix,
      cells: routeCells(path, nextHop),
      why: `${from} advertises it${status === "kept" && reason !== undefined ? `; not the best: ${reason}` : ""}`,
    }));
}

function sentRows(speaker: SpeakerRoutes, subject: TableSubject): ExpectedRow[] {
  const neighbor = neighborOf(subject);
  return speaker.sent.flatMap(({ to, path, prefix, nextHop }) =>
    to === neighbor && path !== undefined
      ? {
          prefix,
          cells: routeCells(path, nextHop),
          why: `${speaker.speaker} has it, and its policy lets it pass`,
        }
      : [],
  );
}

function routeCells(path: readonly number[], nextHop: string | undefined): Cells {
  return { path: pathCell(path), ...(nextHop !== undefined && { "next hop": nextHop }) };
}

function ofInstance({ speaker }: SpeakerRoutes) {
  return (row: ExpectedRow): ExpectedRow => ({ ...row, instance: speaker });
}

/** The tables of gateways and circuits show next hops of Azure's own that the simulation does not know. */
function withoutNextHop({ cells: { path }, ...row }: ExpectedRow): ExpectedRow {
  return { ...row, cells: { path } };
}

/** Azure lists more ranges whose packets are dropped than it documents. */
function isShown({ state, nextHopType }: EffectiveRoute): boolean {
  return state !== "NotProgrammed" && nextHopType !== "None";
}

function effectiveRows(route: EffectiveRoute): ExpectedRow[] {
  const { prefix, source, state, nextHopType, nextHops, gatewayAddresses, reason } = route;
  const cells = { source, state, "next hop type": nextHopType };
  const why = reason ?? WHY_EFFECTIVE[source];
  const shown = [...nextHops.filter((hop) => addressOf(hop)), ...(gatewayAddresses ?? [])];
  // A gateway whose addresses are not known may be shown with any, and the platform's own routes have none.
  const isOpen =
    source === "Default" || shown.length === 0 || nextHops.some((hop) => !addressOf(hop) && !gatewayAddresses);
  if (isOpen) return [{ prefix, cells, why }];
  return shown.map((hop) => ({ prefix, cells: { ...cells, "next hop": hop }, why }));
}

const WHY_EFFECTIVE: Readonly<Record<EffectiveRoute["source"], string>> = {
  Default: "it follows from the ranges of the virtual network and of those peered with it",
  User: "the route table of the subnet has it",
  VirtualNetworkGateway: "route servers and gateways program it",
};
