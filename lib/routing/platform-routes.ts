import { DROPPED_BY_DEFAULT, regionName } from "../azure";
import { addressOf, Ipv4Prefix, prefixOf, PrefixMap } from "../net";
import { TopologyLookup, type Subnet, type Topology, type UserRoute, type VirtualAppliance } from "../topology";
import { getOrMake } from "../collections";

/** A system route. */
export interface SystemRoute {
  readonly prefix: Ipv4Prefix;
  readonly nextHopType: "VnetLocal" | "VNetPeering" | "VNetGlobalPeering" | "Internet" | "None";
  /** The peered virtual network. */
  readonly peer?: string;
}

/** The system route that every subnet has. */
export const TO_INTERNET: SystemRoute = { prefix: Ipv4Prefix.DEFAULT_ROUTE, nextHopType: "Internet" };

/** The routes of a subnet that do not change with BGP. */
export interface SubnetRoutes {
  readonly virtualNetwork: string;
  readonly subnet?: Subnet;
  readonly system: PrefixMap<SystemRoute>;
  readonly user: PrefixMap<UserRoute & { readonly prefix: Ipv4Prefix }>;
  readonly propagation: boolean;
}

/** The appliance that has the address of a next hop. */
export interface AddressOwner {
  readonly appliance: VirtualAppliance;
  /** The instance; absent for the address of the load balancer. */
  readonly instance?: string;
  readonly virtualNetwork: string;
}

/** The system routes and user routes of all subnets, and the owners of next hop addresses. */
export class PlatformRoutes {
  private static readonly known = new WeakMap<Topology, PlatformRoutes>();

  static of(topology: Topology): PlatformRoutes {
    return getOrMake(PlatformRoutes.known, topology, () => new PlatformRoutes(topology));
  }

  private readonly lookup: TopologyLookup;
  private readonly owners = new Map<string, AddressOwner>();
  private readonly routeServers = new Map<string, string>();
  private readonly systemByNetwork = new Map<string, PrefixMap<SystemRoute>>();
  private readonly bySubnet = new Map<Subnet | string, SubnetRoutes>();
  private readonly subnetsByAddress = new Map<string, Map<string, { readonly subnet?: Subnet }>>();
  private readonly gatewayNetworks = new Map<string, { readonly name?: string }>();

  private constructor(topology: Topology) {
    this.lookup = TopologyLookup.of(topology);
    for (const appliance of topology.virtualAppliances) {
      const { virtualNetwork, loadBalancerIp } = appliance;
      if (loadBalancerIp !== undefined) this.owners.set(loadBalancerIp, { appliance, virtualNetwork });
      for (const { name, privateIp } of appliance.instances) {
        this.owners.set(privateIp, { appliance, instance: name, virtualNetwork });
      }
      for (const { privateIps, loadBalancerIp: frontend } of appliance.interfaces ?? []) {
        if (frontend !== undefined) this.owners.set(frontend, { appliance, virtualNetwork });
        for (const [index, { name }] of appliance.instances.entries()) {
          if (index < privateIps.length)
            this.owners.set(privateIps[index], { appliance, instance: name, virtualNetwork });
        }
      }
    }
    for (const { name, addresses } of topology.routeServers) {
      for (const address of addresses) this.routeServers.set(address, name);
    }
  }

  ownerOf(address: string): AddressOwner | undefined {
    return this.owners.get(address);
  }

  /** Why packets to an address end at a route server; `undefined` when it is not the address of one. */
  whyNotForwarded(address: string): string | undefined {
    const routeServer = this.routeServers.get(address);
    return routeServer && `the next hop ${address} is the route server ${routeServer}, which forwards nothing`;
  }

