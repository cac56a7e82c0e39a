import type { KnownPrefix } from "../net";
import type { ControlPlane } from "./control-plane";
import { decisionText } from "./decision";
import { EXPORT_REJECTIONS, exportRoute, type ExportRejection } from "./export-policy";
import { IMPORT_REJECTIONS, importRejection } from "./import-policy";
import type { Route } from "./route";
import type { Direction, Session } from "./sessions";
import type { Speaker } from "./speakers";
import { carriesRoutes, isStatic } from "./static-routes";

/** What a speaker does with a route that it receives. */
export type RouteStatus = "best" | "kept" | "dropped";

/** A route that a speaker receives or originates. */
export interface ReceivedRoute extends Pick<Route, "path" | "nextHop" | "communities"> {
  readonly prefix: string;
  /** The neighbour; absent for a route that the speaker originates. */
  readonly from?: string;
  /**
   * `best` is in the Loc-RIB, alone or with others that are equally good; `kept` is only in the Adj-RIB-In, since
   * another route is better; `dropped` is rejected by the import policy (RFC 4271, 9.1).
   */
  readonly status: RouteStatus;
  /** Why it is not the best, or why it is rejected. */
  readonly reason?: string;
}

/** A best route of a speaker towards one neighbour: its entry in the Adj-RIB-Out, or why there is none. */
export interface SentRoute {
  readonly prefix: string;
  readonly to: string;
  /** The AS path as the neighbour receives it; absent when the route is not advertised. */
  readonly path?: readonly number[];
  readonly nextHop?: string;
  /** Why it is not advertised. */
  readonly reason?: string;
}

/** A session of a speaker, and why it is down. */
export interface SessionState {
  readonly neighbor: string;
  readonly type: Session["type"];
  readonly up: boolean;
  readonly reason?: string;
}

/** The routes that one speaker receives, selects and advertises. */
export interface SpeakerRoutes {
  readonly speaker: string;
  readonly kind: Speaker["kind"];
  readonly asn: number;
  /** False when the speaker failed; then it has no routes. */
  readonly up: boolean;
  readonly sessions: readonly SessionState[];
  readonly received: readonly ReceivedRoute[];
  readonly sent: readonly SentRoute[];
}

/** The routes of one speaker, each with the reason for what becomes of it. */
export function routesOfSpeaker(speaker: Speaker, control: ControlPlane): SpeakerRoutes {
  const up = !control.failure.speakers.has(speaker);
  return {
    speaker: speaker.name,
    kind: speaker.kind,
    asn: speaker.asn,
    up,
    sessions: sessionStates(speaker, control),
    received: up ? receivedBy(speaker, control) : [],
    sent: up ? sentBy(speaker, control) : [],
  };
}

function sessionStates(speaker: Speaker, { failure, network }: ControlPlane): SessionState[] {
  return network.at(speaker).outgoing.map(({ receiver, session }) => {
    const state = { neighbor: receiver.name, type: session.type };
    if (!failure.isDown(session)) return { ...state, up: true };
    const dead = session.speakers.find((each) => failure.speakers.has(each))?.name;
    const peering = failure.peerings.has(session.peering ?? "") ? `the peering ${session.peering}` : undefined;
    const what = dead ?? peering;
    const reason = session.down ?? (what === undefined ? "it failed" : `${what} is down`);
    return { ...state, up: false, reason };
  });
}

function receivedBy(speaker: Speaker, control: ControlPlane): ReceivedRoute[] {
  const { network, failure, origins } = control;
  const incoming = network.at(speaker).incoming.filter((direction) => carriesRoutes(direction, failure));
  return origins.prefixes.flatMap((prefix) => {
    const best = control.locRib(speaker, prefix);
    const own = best.filter(({ from }) => !from).map((route) => described(route, "best"));
    const arrived = incoming.flatMap((direction) => {
      if (isStatic(direction.session)) return staticRoute(speaker, direction, prefix, control);
      const route = exportedRoute(direction, prefix, control);
      if (!route || typeof route === "string") return [];
      const rejection = importRejection(route, direction);
      if (rejection) return [described(route, "dropped", IMPORT_REJECTIONS[rejection](direction))];
      if (best.some(({ from }) => from === direction)) return [described(route, "best")];
      const step = best.length > 0 ? network.at(speaker).decision.losesAt(route, best[0]) : undefined;
      return [described(route, "kept", step && decisionText(step, route, best[0], speaker))];
    });
    return [...own, ...arrived];
  });
}

/** The static route of a speaker into a link without BGP. */
function staticRoute(
  speaker: Speaker,
  direction: Direction,
  prefix: KnownPrefix,
  control: ControlPlane,
): ReceivedRoute[] {
  const route = control.rib(speaker, prefix)?.adjRibIn.get(direction);
  if (!route) return [];
  const [best] = control.locRib(speaker, prefix);
  const step = control.network.at(speaker).decision.losesAt(route, best);
  const why = step && `; ${decisionText(step, route, best, speaker)}`;
  return [
    described(route, step ? "kept" : "best", `a static route: there is no BGP, so nothing is received${why ?? ""}`),
  ];
}

function sentBy(speaker: Speaker, control: ControlPlane): SentRoute[] {
  const outgoing = control.network.at(speaker).outgoing.filter(({ session }) => !control.failure.isDown(session));
  return control.origins.prefixes.flatMap((prefix) => {
    if (control.locRib(speaker, prefix).length === 0) return [];
    return outgoing.flatMap((direction): SentRoute[] => {
      const to = direction.receiver.name;
      if (isStatic(direction.session))
        return [{ prefix: prefix.text, to, reason: `there is no BGP: ${to} has static routes` }];
      const route = exportedRoute(direction, prefix, control);
      if (!route) return [];
      if (typeof route === "string") return [{ prefix: prefix.text, to, reason: EXPORT_REJECTIONS[route](direction) }];
      return [{ prefix: prefix.text, to, path: route.path, nextHop: route.nextHop }];
    });
  });
}

function exportedRoute(
  direction: Direction,
  prefix: KnownPrefix,
  control: ControlPlane,
): Route | ExportRejection | undefined {
  const [best] = control.locRib(direction.sender, prefix);
  return best && exportRoute(best, direction);
}

function described(route: Route, status: RouteStatus, reason?: string): ReceivedRoute {
  const { prefix, path, nextHop, communities, from } = route;
  return { prefix: prefix.text, path, nextHop, communities, from: from?.sender.name, status, reason };
}
