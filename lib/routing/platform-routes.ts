import { DROPPED_BY_DEFAULT } from "../azure";
import { Ipv4Address, Ipv4Prefix, PrefixMap } from "../net";
import { TopologyLookup } from "../topology";
import type { Subnet, Topology, UserRoute, VirtualAppliance } from "../topology";
import { getOrMake } from "../collections";

/** A route that the platform has by itself. */
export interface SystemRoute {
  readonly prefix: Ipv4Prefix;
  readonly nextHopType: "VnetLocal" | "VNetPeering" | "VNetGlobalPeering" | "Internet" | "None";
  /** The peered network. */
  readonly peer?: string;
}

/** Where one subnet stands: what does not change with BGP. */
export interface SubnetRoutes {
  readonly virtualNetwork: string;
  readonly subnet?: Subnet;
  readonly system: PrefixMap<SystemRoute>;
  readonly user: PrefixMap<UserRoute & { readonly prefix: Ipv4Prefix }>;
  readonly propagation: boolean;
}

/** Whose address it is that a route names as its next hop. */
export interface AddressOwner {
  readonly appliance: VirtualAppliance;
  /** The instance, or `undefined` for the load balancer before all of them. */
  readonly instance?: string;
  readonly virtualNetwork: string;
}

/** The routes of all subnets that come from the platform and from route tables, and where addresses are. */
export class PlatformRoutes {
  private static readonly known = new WeakMap<Topology, PlatformRoutes>();

  static of(topology: Topology): PlatformRoutes {
    return getOrMake(PlatformRoutes.known, topology, () => new PlatformRoutes(topology));
  }

  private readonly lookup: TopologyLookup;
  private readonly owners = new Map<string, AddressOwner>();
  private readonly systemByNetwork = new Map<string, PrefixMap<SystemRoute>>();
  private readonly bySubnet = new Map<Subnet | string, SubnetRoutes>();
  private readonly subnetsByAddress = new Map<string, Subnet | undefined>();
  private readonly gatewayNetworks = new Map<string, string | undefined>();

  private constructor(topology: Topology) {
    this.lookup = TopologyLookup.of(topology);
    for (const appliance of topology.virtualAppliances) {
      const { virtualNetwork, loadBalancerIp } = appliance;
      if (loadBalancerIp !== undefined) this.owners.set(loadBalancerIp, { appliance, virtualNetwork });
      for (const { name, privateIp } of appliance.instances) {
        this.owners.set(privateIp, { appliance, instance: name, virtualNetwork });
      }
    }
  }

  ownerOf(address: string): AddressOwner | undefined {
    return this.owners.get(address);
  }

  /** The routes of a subnet, or of a network whose subnets are not known. */
  of(virtualNetwork: string, subnet: Subnet | undefined): SubnetRoutes {
    return getOrMake(this.bySubnet, subnet ?? virtualNetwork, () => {
      const user = new PrefixMap<UserRoute & { prefix: Ipv4Prefix }>();
      for (const route of subnet?.routeTable?.routes ?? []) {
        if (!Ipv4Prefix.isValid(route.addressPrefix)) continue;
        const prefix = Ipv4Prefix.parse(route.addressPrefix);
        user.set(prefix, { ...route, prefix });
      }
      const propagation = subnet?.routeTable?.bgpRoutePropagation ?? true;
      return { virtualNetwork, subnet, system: this.systemOf(virtualNetwork), user, propagation };
    });
  }

  /** The subnet that holds an address of a network. */
  subnetHolding(virtualNetwork: string, address: string): Subnet | undefined {
    const key = `${virtualNetwork} ${address}`;
    if (!this.subnetsByAddress.has(key)) this.subnetsByAddress.set(key, this.findSubnet(virtualNetwork, address));
    return this.subnetsByAddress.get(key);
  }

  private findSubnet(virtualNetwork: string, address: string): Subnet | undefined {
    if (!Ipv4Address.isValid(address)) return undefined;
    const wanted = Ipv4Address.parse(address);
    return this.lookup
      .virtualNetwork(virtualNetwork)
      ?.subnets.find(
        ({ addressPrefix }) =>
          Ipv4Prefix.isValid(addressPrefix) && Ipv4Prefix.parse(addressPrefix).containsAddress(wanted),
      );
  }

  /** The network whose gateways and route server a network has: its own, or one it uses as remote gateway. */
  gatewayNetworkOf(virtualNetwork: string): string | undefined {
    if (!this.gatewayNetworks.has(virtualNetwork)) {
      this.gatewayNetworks.set(virtualNetwork, this.findGatewayNetwork(virtualNetwork));
    }
    return this.gatewayNetworks.get(virtualNetwork);
  }

  private findGatewayNetwork(virtualNetwork: string): string | undefined {
    if (this.lookup.routeServersIn(virtualNetwork).length > 0 || this.lookup.gatewaysIn(virtualNetwork).length > 0) {
      return virtualNetwork;
    }
    return this.lookup
      .halvesOf(virtualNetwork)
      .find(
        ({ to, useRemoteGateways }) => useRemoteGateways && this.lookup.half(to, virtualNetwork)?.allowGatewayTransit,
      )?.to;
  }

  /** Its own ranges, those of the networks it is peered with, the Internet, and what is never sent. */
  systemOf(virtualNetwork: string): PrefixMap<SystemRoute> {
    let routes = this.systemByNetwork.get(virtualNetwork);
    if (!routes) {
      routes = new PrefixMap();
      for (const route of this.findSystem(virtualNetwork)) routes.set(route.prefix, route);
      this.systemByNetwork.set(virtualNetwork, routes);
    }
    return routes;
  }

  /** Every one of them, in order of address. */
  listSystem(virtualNetwork: string): SystemRoute[] {
    return this.findSystem(virtualNetwork).sort((a, b) => a.prefix.compareTo(b.prefix));
  }

  private findSystem(virtualNetwork: string): SystemRoute[] {
    const own = this.lookup.rangesOf(virtualNetwork);
    const location = this.lookup.virtualNetwork(virtualNetwork)?.location;
    const peered = this.lookup
      .halvesOf(virtualNetwork)
      .filter(({ to }) => this.lookup.areDirectlyConnected(virtualNetwork, to))
      .flatMap(({ to }) => {
        const other = this.lookup.virtualNetwork(to)?.location;
        const nextHopType =
          location !== undefined && other !== undefined && location !== other ? "VNetGlobalPeering" : "VNetPeering";
        return this.lookup.rangesOf(to).map((prefix): SystemRoute => ({ prefix, nextHopType, peer: to }));
      });
    const never = DROPPED_BY_DEFAULT.filter((range) => !own.some((each) => each.contains(range)));
    return [
      ...never.map((prefix): SystemRoute => ({ prefix, nextHopType: "None" })),
      { prefix: Ipv4Prefix.DEFAULT_ROUTE, nextHopType: "Internet" },
      ...peered,
      ...own.map((prefix): SystemRoute => ({ prefix, nextHopType: "VnetLocal" })),
    ];
  }
}
