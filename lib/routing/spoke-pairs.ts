import { append, groupBy, inOrderOf } from "../collections";
import { prefixOf } from "../net";
import { TopologyLookup, type DualHomedNetwork, type PrefixSource, type Topology } from "../topology";

/** The pairs of spokes that are meant to reach each other. */
export interface SpokePairs {
  /** The pairs that are looked at: all of them, or a sample of many. */
  readonly pairs: readonly (readonly [string, string])[];
  /** How many pairs there are. */
  readonly total: number;
}

/** With more pairs than this, a sample is taken: see `sampleOf`. */
const MOST_PAIRS = 1000;

/** Spokes of the same networks with the same hubs. Each is meant to reach each. */
interface Group {
  readonly spokes: readonly string[];
  /** The hubs through which they reach others; hubs whose appliances have a link count as one. */
  readonly hubs: ReadonlySet<string>;
}

/**
 * The pairs of spokes that the owner of a network means to reach each other: spokes of dual-homed networks with
 * `spokeToSpoke` that share a hub, whatever network each is in; spokes of networks that reach each other; without such
 * networks, spokes whose route servers are told other spokes by a hub that both share; and spokes that are peered with
 * each other.
 */
export function spokePairs(topology: Topology): SpokePairs {
  const groups = groupsOf(topology);
  const meetings = [
    ...groups.flatMap((one, index) =>
      groups.slice(index).flatMap((other) => (meet(one, other) ? [[one, other] as const] : [])),
    ),
    ...reachingGroups(topology),
  ];
  const total = meetings.reduce((sum, [one, other]) => sum + pairsBetween(one, other), 0);
  const found = meetings.flatMap(([one, other]) => (total > MOST_PAIRS ? sampleOf(one, other) : allOf(one, other)));
  const known = new Set(found.map(keyOf));
  const peered = peeredSpokes(topology).filter((pair) => !known.has(keyOf(pair)));
  return { pairs: [...found, ...peered], total: total + peered.length };
}

/** The spokes of two networks that reach each other. Where both have spoke-to-spoke traffic, their linked hubs meet. */
function reachingGroups({ dualHomedNetworks }: Topology): (readonly [Group, Group])[] {
  const group = ({ spokes }: DualHomedNetwork): Group => ({ spokes, hubs: new Set() });
  return dualHomedNetworks.flatMap((network) =>
    dualHomedNetworks
      .filter(({ name, spokeToSpoke }) => network.reaches?.includes(name) && !(spokeToSpoke && network.spokeToSpoke))
      .map((other) => [group(network), group(other)] as const),
  );
}

function groupsOf(topology: Topology): Group[] {
  const linked = linkedHubs(topology);
  const spokes = topology.virtualNetworks.filter(({ role }) => role === "spoke").sort(inOrderOf(({ name }) => name));
  const members = topology.dualHomedNetworks.map((network) => ({ network, spokes: new Set(network.spokes) }));
  const meaning = spokes.flatMap(({ name }) => {
    const server = servingNetwork(topology, name);
    const networks = members.flatMap((each) =>
      each.spokes.has(name) || each.spokes.has(server) ? [each.network] : [],
    );
    const isMeant =
      networks.length > 0 ? networks.some(({ spokeToSpoke }) => spokeToSpoke) : isToldSpokes(topology, server);
    const hubs = [...new Set([...networks.flatMap((each) => each.hubs), ...hubsTelling(topology, server)])];
    const kind = JSON.stringify([networks.map((each) => each.name), hubs]);
    return isMeant ? [{ name, kind, hubs: hubs.map((hub) => linked.get(hub) ?? hub) }] : [];
  });
  return [...groupBy(meaning, ({ kind }) => kind).values()].map((alike) => ({
    spokes: alike.map(({ name }) => name),
    hubs: new Set(alike[0].hubs),
  }));
}

