import type { ControlPlane } from "./control-plane";
import type { Worse } from "./decision";
import type { KnownPrefix } from "../net";
import { pathText } from "./route";
import type { Route } from "./route";
import { send } from "./sending";
import type { HeldBack } from "./sending";
import type { Direction, Session, Speaker } from "./speakers";
import { whyRefused } from "./taking";
import type { Refused } from "./taking";

/** What became of a route at the speaker that was sent it. */
export type RouteStatus = "best" | "kept" | "dropped";

/** A route that a speaker was sent, or that it originates. */
export interface ReceivedRoute {
  readonly prefix: string;
  /** The AS path as it arrived, the neighbour's ASN first. */
  readonly path: readonly number[];
  readonly nextHop?: string;
  readonly communities: readonly string[];
  /** The neighbour; absent for what the speaker originates. */
  readonly from?: string;
  /** `best` is used, alone or beside others that are equally good; `kept` is worse; `dropped` is not kept at all. */
  readonly status: RouteStatus;
  /** Why it is not the best, or not kept. */
  readonly reason?: string;
}

/** What a speaker makes of a route towards one neighbour. */
export interface SentRoute {
  readonly prefix: string;
  readonly to: string;
  /** The AS path as it arrives there; absent when the route is held back. */
  readonly path?: readonly number[];
  readonly nextHop?: string;
  /** Why it is not sent. */
  readonly reason?: string;
}

/** A session of a speaker, and why it is down if it is. */
export interface SessionState {
  readonly neighbor: string;
  readonly type: Session["type"];
  readonly up: boolean;
  readonly reason?: string;
}

/** Everything that one speaker was sent, kept and passed on. */
export interface SpeakerRoutes {
  readonly speaker: string;
  readonly kind: Speaker["kind"];
  readonly asn: number;
  /** False when it failed: then it has no routes. */
  readonly up: boolean;
  readonly sessions: readonly SessionState[];
  readonly received: readonly ReceivedRoute[];
  readonly sent: readonly SentRoute[];
}

/** Tells for one speaker what came, what was kept and what went, each with the reason. */
export function explain(speaker: Speaker, control: ControlPlane): SpeakerRoutes {
  const up = !control.failure.speakers.has(speaker);
  return {
    speaker: speaker.name,
    kind: speaker.kind,
    asn: speaker.asn,
    up,
    sessions: sessionsOf(speaker, control),
    received: up ? receivedBy(speaker, control) : [],
    sent: up ? sentBy(speaker, control) : [],
  };
}

function sessionsOf(speaker: Speaker, { failure }: ControlPlane): SessionState[] {
  return speaker.directions.map(({ receiver, session }) => {
    const facts = { neighbor: receiver.name, type: session.type };
    if (!failure.isDown(session)) return { ...facts, up: true };
    if (session.down !== undefined) return { ...facts, up: false, reason: session.down };
    const dead = session.speakers.find((each) => failure.speakers.has(each));
    if (dead) return { ...facts, up: false, reason: `${dead.name} is down` };
    const peering = session.peering !== undefined && failure.peerings.has(session.peering) && session.peering;
    return { ...facts, up: false, reason: peering ? `the peering ${peering} is down` : "it failed" };
  });
}

function receivedBy(speaker: Speaker, control: ControlPlane): ReceivedRoute[] {
  const { network, failure, origins } = control;
  const incoming = speaker.incoming.filter(({ session }) => !failure.isDown(session));
  return origins.prefixes.flatMap((prefix) => {
    const best = control.holding(speaker, prefix)?.best ?? [];
    const own = best.filter(({ from }) => !from).map((route) => described(route, "best"));
    const arrived = incoming.flatMap((direction) => {
      const route = sentAlong(direction, prefix, control);
      if (!route || typeof route === "string") return [];
      const refused = whyRefused(route, direction);
      if (refused) return [described(route, "dropped", refusedText(refused, direction))];
      if (best.some(({ from }) => from === direction)) return [described(route, "best")];
      const worse = best.length > 0 ? network.decisionOf(speaker).whyWorse(route, best[0]) : undefined;
      return [described(route, "kept", worse && worseText(worse, route, best[0], speaker))];
    });
    return [...own, ...arrived];
  });
}

