import { append, getOrMake } from "../../collections";
import { didYouMean } from "../../text";
import { FAILURE_KINDS, TopologyLookup, type FailureKind, type Topology } from "../../topology";
import { UnknownElementError } from "../endpoints";
import { Failure, type OutOfOrder } from "../failure";
import { RoutingNetwork } from "../network";
import { pairName } from "../sessions";
import { virtualNetworkNamed } from "./failure-kind";
import { FAILURE_KIND_DEFINITIONS, failureCases } from "./failure-kinds";

const knownKinds = new WeakMap<RoutingNetwork, Map<string, FailureKind[]>>();

/**
 * What is out of order when things with these names fail at once: any case of any kind of failure, any other element
 * of the topology, or a session `A~B`. With a virtual network everything in it fails.
 * @throws UnknownElementError if there is no such thing
 */
export function failureOf(topology: Topology, ...names: readonly string[]): Failure {
  const network = RoutingNetwork.of(topology);
  const kindsByName = getOrMake(knownKinds, network, () => {
    const kinds = new Map<string, FailureKind[]>();
    for (const { kind, name } of failureCases(network, FAILURE_KINDS)) append(kinds, name, kind);
    return kinds;
  });
  const partsOf = (name: string): OutOfOrder[] =>
    kindsByName.get(name)?.map((kind) => FAILURE_KIND_DEFINITIONS[kind].outOfOrder(name, network)) ?? [
      otherElement(name, network),
    ];
  return new Failure(names, names.flatMap(partsOf));
}

/** What is out of order when something fails that is no single failure, such as a spoke, a route server or a site. */
function otherElement(name: string, network: RoutingNetwork): OutOfOrder {
  const { topology, speakers } = network;
  const lookup = TopologyLookup.of(topology);
  if (lookup.virtualNetwork(name)) return virtualNetworkNamed(name, network);
  const inside = speakers.of(name);
  if (inside.length > 0) return { speakers: inside };
  const sessions = [...network.sessionsNamed(name), ...network.sessionsOf(name)];
  const [one = "", other = ""] = name.split("~");
  const isPeering = lookup.half(one, other) !== undefined || lookup.half(other, one) !== undefined;
  if (isPeering) return { sessions, peerings: [pairName(one, other)] };
  // An element without speakers and sessions can fail, too; that changes nothing.
  const elements = elementNames(topology);
  if (sessions.length > 0 || elements.includes(name)) return { sessions };
  const known = new Set([...elements, ...failureCases(network, FAILURE_KINDS).map((each) => each.name)]);
  throw new UnknownElementError(`there is nothing called "${name}" that could fail; ${didYouMean(name, [...known])}`);
}

/** The names of all elements and instances. */
function elementNames(topology: Topology): string[] {
  return [
    ...topology.virtualNetworks,
    ...topology.virtualAppliances,
    ...topology.virtualAppliances.flatMap(({ instances }) => instances),
    ...topology.routeServers,
    ...topology.gateways,
    ...topology.circuits,
    ...topology.onPremisesSites,
    ...topology.gatewayConnections,
    ...topology.routerPeerings,
    ...topology.routeServerPeerings,
  ].map(({ name }) => name);
}
