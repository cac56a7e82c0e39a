/**
 * What becomes of packets.
 */
export enum FlowVerdict {
  /** They arrive. */
  DELIVERED = "delivered",
  /** They arrive, but the two directions do not pass the same appliances: one that keeps state drops them. */
  ASYMMETRIC = "asymmetric",
  /** They are lost on some way that they may take. */
  DROPPED = "dropped",
  /** They come back to where they were, and are lost. */
  LOOPED = "looped",
}

/**
 * What became of a route at the speaker that was sent it.
 */
export enum SimulatedRouteStatus {
  /** It is used, alone or beside others that are equally good. */
  BEST = "best",
  /** It is kept, and worse than the best. */
  KEPT = "kept",
  /** It is not kept at all. */
  DROPPED = "dropped",
}

/**
 * What the platform makes of a route for an interface.
 */
export enum EffectiveRouteState {
  /** Packets go by it. */
  ACTIVE = "Active",
  /** Another one for the same prefix wins. */
  INVALID = "Invalid",
  /** BGP has it, the platform does not. */
  NOT_PROGRAMMED = "NotProgrammed",
}

/**
 * A BGP session of a speaker.
 */
export interface SimulatedSession {
  /** The speaker at the other end. */
  readonly neighbor: string;
  /** Whether it is established. */
  readonly up: boolean;
  /** Why it is not. */
  readonly reason?: string;
}

/**
 * A route that a speaker was sent, or that it originates.
 */
export interface SimulatedRoute {
  /** The range in CIDR notation. */
  readonly prefix: string;
  /** The AS path as it arrived, the neighbour's ASN first; -1 stands for an ASN that nobody gave. */
  readonly path: number[];
  /** The address that packets are sent to, where it matters. */
  readonly nextHop?: string;
  /** The communities it carries (RFC 1997). */
  readonly communities: string[];
  /** The neighbour it came from; none for what the speaker originates. */
  readonly neighbor?: string;
  /** What became of it. */
  readonly status: SimulatedRouteStatus;
  /** Why it is not the best, or not kept. */
  readonly reason?: string;
}

/**
 * What a speaker makes of one of its best routes towards one neighbour.
 */
export interface SimulatedAdvertisement {
  /** The range in CIDR notation. */
  readonly prefix: string;
  /** The neighbour. */
  readonly neighbor: string;
  /** The AS path as it arrives there; none when the route is held back. */
  readonly path?: number[];
  /** The BGP next hop that is sent. */
  readonly nextHop?: string;
  /** Why it is held back. */
  readonly reason?: string;
}

/**
 * Everything that one BGP speaker was sent, kept and passed on.
 */
export interface SimulatedSpeaker {
  /** Its name, such as `west-nva-1` or `app-rs/IN_0`. */
  readonly name: string;
  /** Its ASN. */
  readonly asn: number;
  /** False when it failed: then it has no routes. */
  readonly up: boolean;
  /** Its sessions. */
  readonly sessions: SimulatedSession[];
  /** What it was sent, with what became of it. */
  readonly received: SimulatedRoute[];
  /** What it sends, or holds back. */
  readonly sent: SimulatedAdvertisement[];
}

/**
 * A row of the effective routes of an interface, as Azure shows it, or a BGP route that is no row.
 */
export interface SimulatedEffectiveRoute {
  /** The range in CIDR notation. */
  readonly prefix: string;
  /** `User`, `VirtualNetworkGateway` for BGP of gateways and route servers, or `Default`. */
  readonly source: string;
  /** The type of the next hop, such as `VirtualAppliance`. */
  readonly nextHopType: string;
  /** Addresses or names; several when routes are equally good. */
  readonly nextHops: string[];
  /** What the platform makes of it. */
  readonly state: EffectiveRouteState;
  /** Why packets do not go by it, or do not arrive. */
  readonly reason?: string;
}

/**
 * One of the ways that packets may take.
 */
export interface SimulatedWay {
  /** The names of all places, from end to end. */
  readonly places: string[];
  /** The appliances among them. */
  readonly appliances: string[];
  /** What becomes of packets that take it. */
  readonly verdict: FlowVerdict;
  /** Why they do not arrive. */
  readonly reason?: string;
}

/**
 * All ways of packets in one direction.
 */
export interface SimulatedTrace {
  /** Where they come from. */
  readonly source: string;
  /** Where they go. */
  readonly destination: string;
  /** The worst that becomes of them. */
  readonly verdict: FlowVerdict;
  /** Several when routes are equally good: each flow takes one. */
  readonly ways: SimulatedWay[];
}

/**
 * Traffic between two ends, there and back.
 */
export interface SimulatedFlow {
  /** Its ends, such as `app to datacentre`. */
  readonly name: string;
  /** What becomes of it. */
  readonly verdict: FlowVerdict;
  /** The way there. */
  readonly forward: SimulatedTrace;
  /** The way back; none from the Internet. */
  readonly back?: SimulatedTrace;
  /** Why it does not arrive, or not on the same way in both directions. */
  readonly reason?: string;
}

/**
 * A flow that takes another way, or ends another way, than without the failure.
 */
export interface SimulatedFlowChange {
  /** The flow without the failure. */
  readonly before: SimulatedFlow;
  /** The flow with it. */
  readonly after: SimulatedFlow;
}

/**
 * What a single failure does.
 */
export interface SimulatedFailure {
  /** What fails, such as `hub` or `circuit`. */
  readonly kind: string;
  /** Its name, as `fail` takes it. */
  readonly name: string;
  /** The flows that change; those whose end itself failed are left out. */
  readonly changes: SimulatedFlowChange[];
}