/** The network whose route servers a spoke listens to: itself, or the one whose gateways it uses. */
function servingNetwork(topology: Topology, spoke: string): string {
  const lookup = TopologyLookup.of(topology);
  if (lookup.routeServersIn(spoke).length > 0) return spoke;
  return lookup.halvesOf(spoke).find(({ useRemoteGateways }) => useRemoteGateways)?.to ?? spoke;
}

function peeringsTelling(topology: Topology, server: string) {
  const lookup = TopologyLookup.of(topology);
  return lookup.routeServersIn(server).flatMap(({ name }) => lookup.peeringsOf(name));
}

function hubsTelling(topology: Topology, server: string): string[] {
  const lookup = TopologyLookup.of(topology);
  return peeringsTelling(topology, server).flatMap(
    ({ virtualAppliance }) => lookup.virtualAppliance(virtualAppliance)?.virtualNetwork ?? [],
  );
}

/** Not for route servers of hubs: those are told the spokes for the gateways beside them. */
function isToldSpokes(topology: Topology, server: string): boolean {
  if (TopologyLookup.of(topology).virtualNetwork(server)?.role !== "spoke") return false;
  return peeringsTelling(topology, server).some(({ advertise }) =>
    advertise.some((source) => holdsOtherSpokes(topology, source, server)),
  );
}

function holdsOtherSpokes(topology: Topology, source: PrefixSource, server: string): boolean {
  const range = prefixOf(source);
  if (!range || range.isDefaultRouteOrHalf) return source === "spokes" || source === "any";
  const lookup = TopologyLookup.of(topology);
  return topology.virtualNetworks.some(
    ({ name, role }) =>
      role === "spoke" && name !== server && lookup.rangesOf(name).some((each) => range.contains(each)),
  );
}

/** One name for all hubs whose appliances have BGP peerings with each other, directly or through others of them. */
function linkedHubs(topology: Topology): ReadonlyMap<string, string> {
  const lookup = TopologyLookup.of(topology);
  const neighbors = new Map<string, string[]>();
  for (const { virtualAppliance, peer } of topology.routerPeerings) {
    const [one, other] = [virtualAppliance, peer ?? ""].map((name) => lookup.virtualAppliance(name)?.virtualNetwork);
    if (one === undefined || other === undefined) continue;
    append(neighbors, one, other);
    append(neighbors, other, one);
  }
  const names = new Map<string, string>();
  const name = (hub: string, as: string): void => {
    if (names.has(hub)) return;
    names.set(hub, as);
    for (const neighbor of neighbors.get(hub) ?? []) name(neighbor, as);
  };
  for (const hub of neighbors.keys()) name(hub, hub);
  return names;
}

function meet(one: Group, other: Group): boolean {
  return [...one.hubs].some((hub) => other.hubs.has(hub));
}

function pairsBetween(one: Group, other: Group): number {
  const { length } = one.spokes;
  return one === other ? (length * (length - 1)) / 2 : length * other.spokes.length;
}

function allOf(one: Group, other: Group): [string, string][] {
  return one.spokes.flatMap((from, index) =>
    (one === other ? one.spokes.slice(index + 1) : other.spokes).map((to): [string, string] => [from, to]),
  );
}

/** Each spoke with the next one of its own group, and with one of each other group. */
function sampleOf(one: Group, other: Group): [string, string][] {
  if (one === other) return one.spokes.slice(1).map((to, index) => [one.spokes[index], to]);
  const most = Math.max(one.spokes.length, other.spokes.length);
  const at = ({ spokes }: Group, index: number) => spokes[index % spokes.length];
  return Array.from({ length: most }, (_, index) => [at(one, index), at(other, index)]);
}

function peeredSpokes(topology: Topology): [string, string][] {
  const lookup = TopologyLookup.of(topology);
  const isSpoke = (name: string) => lookup.virtualNetwork(name)?.role === "spoke";
  return topology.virtualNetworkPeerings
    .filter(({ from, to }) => from < to && isSpoke(from) && isSpoke(to) && lookup.half(to, from))
    .map(({ from, to }) => [from, to]);
}

function keyOf([one, other]: readonly [string, string]): string {
  return JSON.stringify([one, other].sort());
}
