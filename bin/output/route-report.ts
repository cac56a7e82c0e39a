import { ROUTE_SERVER_SUBNET } from "../../lib/azure";
import {
  UnknownElementError,
  pathText,
  UNKNOWN_ASN,
  type EffectiveRouteTable,
  type RouteStatus,
  type Simulation,
  type SpeakerRoutes,
} from "../../lib/routing";
import { grouped } from "../../lib/collections";
import { didYouMean } from "../../lib/text";

/** The summary of a speaker. */
export interface SpeakerSummary {
  readonly speaker: string;
  readonly kind: SpeakerRoutes["kind"];
  readonly asn: number;
  /** False if the speaker has failed. */
  readonly up: boolean;
  readonly sessions: { readonly up: number; readonly down: number };
  /** How many routes it received or originates, by status. */
  readonly received: Readonly<Record<RouteStatus, number>>;
  readonly sent: number;
  /** How many times a route was held back from a neighbour. */
  readonly heldBack: number;
}

/** Subnets of one network whose interfaces have the same effective routes. */
export interface SubnetRoutes extends Omit<EffectiveRouteTable, "subnet"> {
  /** Empty if the subnets of the network are unknown. */
  readonly subnets: readonly string[];
}

/** The summary of a network. */
export interface Overview {
  readonly speakers: readonly SpeakerSummary[];
  /** The effective routes of the spokes. */
  readonly effectiveRoutes: readonly SubnetRoutes[];
  /** The prefixes whose routes never settle, with their speakers. */
  readonly oscillations: readonly { readonly prefix: string; readonly speakers: readonly string[] }[];
}

/** The routes of one element, or of all speakers of it. */
export interface RoutesAt {
  readonly speakers: readonly SpeakerRoutes[];
  /** Those of a virtual network or subnet. For a route server or gateway, only the routes that it programs. */
  readonly effectiveRoutes: readonly SubnetRoutes[];
  /** The prefixes whose routes here never settle. */
  readonly oscillations: Overview["oscillations"];
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
 * The effective routes of all subnets of a virtual network. Subnets with the same routes are one entry.
 * `RouteServerSubnet` is left out, because it holds nothing of the user's.
 */
function effectiveRoutesIn(simulation: Simulation, virtualNetwork: string): SubnetRoutes[] {
  const network = simulation.topology.virtualNetworks.find(({ name }) => name === virtualNetwork);
  const subnets = (network?.subnets ?? []).map(({ name }) => name).filter((name) => name !== ROUTE_SERVER_SUBNET);
  if (subnets.length === 0) return [routesOfOne(simulation, virtualNetwork)];
  const single = subnets.map((name) => routesOfOne(simulation, `${virtualNetwork}/${name}`));
  return grouped(single, ({ routes }) => JSON.stringify(routes)).map((alike) => ({
    virtualNetwork,
    subnets: alike.flatMap((each) => each.subnets),
    routes: alike[0].routes,
  }));
}

/** The effective routes of one subnet, or of a virtual network whose subnets are unknown. */
function routesOfOne(simulation: Simulation, name: string): SubnetRoutes {
  const { subnet, ...table } = simulation.effectiveRoutes(name);
  return { ...table, subnets: subnet === undefined ? [] : [subnet] };
}

/**
 * The routes of an element.
 * @throws UnknownElementError if no element with routes has this name
 */
export function routesAt(simulation: Simulation, name: string): RoutesAt {
  return { ...tablesAt(simulation, name), oscillations: simulation.oscillationsAt(name) };
}

function tablesAt(simulation: Simulation, name: string): Omit<RoutesAt, "oscillations"> {
  const { topology } = simulation;
  if (topology.virtualNetworks.some((each) => each.name === name)) {
    return { speakers: [], effectiveRoutes: effectiveRoutesIn(simulation, name) };
  }
  if (subnetNames(simulation).includes(name)) {
    return { speakers: [], effectiveRoutes: [routesOfOne(simulation, name)] };
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

/** Only the routes of gateways and route servers. */
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

/** An ASN as text. An unknown one is a question mark. */
export function asnText(asn: number): string {
  return pathText([asn]);
}

/** An AS path as data. An unknown ASN is `null`. */
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
