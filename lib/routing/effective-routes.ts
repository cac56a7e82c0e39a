import { Ipv4Prefix, type KnownPrefix } from "../net";
import { TopologyLookup, type Topology, type UserRoute } from "../topology";
import { getOrMake } from "../collections";
import type { ControlPlane } from "./control-plane";
import { lowest } from "./decision";
import { PlatformRoutes, type SubnetRoutes, type SystemRoute } from "./platform-routes";
import type { Route } from "./route";
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
   * The route for an address. The longest prefix wins; for the same prefix a user route wins over BGP, and BGP over a
   * system route.
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

  /** The system route that keeps a BGP route from being programmed, if any. */
  whyNotProgrammed(virtualNetwork: string, prefix: Ipv4Prefix): SystemRoute | undefined {
    return this.platform.systemOf(virtualNetwork).longestMatch(prefix.first, (route) => {
      const isImmune =
        route.nextHopType === "VnetLocal" || (route.peer !== undefined && this.isPeered(virtualNetwork, route));
      return isImmune && route.prefix.contains(prefix);
    });
  }

  /** The equally good next hops that the gateways and route servers of a network program for a prefix. */
  programmed(virtualNetwork: string, prefix: KnownPrefix): readonly ProgrammedHop[] {
    const hops = getOrMake(this.programmedHops, virtualNetwork, () => new Map<KnownPrefix, readonly ProgrammedHop[]>());
    return getOrMake(hops, prefix, () => this.findProgrammed(virtualNetwork, prefix));
  }

  private isPeered(virtualNetwork: string, { peer }: SystemRoute): boolean {
    return peer !== undefined && !this.control.failure.isPeeringDown(virtualNetwork, peer);
  }

  /**
   * Whether a system route is present in a subnet. The routes of a failed peering are gone. The routes that drop
   * private ranges are gone as soon as a user route or BGP has a default route: the page says so of user routes; of BGP
   * a lab shows it (https://github.com/erjosito/net-lab-builder,
   * `labs/dual-hub-hubless-region-ars/show-output/deploy/vm-c1-ep-effective-routes.json`).
   */
  isPresent(route: SystemRoute, subnet: SubnetRoutes, withUserRoutes = true): boolean {
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
    return subnet.system.longestMatch(address, (route) => this.isPresent(route, subnet, withUserRoutes));
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
          const outside = route.from?.sender.kind === "circuit" || route.from?.sender.kind === "site";
          if (outside && speaker.kind === "gateway") candidates.push({ gateway: speaker, route });
        }
      }
    }
    // The routing preference has already been applied in the Loc-RIBs of gateway and route server.
    return distinct(lowest(candidates, ({ route }) => route.path.length));
  }
}

/** Whether two lists lead packets to the same next hops. */
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