function sentBy(speaker: Speaker, control: ControlPlane): SentRoute[] {
  const outgoing = speaker.directions.filter(({ session }) => !control.failure.isDown(session));
  return control.origins.prefixes.flatMap((prefix) => {
    if (!control.holding(speaker, prefix)?.best[0]) return [];
    return outgoing.flatMap((direction): SentRoute[] => {
      const to = direction.receiver.name;
      const route = sentAlong(direction, prefix, control);
      if (!route) return [];
      if (typeof route === "string") return [{ prefix: prefix.text, to, reason: heldBackText(route, direction) }];
      return [{ prefix: prefix.text, to, path: route.path, nextHop: route.nextHop }];
    });
  });
}

function sentAlong(direction: Direction, prefix: KnownPrefix, control: ControlPlane): Route | HeldBack | undefined {
  const best = control.holding(direction.sender, prefix)?.best[0];
  return best && send(best, direction);
}

function described(route: Route, status: RouteStatus, reason?: string): ReceivedRoute {
  const { prefix, path, nextHop, communities, from } = route;
  return { prefix: prefix.text, path, nextHop, communities, from: from?.sender.name, status, reason };
}

function refusedText(reason: Refused, { receiver, sender, takes }: Direction): string {
  switch (reason) {
    case "own-asn":
      return `its path holds ${receiver.asn}, the receiver's own ASN (loop prevention, RFC 4271)`;
    case "as-0":
      return "its path holds AS 0 (RFC 7607)";
    case "not-accepted":
      return `${receiver.name} takes from ${sender.name} only ${lists(takes?.accept)}`;
    case "in-virtual-network":
      return "it is equal to or inside a range of the gateway's virtual network";
  }
}

function heldBackText(reason: HeldBack, { sender, receiver, sends }: Direction): string {
  switch (reason) {
    case "came-from-there":
      return `${receiver.name} is where it came from`;
    case "no-advertise":
      return "it carries the community no-advertise";
    case "no-branch-to-branch":
      return "branch-to-branch is off, so the route server passes nothing on";
    case "route-server-has-it":
      return "a gateway and the route server beside it both announce their network by themselves";
    case "ibgp-to-ibgp":
      return "what came by iBGP is not sent by iBGP (RFC 4271)";
    case "between-circuits":
      return "nothing passes from one circuit to another";
    case "default-route":
      return "a VPN gateway sends no default route";
    case "in-virtual-network":
      return "a VPN gateway passes on no prefix that is equal to or inside a range of its own network";
    case "between-sites":
      return `${sender.name} passes nothing from one site to another`;
    case "no-transit":
      return "a site sends what is its own only";
    case "not-advertised":
      return `${sender.name} sends ${receiver.name} only ${lists(sends?.advertise)}`;
    case "withheld":
      return `${sender.name} never sends ${receiver.name} ${lists(sends?.withhold)}`;
  }
}

function worseText(reason: Worse, route: Route, best: Route, speaker: Speaker): string {
  const better = `that from ${best.from?.sender.name ?? speaker.name}`;
  switch (reason) {
    case "originated-here":
      return `${speaker.name} originates it itself`;
    case "routing-preference":
      return `the routing preference puts ${better} first`;
    case "other-network":
      return `it is of another virtual network on the circuit; ${better} is of this one's side`;
    case "routing-weight":
      return `its connection has a lower routing weight than ${better}`;
    case "site-preference":
      return `the site's routers prefer ${better}`;
    case "longer-path":
      return `its AS path is longer: ${pathText(route.path)} against ${pathText(best.path)} of ${better}`;
    case "ibgp":
      return `it came by iBGP; ${better} did not`;
  }
}

function lists(names: readonly string[] | undefined): string {
  return names === undefined || names.length === 0 ? "nothing" : names.join(" and ");
}
