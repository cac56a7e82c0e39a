/** The outcome for the packets of a flow. */
export enum FlowVerdict {
  /** All packets arrive. */
  DELIVERED = "delivered",
  /** All packets arrive, but the two directions pass different appliances. A stateful appliance drops such packets. */
  ASYMMETRIC = "asymmetric",
  /** Packets are lost on at least one of the possible paths. */
  DROPPED = "dropped",
  /** Packets loop until their time to live is over. */
  LOOPED = "looped",
  /** The routes never settle: the paths are one of several outcomes. */
  UNSETTLED = "unsettled",
}

/** The status of a route at the BGP speaker that received it. */
export enum SimulatedRouteStatus {
  /** The best route, or one of several equally good routes. */
  BEST = "best",
  /** In the Adj-RIB-In, but worse than the best route. */
  KEPT = "kept",
  /** Refused, by the import policy or because the AS path has a loop. */
  DROPPED = "dropped",
}

/** The state of an effective route of a network interface. */
export enum EffectiveRouteState {
  /** Packets use the route. */
  ACTIVE = "Active",
  /** Another route for the same prefix takes precedence. */
  INVALID = "Invalid",
  /** BGP has the route, but Azure does not program it. */
  NOT_PROGRAMMED = "NotProgrammed",
}

/** A BGP session of a speaker. */
export interface SimulatedSession {
  /** The speaker at the other end. */
  readonly neighbor: string;
  /** Whether the session is established. */
  readonly up: boolean;
  /** The reason why the session is not established. */
  readonly reason?: string;
}

/** A route that a BGP speaker received or originates. */
export interface SimulatedRoute {
  /** The range in CIDR notation. */
  readonly prefix: string;
  /** The AS path as it arrived, the neighbor's ASN first. -1 is an ASN that is unknown. */
  readonly path: number[];
  /** The BGP next hop, where it matters. */
  readonly nextHop?: string;
  /** The communities of the route (RFC 1997). */
  readonly communities: string[];
  /** The neighbor that sent the route; undefined for a route that the speaker originates. */
  readonly neighbor?: string;
  /** The status of the route. */
  readonly status: SimulatedRouteStatus;
  /** The reason why the route is not the best, or was refused. */
  readonly reason?: string;
}

/** A best route of a BGP speaker and one neighbor: advertised to the neighbor, or suppressed. */
export interface SimulatedAdvertisement {
  /** The range in CIDR notation. */
  readonly prefix: string;
  /** The neighbor. */
  readonly neighbor: string;
  /** The AS path as it arrives at the neighbor; undefined when the route is suppressed. */
  readonly path?: number[];
  /** The BGP next hop of the advertisement. */
  readonly nextHop?: string;
  /** The reason why the route is suppressed. */
  readonly reason?: string;
}

/** The sessions of a BGP speaker, and the routes that it received and advertised. */
export interface SimulatedSpeaker {
  /** The name of the speaker, such as `west-nva-1` or `app-rs/IN_0`. */
  readonly name: string;
  /** The autonomous system number. */
  readonly asn: number;
  /** False when the speaker has failed. It has no routes then. */
  readonly up: boolean;
  /** The BGP sessions. */
  readonly sessions: SimulatedSession[];
  /** The routes that the speaker received, each with its status. */
  readonly received: SimulatedRoute[];
  /** The routes that the speaker advertises or suppresses, for each neighbor. */
  readonly sent: SimulatedAdvertisement[];
}

/** An effective route of a network interface as Azure shows it, or a BGP route that Azure does not program. */
export interface SimulatedEffectiveRoute {
  /** The range in CIDR notation. */
  readonly prefix: string;
  /** `User`, `VirtualNetworkGateway` for BGP of gateways and route servers, or `Default`. */
  readonly source: string;
  /** The type of the next hop, such as `VirtualAppliance`. */
  readonly nextHopType: string;
  /** The addresses or names of the next hops; several when routes are equally good. */
  readonly nextHops: string[];
  /** The state of the route. */
  readonly state: EffectiveRouteState;
  /** The reason why packets do not use the route, or do not arrive. */
  readonly reason?: string;
}

/** One of the possible paths of packets. */
export interface SimulatedWay {
  /** The names of all hops, from the source to the destination. */
  readonly places: string[];
  /** The appliances among the hops. */
  readonly appliances: string[];
  /** The outcome for packets on this path. */
  readonly verdict: FlowVerdict;
  /** The reason why packets do not arrive. */
  readonly reason?: string;
}

/** All possible paths of packets in one direction. */
export interface SimulatedTrace {
  /** The source of the packets. */
  readonly source: string;
  /** The destination of the packets. */
  readonly destination: string;
  /** The worst outcome of all paths. */
  readonly verdict: FlowVerdict;
  /** The paths; several when routes are equally good. Each flow takes one of them. */
  readonly ways: SimulatedWay[];
}

/** The traffic between two endpoints in both directions. */
export interface SimulatedFlow {
  /** The endpoints, such as `app to datacentre`. */
  readonly name: string;
  /** The outcome of both directions. */
  readonly verdict: FlowVerdict;
  /** The forward direction. */
  readonly forward: SimulatedTrace;
  /** The return direction; undefined for the Internet. */
  readonly back?: SimulatedTrace;
  /** The reason why packets do not arrive, or take different appliances in both directions. */
  readonly reason?: string;
}

/** A flow whose path or outcome differs from the same flow without the failure. */
export interface SimulatedFlowChange {
  /** The flow without the failure. */
  readonly before: SimulatedFlow;
  /** The flow with the failure. */
  readonly after: SimulatedFlow;
}

/** The effect of a single failure. */
export interface SimulatedFailure {
  /** The kind of element that fails, such as `hub` or `circuit`. */
  readonly kind: string;
  /** The name of the element, for `NetworkSimulation.fail`. */
  readonly name: string;
  /** The flows that change, without those whose endpoint has failed. */
  readonly changes: SimulatedFlowChange[];
}
