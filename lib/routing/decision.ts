import { MICROSOFT_EDGE_ASN } from "../azure";
import { TopologyLookup, type RoutingPreference, type Topology } from "../topology";
import { changesOf } from "./export-policy";
import { pathText, type Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker, SpeakerOf } from "./speakers";
import { isStatic } from "./static-routes";

/** Why a route loses at a step of the decision process, in words; the better route is that `from` a speaker. */
const DECISION_TEXTS = {
  "originated-here": (from: string) => `${from} originates it itself`,
  "routing-preference": (from: string) => `the routing preference puts that from ${from} first`,
  "routing-weight": (from: string) => `its connection has a lower routing weight than that from ${from}`,
  "site-preference": (from: string) => `the site's routers prefer that from ${from}`,
  "local-preference": (from: string) => `its local preference is lower than that of the route from ${from}`,
  static: (from: string) => `it is a static route, which is used when there is none by BGP, such as that from ${from}`,
  "longer-path": (from: string, own: string, better: string) =>
    `its AS path is longer: ${own} against ${better} of that from ${from}`,
  ibgp: (from: string) => `it came by iBGP; that from ${from} did not`,
};

type DecisionStep = keyof typeof DECISION_TEXTS;

/** Why a route is not among the best of a speaker, in words. */
export function decisionText(step: DecisionStep, route: Route, best: Route, speaker: Speaker): string {
  return DECISION_TEXTS[step](best.from?.sender.name ?? speaker.name, pathText(route.path), pathText(best.path));
}

/** A step compares one value of learned routes; the lowest value wins. */
interface Step {
  readonly name: DecisionStep;
  value(route: LearnedRoute): number;
}

interface LearnedRoute extends Route {
  readonly from: Direction;
}

/**
 * How a speaker selects among the routes for one prefix (RFC 4271, 9.1; for a route server as Microsoft documents it).
 */
export class DecisionProcess {
  private readonly steps: readonly Step[];

  constructor(speaker: Speaker, topology: Topology) {
    this.steps = stepsOf(speaker, topology);
  }

  /**
   * The best routes: the one that the speaker originates, or all learned routes that no step distinguishes. The first
   * one comes from the neighbour with the lowest BGP identifier and is advertised.
   */
  best(routes: readonly Route[]): readonly Route[] {
    // Most speakers have one route for a prefix.
    if (routes.length < 2) return routes;
    let best = routes.filter(isLearned);
    if (best.length < routes.length) return routes.filter((route) => !isLearned(route));
    for (const { value } of this.steps) {
      if (best.length < 2) break;
      best = lowest(best, value);
    }
    return best.sort(byBgpIdentifier);
  }

  /** The step at which a learned route loses against a better route; `undefined` when no step distinguishes them. */
  losesAt(route: Route, better: Route): DecisionStep | undefined {
    if (!isLearned(route)) return undefined;
    if (!isLearned(better)) return "originated-here";
    return this.steps.find(({ value }) => value(route) > value(better))?.name;
  }
}

function isLearned(route: Route): route is LearnedRoute {
  return route.from !== undefined;
}

function byBgpIdentifier(one: LearnedRoute, other: LearnedRoute): number {
  return one.from.sender.bgpIdentifier - other.from.sender.bgpIdentifier;
}

/** The items with the lowest value, in their order. */
export function lowest<T>(items: readonly T[], valueOf: (item: T) => number): T[] {
  let least = Infinity;
  let found: T[] = [];
  for (const item of items) {
    const value = valueOf(item);
    if (value < least) {
      least = value;
      found = [item];
    } else if (value === least) found.push(item);
  }
  return found;
}

/** What comes by iBGP has the local preference that the sender gave it; the default is the same everywhere. */
const LOCAL_PREFERENCE: Step = {
  name: "local-preference",
  value: ({ from, prefix }) => (from.session.type === "ibgp" ? (changesOf(prefix, from) ?? from).prepend : 0),
};
const SHORTEST_PATH: Step = { name: "longer-path", value: ({ path }) => path.length };
/** Routers hold static routes back while BGP has a route ("floating" ones), so that a VPN can back up a circuit. */
const DYNAMIC: Step = { name: "static", value: ({ from }) => (isStatic(from.session) ? 1 : 0) };
const EXTERNAL: Step = { name: "ibgp", value: ({ from }) => (from.session.type === "ibgp" ? 1 : 0) };

function stepsOf(speaker: Speaker, topology: Topology): Step[] {
  switch (speaker.kind) {
    case "route-server":
      // The preference concerns the route exchange with gateways, which branch-to-branch switches on.
      return [
        ...(speaker.element.branchToBranch ? [preferenceStep(speaker.element.routingPreference)] : []),
        SHORTEST_PATH,
      ];
    case "gateway":
      return [
        ...preferenceOfRouteServerBeside(speaker, topology),
        { name: "routing-weight", value: ({ from }) => -from.routingWeight },
        SHORTEST_PATH,
        EXTERNAL,
      ];
    case "circuit":
    case "site":
      return [
        { name: "site-preference", value: ({ from }) => from.preferenceRank },
        DYNAMIC,
        LOCAL_PREFERENCE,
        SHORTEST_PATH,
        EXTERNAL,
      ];
    case "appliance":
      return [LOCAL_PREFERENCE, SHORTEST_PATH, EXTERNAL];
  }
}

/**
 * A gateway uses the routing preference of the route server in its virtual network. Without one, Azure prefers
 * ExpressRoute. https://learn.microsoft.com/azure/expressroute/use-s2s-vpn-as-backup-for-expressroute-privatepeering
 */
function preferenceOfRouteServerBeside({ element }: SpeakerOf<"gateway">, topology: Topology): Step[] {
  const routeServers = TopologyLookup.of(topology).routeServersIn(element.virtualNetwork);
  if (routeServers.length === 0) return [preferenceStep("ExpressRoute")];
  const routeServer = routeServers.find((each) => each.branchToBranch);
  return routeServer ? [preferenceStep(routeServer.routingPreference)] : [];
}

function preferenceStep(preference: RoutingPreference): Step {
  const rank = { ExpressRoute: [0, 1], VpnGateway: [1, 0], ASPath: [0, 0] }[preference];
  return { name: "routing-preference", value: (route) => rank[isFromExpressRoute(route) ? 0 : 1] };
}

/** Whether a route reached this virtual network over ExpressRoute, not over a VPN or an appliance. */
function isFromExpressRoute({ from: { sender }, path }: LearnedRoute): boolean {
  return sender.kind === "gateway" ? sender.element.type === "ExpressRoute" : path[0] === MICROSOFT_EDGE_ASN;
}
