import { Ipv4Prefix } from "../net";
import type { KnownPrefix } from "../net";
import { TopologyLookup } from "../topology";
import type { Topology, UserRoute } from "../topology";
import { getOrMake } from "../collections";
import type { ControlPlane } from "./control-plane";
import { lowest } from "./decision";
import { PlatformRoutes } from "./platform-routes";
import type { SubnetRoutes, SystemRoute } from "./platform-routes";
import type { Route } from "./route";
import type { SpeakerOf } from "./speakers";

/** A next hop that a route server or a gateway programs. */
export interface ProgrammedHop {
  /** The address of an appliance or its load balancer. */
  readonly nextHop?: string;
  /** Or the gateway beyond which it goes on. */
  readonly gateway?: SpeakerOf<"gateway">;
  readonly route: Route;
}

/** The route that a packet is sent by. */
export type ChosenRoute =
  | { readonly source: "user"; readonly prefix: Ipv4Prefix; readonly route: UserRoute }
  | { readonly source: "bgp"; readonly prefix: Ipv4Prefix; readonly hops: readonly ProgrammedHop[] }
  | { readonly source: "system"; readonly prefix: Ipv4Prefix; readonly route: SystemRoute };

/**
 * What the platform makes of system routes, route tables and BGP for every network interface.
 *
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export class EffectiveRoutes {
  readonly platform: PlatformRoutes;
  private readonly lookup: TopologyLookup;
  private readonly programmedHops = new Map<string, Map<KnownPrefix, readonly ProgrammedHop[]>>();

  constructor(
    topology: Topology,
    private readonly control: ControlPlane,
  ) {
    this.platform = PlatformRoutes.of(topology);
    this.lookup = TopologyLookup.of(topology);
  }

  /**
   * The route for an address: the longest prefix of any source; of several for one prefix the user's, then that of BGP, then
   * the platform's.
   */
  choose(subnet: SubnetRoutes, address: number, withUserRoutes = true): ChosenRoute | undefined {
    const user = withUserRoutes ? subnet.user.longestMatch(address) : undefined;
    const system = this.systemRoute(subnet, address, withUserRoutes);
    const atLeast = Math.max(user ? user.prefix.length + 1 : 0, system?.prefix.length ?? 0);
    const bgp = subnet.propagation ? this.bgpRoute(subnet.virtualNetwork, address, atLeast) : undefined;
    if (bgp) return bgp;
    if (user && user.prefix.length >= (system?.prefix.length ?? 0)) {
      return { source: "user", prefix: user.prefix, route: user };
    }
    return system && { source: "system", prefix: system.prefix, route: system };
  }

  /** Why the platform does not program a route that BGP has, or nothing when it does. */
  whyNotProgrammed(virtualNetwork: string, prefix: Ipv4Prefix): SystemRoute | undefined {
    return this.platform.systemOf(virtualNetwork).longestMatch(prefix.first, (route) => {
      const isImmune =
        route.nextHopType === "VnetLocal" || (route.peer !== undefined && this.isPeered(virtualNetwork, route));
      return isImmune && route.prefix.contains(prefix);
    });
  }

  /** The next hops that gateways and route servers of a network program for a prefix: the best ones, all equal. */
  programmed(virtualNetwork: string, prefix: KnownPrefix): readonly ProgrammedHop[] {
    const hops = getOrMake(this.programmedHops, virtualNetwork, () => new Map<KnownPrefix, readonly ProgrammedHop[]>());
    return getOrMake(hops, prefix, () => this.findProgrammed(virtualNetwork, prefix));
  }

  private isPeered(virtualNetwork: string, { peer }: SystemRoute): boolean {
    return peer !== undefined && !this.control.failure.isPeeringDown(virtualNetwork, peer);
  }

  /**
   * Whether the platform has one of its routes in a subnet. Those for a failed peering are gone, and those that send private
   * ranges to nowhere are where anything but the platform itself has a default route: for user routes the page says so, for
   * BGP there is the output of a lab (https://github.com/erjosito/net-lab-builder,
   * `labs/dual-hub-hubless-region-ars/show-output/deploy/vm-c1-ep-effective-routes.json`).
   */
  isThere(route: SystemRoute, subnet: SubnetRoutes, withUserRoutes = true): boolean {
    if (route.nextHopType === "None") return !this.hasDefaultRoute(subnet, withUserRoutes);
    return route.peer === undefined || this.isPeered(subnet.virtualNetwork, route);
  }

  private hasDefaultRoute({ virtualNetwork, user, propagation }: SubnetRoutes, withUserRoutes: boolean): boolean {
    if (withUserRoutes && user.get(Ipv4Prefix.DEFAULT_ROUTE)) return true;
    const known = propagation ? this.control.origins.find(Ipv4Prefix.DEFAULT_ROUTE) : undefined;
    const source = this.bgpSourceOf(virtualNetwork);
    return known !== undefined && source !== undefined && this.programmed(source, known).length > 0;
  }

  private systemRoute(subnet: SubnetRoutes, address: number, withUserRoutes: boolean): SystemRoute | undefined {
    return subnet.system.longestMatch(address, (route) => this.isThere(route, subnet, withUserRoutes));
  }

  /** The network whose gateways and route servers program a network, unless the peering with it is down. */
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
          const outside = route.from?.sender.kind === "circuit" || route.from?.sender.kind === "site";
          if (outside && speaker.kind === "gateway") candidates.push({ gateway: speaker, route });
        }
      }
    }
    // A routing preference has already decided what a gateway and a route server that exchanges routes with it hold.
    return distinct(lowest(candidates, ({ route }) => route.path.length));
  }
}

/** Whether packets go the same way by these next hops as by those. */
export function areSameHops(one: readonly ProgrammedHop[], other: readonly ProgrammedHop[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ nextHop, gateway }, index) => nextHop === other[index].nextHop && gateway === other[index].gateway)
  );
}

function distinct(hops: readonly ProgrammedHop[]): ProgrammedHop[] {
  const byTarget = new Map<string, ProgrammedHop>();
  for (const hop of hops) {
    const target = hop.gateway?.name ?? String(hop.nextHop);
    if (!byTarget.has(target)) byTarget.set(target, hop);
  }
  return [...byTarget.values()];
}