  /** The routes of a subnet, or of a virtual network without known subnets. */
  of(virtualNetwork: string, subnet: Subnet | undefined): SubnetRoutes {
    return getOrMake(this.bySubnet, subnet ?? virtualNetwork, () => {
      const user = new PrefixMap<UserRoute & { prefix: Ipv4Prefix }>();
      for (const route of subnet?.routeTable?.routes ?? []) {
        const prefix = prefixOf(route.addressPrefix);
        if (prefix) user.set(prefix, { ...route, prefix });
      }
      const propagation = subnet?.routeTable?.bgpRoutePropagation ?? true;
      return { virtualNetwork, subnet, system: this.systemOf(virtualNetwork), user, propagation };
    });
  }

  /** Whether a subnet of a virtual network has user routes. */
  hasUserRoutes(virtualNetwork: string): boolean {
    const subnets = this.lookup.virtualNetwork(virtualNetwork)?.subnets ?? [];
    return subnets.some(({ routeTable }) => routeTable !== undefined && routeTable.routes.length > 0);
  }

  /** The subnet that contains an address of a virtual network. */
  subnetHolding(virtualNetwork: string, address: string): Subnet | undefined {
    const byAddress = getOrMake(this.subnetsByAddress, virtualNetwork, () => new Map<string, { subnet?: Subnet }>());
    return getOrMake(byAddress, address, () => {
      const wanted = addressOf(address);
      const subnets = this.lookup.virtualNetwork(virtualNetwork)?.subnets ?? [];
      const isHolding = (subnet: Subnet) => wanted && prefixOf(subnet.addressPrefix)?.containsAddress(wanted);
      return { subnet: subnets.find(isHolding) };
    }).subnet;
  }

  /** The network whose gateways and route servers a network uses: itself, or one with remote gateways. */
  gatewayNetworkOf(virtualNetwork: string): string | undefined {
    const { lookup } = this;
    return getOrMake(this.gatewayNetworks, virtualNetwork, () => {
      const own = [...lookup.routeServersIn(virtualNetwork), ...lookup.gatewaysIn(virtualNetwork)];
      if (own.length > 0) return { name: virtualNetwork };
      const half = lookup
        .halvesOf(virtualNetwork)
        .find(({ to, useRemoteGateways }) => useRemoteGateways && lookup.half(to, virtualNetwork)?.allowGatewayTransit);
      return { name: half?.to };
    }).name;
  }

  systemOf(virtualNetwork: string): PrefixMap<SystemRoute> {
    return getOrMake(this.systemByNetwork, virtualNetwork, () => {
      const routes = new PrefixMap<SystemRoute>();
      for (const route of this.listSystem(virtualNetwork)) routes.set(route.prefix, route);
      return routes;
    });
  }

  /** The system routes: own ranges, ranges of peered networks, the Internet, and ranges that are dropped. */
  listSystem(virtualNetwork: string): SystemRoute[] {
    const own = this.lookup.rangesOf(virtualNetwork);
    const regionOf = (network: string) => {
      const location = this.lookup.virtualNetwork(network)?.location;
      return location === undefined ? undefined : regionName(location);
    };
    const region = regionOf(virtualNetwork);
    const peered = this.lookup
      .halvesOf(virtualNetwork)
      .filter(({ to }) => this.lookup.areDirectlyConnected(virtualNetwork, to))
      .flatMap(({ to }) => {
        const other = regionOf(to);
        const isGlobal = region !== undefined && other !== undefined && region !== other;
        const nextHopType = isGlobal ? "VNetGlobalPeering" : "VNetPeering";
        return this.lookup.rangesOf(to).map((prefix): SystemRoute => ({ prefix, nextHopType, peer: to }));
      });
    const dropped = DROPPED_BY_DEFAULT.filter((range) => !own.some((each) => each.contains(range)));
    return [
      ...dropped.map((prefix): SystemRoute => ({ prefix, nextHopType: "None" })),
      TO_INTERNET,
      ...peered,
      ...own.map((prefix): SystemRoute => ({ prefix, nextHopType: "VnetLocal" })),
    ];
  }
}
