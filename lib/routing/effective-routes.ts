import { Ipv4Prefix, type KnownPrefix } from "../net";
import { TopologyLookup, type UserRoute } from "../topology";
import { getOrMake } from "../collections";
import type { ControlPlane } from "./control-plane";
import { lowest } from "./decision";
import { PlatformRoutes, TO_INTERNET, type SubnetRoutes, type SystemRoute } from "./platform-routes";
import { isFromOutside, type Route } from "./route";
import type { SpeakerOf } from "./speakers";

/** A next hop that a route server or a gateway programs. */
export interface ProgrammedHop {
  /** The address of an appliance or of its load balancer. */
  readonly nextHop?: string;
  /** The gateway, where the route leads to one. */
  readonly gateway?: SpeakerOf<"gateway">;
  readonly route: Route;
}

/** The effective route that a packet takes. */
export type ChosenRoute =
  | { readonly source: "user"; readonly prefix: Ipv4Prefix; readonly route: UserRoute }
  | { readonly source: "bgp"; readonly prefix: Ipv4Prefix; readonly hops: readonly ProgrammedHop[] }
  | { readonly source: "system"; readonly prefix: Ipv4Prefix; readonly route: SystemRoute };

/**
 * The effective routes that Azure derives from system routes, route tables and BGP.
 *
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export class EffectiveRoutes {
  readonly platform: PlatformRoutes;
  readonly lookup: TopologyLookup;
  private readonly programmedHops = new Map<string, Map<KnownPrefix, readonly ProgrammedHop[]>>();

  constructor(readonly control: ControlPlane) {
    this.platform = PlatformRoutes.of(control.network.topology);
    this.lookup = TopologyLookup.of(control.network.topology);
  }

  /**
   * The route for an address. The longest prefix wins; for the same prefix a user route wins over BGP, and BGP over a
   * system route.
   */
  choose(subnet: SubnetRoutes, address: number, withUserRoutes = true): ChosenRoute {
    const user = withUserRoutes ? subnet.user.longestMatch(address) : undefined;
    const isPresent = (route: SystemRoute) => this.isPresent(route, subnet, withUserRoutes);
    const system = subnet.system.longestMatch(address, isPresent) ?? TO_INTERNET;
    const atLeast = Math.max(user ? user.prefix.length + 1 : 0, system.prefix.length);
    const bgp = subnet.propagation ? this.bgpRoute(subnet.virtualNetwork, address, atLeast) : undefined;
    if (bgp) return bgp;
    if (user && user.prefix.length >= system.prefix.length) return { source: "user", prefix: user.prefix, route: user };
    return { source: "system", prefix: system.prefix, route: system };
  }

  /** The system route that keeps a BGP route from being programmed, if any. */
  whyNotProgrammed(virtualNetwork: string, prefix: Ipv4Prefix): SystemRoute | undefined {
    return this.platform.systemOf(virtualNetwork).longestMatch(prefix.first, (route) => {
      const isOfNetwork = route.nextHopType === "VnetLocal" || route.peer !== undefined;
      return isOfNetwork && this.isPeered(virtualNetwork, route) && route.prefix.contains(prefix);
    });
  }

  /** The equally good next hops that the gateways and route servers of a network program for a prefix. */
  programmed(virtualNetwork: string, prefix: KnownPrefix): readonly ProgrammedHop[] {
    const hops = getOrMake(this.programmedHops, virtualNetwork, () => new Map<KnownPrefix, readonly ProgrammedHop[]>());
    return getOrMake(hops, prefix, () => this.findProgrammed(virtualNetwork, prefix));
  }

  /**
   * Whether a system route is present in a subnet. The routes of a failed peering are gone. The routes that drop
   * private ranges are gone as soon as a user route or BGP has a default route: the page says so of user routes; of BGP
   * a lab shows it (https://github.com/erjosito/net-lab-builder,
   * `labs/dual-hub-hubless-region-ars/show-output/deploy/vm-c1-ep-effective-routes.json`). The default route to the
   * Internet is gone where BGP has one, as labs show (https://github.com/fabferri/az-pattern,
   * `route-server/rs-firewall/README.md`), while a user route leaves it there and wins.
   */
  isPresent(route: SystemRoute, subnet: SubnetRoutes, withUserRoutes = true): boolean {
    switch (route.nextHopType) {
      case "Internet":
        return !this.hasDefaultRoute(subnet);
      case "None":
        return !(withUserRoutes && subnet.user.get(Ipv4Prefix.DEFAULT_ROUTE)) && !this.hasDefaultRoute(subnet);
      default:
        return this.isPeered(subnet.virtualNetwork, route);
    }
  }

  /** Whether the peering of a system route, if it has one, is up. */
  private isPeered(virtualNetwork: string, { peer }: SystemRoute): boolean {
    return peer === undefined || !this.control.failure.isPeeringDown(virtualNetwork, peer);
  }

  /** Whether BGP has a default route. */
  private hasDefaultRoute({ virtualNetwork, propagation }: SubnetRoutes): boolean {
    const known = propagation ? this.control.origins.find(Ipv4Prefix.DEFAULT_ROUTE) : undefined;
    const source = this.bgpSourceOf(virtualNetwork);
    return known !== undefined && source !== undefined && this.programmed(source, known).length > 0;
  }

  /** The network whose gateways and route servers program this one, unless the peering with it is down. */
  bgpSourceOf(virtualNetwork: string): string | undefined {
    const source = this.platform.gatewayNetworkOf(virtualNetwork);
    return source === undefined || this.control.failure.isPeeringDown(virtualNetwork, source) ? undefined : source;
  }

  private bgpRoute(virtualNetwork: string, address: number, shortest: number): ChosenRoute | undefined {
    const source = this.bgpSourceOf(virtualNetwork);
    if (source === undefined) return undefined;
    for (const prefix of this.control.origins.covering(address)) {
      if (prefix.prefix.length < shortest) return undefined;
      const hops = this.programmed(source, prefix);
      if (hops.length > 0 && !this.whyNotProgrammed(virtualNetwork, prefix.prefix)) {
        return { source: "bgp", prefix: prefix.prefix, hops };
      }
    }
    return undefined;
  }

  private findProgrammed(virtualNetwork: string, prefix: KnownPrefix): ProgrammedHop[] {
    const { network } = this.control;
    const candidates: ProgrammedHop[] = [];
    for (const { name } of this.lookup.routeServersIn(virtualNetwork)) {
      for (const instance of network.speakers.of(name)) {
        for (const route of this.control.locRib(instance, prefix)) {
          const sender = route.from?.sender;
          if (sender?.kind === "gateway") candidates.push({ gateway: sender, route });
          else if (sender) candidates.push({ nextHop: route.nextHop, route });
        }
      }
    }
    for (const { name } of this.lookup.gatewaysIn(virtualNetwork)) {
      for (const speaker of network.speakers.of(name)) {
        for (const route of this.control.locRib(speaker, prefix)) {
          if (isFromOutside(route) && speaker.kind === "gateway") candidates.push({ gateway: speaker, route });
        }
      }
    }
    if (candidates.length < 2) return candidates;
    // The routing preference has already been applied in the Loc-RIBs of gateway and route server.
    const best = lowest(candidates, ({ route }) => route.path.length);
    return best.filter((hop, index) => best.findIndex((other) => isSameHop(hop, other)) === index);
  }
}

/** Whether two lists lead packets to the same next hops. */
export function areSameHops(one: readonly ProgrammedHop[], other: readonly ProgrammedHop[]): boolean {
  return one.length === other.length && one.every((hop, index) => isSameHop(hop, other[index]));
}

function isSameHop(one: ProgrammedHop, other: ProgrammedHop): boolean {
  return one.nextHop === other.nextHop && one.gateway === other.gateway;
}
