import { MICROSOFT_EDGE_ASN, ROUTE_SERVER_ASN } from "../azure";
import { TopologyLookup } from "../topology";
import type { RoutingPreference, Topology } from "../topology";
import { isSameRoute } from "./route";
import type { Route } from "./route";
import type { Speaker } from "./speakers";

/** Why one route is worse than another at the same speaker. */
export type Worse =
  | "originated-here"
  | "routing-preference"
  | "other-network"
  | "routing-weight"
  | "site-preference"
  | "longer-path"
  | "ibgp";

/** One step of the decision: the lower the value the better, and the name of what decided when it differs. */
interface Step {
  readonly name: Worse;
  value(route: Route): number;
}

/** How a speaker chooses among routes for one prefix (RFC 4271, 9.1; for a route server as Microsoft documents it). */
export class Decision {
  private readonly steps: readonly Step[];

  constructor(speaker: Speaker, topology: Topology) {
    this.steps = [{ name: "originated-here", value: (route) => (route.from ? 1 : 0) }, ...stepsOf(speaker, topology)];
  }

  /** The best routes: those that no step tells apart, in the order in which they are preferred to be passed on. */
  best(routes: readonly Route[]): Route[] {
    let left = [...routes];
    for (const { value } of this.steps) {
      if (left.length < 2) return left;
      left = lowest(left, value);
    }
    return left.length < 2 ? left : left.sort((a, b) => orderOf(a) - orderOf(b));
  }

  /** What makes a route worse than a better one, or nothing when no step does. */
  whyWorse(route: Route, better: Route): Worse | undefined {
    return this.steps.find(({ value }) => value(route) > value(better))?.name;
  }
}

/** The items with the lowest value, in the order in which they come. */
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

export function sameBest(one: readonly Route[], other: readonly Route[]): boolean {
  return one.length === other.length && one.every((route, index) => isSameRoute(route, other[index]));
}

function stepsOf(speaker: Speaker, topology: Topology): Step[] {
  const shortestPath: Step = { name: "longer-path", value: (route) => route.path.length };
  const external: Step = { name: "ibgp", value: (route) => (route.from?.session.type === "ibgp" ? 1 : 0) };
  switch (speaker.kind) {
    case "route-server":
      // Exchange with gateways is what the preference is about; without it there is nothing to choose between.
      return [
        ...(speaker.element.branchToBranch ? [preferenceStep(speaker.element.routingPreference)] : []),
        shortestPath,
      ];
    case "gateway":
      return [
        { name: "other-network", value: (route) => (isFromOtherNetwork(route) ? 1 : 0) },
        ...preferenceBeside(speaker.element.virtualNetwork, topology),
        { name: "routing-weight", value: (route) => -(route.from?.routingWeight ?? 0) },
        shortestPath,
        external,
      ];
    case "circuit":
      return [shortestPath];
    case "site":
      return [{ name: "site-preference", value: (route) => route.from?.preference ?? 0 }, shortestPath];
    case "appliance":
      return [shortestPath, external];
  }
}

/**
 * A gateway goes by the preference of the route server beside it. That of a circuit's other virtual networks comes after
 * what its own says, or it would stop announcing its own: no source says so, but networks on one circuit work.
 */
function preferenceBeside(virtualNetwork: string, topology: Topology): Step[] {
  const routeServer = TopologyLookup.of(topology)
    .routeServersIn(virtualNetwork)
    .find((each) => each.branchToBranch);
  return routeServer ? [preferenceStep(routeServer.routingPreference)] : [];
}

function preferenceStep(preference: RoutingPreference): Step {
  const rank = { ExpressRoute: [0, 1], VpnGateway: [1, 0], ASPath: [0, 0] }[preference];
  return { name: "routing-preference", value: (route) => rank[isFromExpressRoute(route) ? 0 : 1] };
}

/** Whether a route came over ExpressRoute to the network it is in, as against a VPN or an appliance. */
export function isFromExpressRoute({ from, path }: Route): boolean {
  if (from?.sender.kind === "circuit") return true;
  if (from?.sender.kind === "gateway") return from.sender.element.type === "ExpressRoute";
  return from?.sender.kind === "route-server" && path[0] === MICROSOFT_EDGE_ASN;
}

function isFromOtherNetwork({ from, path }: Route): boolean {
  return from?.sender.kind === "circuit" && path.includes(ROUTE_SERVER_ASN);
}

function orderOf({ from }: Route): number {
  return from?.sender.order ?? -1;
}
