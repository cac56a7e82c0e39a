import { ROUTE_SERVER_SUBNET } from "../../lib/azure";
import { UnknownElementError, pathText, UNKNOWN_ASN } from "../../lib/routing";
import type { EffectiveRouteTable, RouteStatus, Simulation, SpeakerRoutes } from "../../lib/routing";
import { didYouMean } from "../../lib/text";

/** What there is to see of a speaker at a glance. */
export interface SpeakerSummary {
  readonly speaker: string;
  readonly kind: SpeakerRoutes["kind"];
  readonly asn: number;
  /** False when it failed. */
  readonly up: boolean;
  readonly sessions: { readonly up: number; readonly down: number };
  /** How many routes it was sent or originates, by what became of them. */
  readonly received: Readonly<Record<RouteStatus, number>>;
  readonly sent: number;
  /** How many times a route was not passed on to a neighbour. */
  readonly heldBack: number;
}

/** Subnets of one network whose interfaces have the same effective routes. */
export interface SubnetRoutes extends Omit<EffectiveRouteTable, "subnet"> {
  /** Empty where the subnets of the network are not known. */
  readonly subnets: readonly string[];
}

/** The network at a glance. */
export interface Overview {
  readonly speakers: readonly SpeakerSummary[];
  /** Of the spokes. */
  readonly effectiveRoutes: readonly SubnetRoutes[];
  /** The prefixes of which speakers never settle what to hold. */
  readonly oscillations: readonly { readonly prefix: string; readonly speakers: readonly string[] }[];
}

/** Everything about one element, or about several that it is made of. */
export interface RoutesAt {
  readonly speakers: readonly SpeakerRoutes[];
  /** Of a virtual network or subnet; of what is in a network, what it programs there. */
  readonly effectiveRoutes: readonly SubnetRoutes[];
}

export function overviewOf(simulation: Simulation): Overview {
  const spokes = simulation.topology.virtualNetworks.filter(({ role }) => role === "spoke");
  return {
    speakers: simulation.speakers().flatMap((name) => simulation.routesOf(name).map(summaryOf)),
    effectiveRoutes: spokes.flatMap(({ name }) => effectiveRoutesIn(simulation, name)),
    oscillations: simulation.oscillations(),
  };
}

function summaryOf({ speaker, kind, asn, up, sessions, received, sent }: SpeakerRoutes): SpeakerSummary {
  const withStatus = (status: RouteStatus) => received.filter((route) => route.status === status).length;
  const working = sessions.filter((session) => session.up).length;
  const passedOn = sent.filter(({ path }) => path !== undefined).length;
  return {
    speaker,
    kind,
    asn,
    up,
    sessions: { up: working, down: sessions.length - working },
    received: { best: withStatus("best"), kept: withStatus("kept"), dropped: withStatus("dropped") },
    sent: passedOn,
    heldBack: sent.length - passedOn,
  };
}

/**
 * The effective routes in every subnet of a virtual network, those that are the same together. Nothing of the user's is in
 * `RouteServerSubnet`.
 */
function effectiveRoutesIn(simulation: Simulation, virtualNetwork: string): SubnetRoutes[] {
  const network = simulation.topology.virtualNetworks.find(({ name }) => name === virtualNetwork);
  const subnets = (network?.subnets ?? []).map(({ name }) => name).filter((name) => name !== ROUTE_SERVER_SUBNET);
  if (subnets.length === 0) {
    const { subnet, ...table } = simulation.effectiveRoutes(virtualNetwork);
    return [{ ...table, subnets: subnet === undefined ? [] : [subnet] }];
  }
  const groups = new Map<string, SubnetRoutes & { readonly subnets: string[] }>();
  for (const name of subnets) {
    const { routes } = simulation.effectiveRoutes(`${virtualNetwork}/${name}`);
    const key = JSON.stringify(routes);
    const group = groups.get(key);
    if (group) group.subnets.push(name);
    else groups.set(key, { virtualNetwork, subnets: [name], routes });
  }
  return [...groups.values()];
}

/**
 * What there is to know of the element with this name.
 *
 * @throws UnknownElementError if there is no such element, or none that has routes
 */
export function routesAt(simulation: Simulation, name: string): RoutesAt {
  const { topology } = simulation;
  if (topology.virtualNetworks.some((each) => each.name === name)) {
    return { speakers: [], effectiveRoutes: effectiveRoutesIn(simulation, name) };
  }
  if (subnetNames(simulation).includes(name)) {
    const { subnet, ...table } = simulation.effectiveRoutes(name);
    return { speakers: [], effectiveRoutes: [{ ...table, subnets: subnet === undefined ? [] : [subnet] }] };
  }
  try {
    const speakers = simulation.routesOf(name);
    const programming = [...topology.routeServers, ...topology.gateways].find(
      (each) => each.name === name || name.startsWith(`${each.name}/`),
    );
    const known = topology.virtualNetworks.some((each) => each.name === programming?.virtualNetwork);
    const tables = programming && known ? effectiveRoutesIn(simulation, programming.virtualNetwork) : [];
    return { speakers, effectiveRoutes: tables.map(fromBgp) };
  } catch (error) {
    if (!(error instanceof UnknownElementError)) throw error;
    throw new UnknownElementError(`nothing called "${name}" has routes; ${didYouMean(name, names(simulation))}`);
  }
}

/** Only what gateways and route servers have to do with. */
function fromBgp(table: SubnetRoutes): SubnetRoutes {
  return { ...table, routes: table.routes.filter(({ source }) => source === "VirtualNetworkGateway") };
}

function subnetNames({ topology }: Simulation): string[] {
  return topology.virtualNetworks.flatMap(({ name, subnets }) => subnets.map((subnet) => `${name}/${subnet.name}`));
}

function names(simulation: Simulation): string[] {
  const { virtualNetworks, routeServers, virtualAppliances } = simulation.topology;
  const elements = [...virtualNetworks, ...routeServers, ...virtualAppliances].map(({ name }) => name);
  return [...new Set([...elements, ...simulation.speakers(), ...subnetNames(simulation)])];
}

/** An ASN as it is written; a question mark for one that nobody gave. */
export function asnText(asn: number): string {
  return pathText([asn]);
}

/** An AS path as data, `null` standing for an ASN that nobody gave. */
export function pathData(path: readonly number[]): (number | null)[] {
  return path.map((asn) => (asn === UNKNOWN_ASN ? null : asn));
}

/** The routes of a speaker as data. */
export function speakerData({ asn, received, sent, ...rest }: SpeakerRoutes): object {
  return {
    ...rest,
    asn: pathData([asn])[0],
    received: received.map((route) => ({ ...route, path: pathData(route.path) })),
    sent: sent.map((route) => ({ ...route, path: route.path && pathData(route.path) })),
  };
}

/** The overview as data. */
export function overviewData({ speakers, ...rest }: Overview): object {
  return { speakers: speakers.map((speaker) => ({ ...speaker, asn: pathData([speaker.asn])[0] })), ...rest };
}
