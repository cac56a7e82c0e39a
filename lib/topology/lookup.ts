import { type Ipv4Prefix, prefixOf, RangeIndex } from "../net";
import { getOrMake, groupBy } from "../collections";
import type { RouterPeering, RouteServerPeering, VirtualAppliance } from "./bgp-model";
import type { OnPremisesSite, Topology } from "./model";
import type {
  ExpressRouteCircuit,
  GatewayConnection,
  RouteServer,
  Subnet,
  VirtualNetwork,
  VirtualNetworkGateway,
  VirtualNetworkPeering,
} from "./network-model";

/** A range with the virtual network that it belongs to. */
interface OwnedRange {
  readonly owner: string;
  readonly prefix: Ipv4Prefix;
}

/** Finds the elements of a topology by name and by what they belong to, each in constant time. */
export class TopologyLookup {
  private static readonly known = new WeakMap<Topology, TopologyLookup>();

  /** The lookup of a topology, made once for each. */
  static of(topology: Topology): TopologyLookup {
    return getOrMake(TopologyLookup.known, topology, () => new TopologyLookup(topology));
  }

  private readonly index: ReturnType<typeof indexOf>;

  /** Read once: parsing is what looking things up in a large network would cost most. */
  private readonly ranges = new Map<string, readonly Ipv4Prefix[]>();
  private readonly behindRouteServers = new Map<string, readonly Ipv4Prefix[]>();
  private readonly direct = new Map<string, RangeIndex<OwnedRange>>();

  private constructor(readonly topology: Topology) {
    this.index = indexOf(topology);
  }

  virtualNetwork(name: string): VirtualNetwork | undefined {
    return this.index.virtualNetworks.get(name);
  }

  routeServer(name: string): RouteServer | undefined {
    return this.index.routeServers.get(name);
  }

  virtualAppliance(name: string): VirtualAppliance | undefined {
    return this.index.appliances.get(name);
  }

  onPremisesSite(name: string): OnPremisesSite | undefined {
    return this.index.sites.get(name);
  }

  gateway(name: string): VirtualNetworkGateway | undefined {
    return this.index.gateways.get(name);
  }

  circuit(name: string): ExpressRouteCircuit | undefined {
    return this.index.circuits.get(name);
  }

  gatewaysIn(virtualNetwork: string): readonly VirtualNetworkGateway[] {
    return this.index.gatewaysByNetwork.get(virtualNetwork) ?? [];
  }

  connectionsOf(gateway: string): readonly GatewayConnection[] {
    return this.index.connectionsByGateway.get(gateway) ?? [];
  }

  /** The gateways that are connected with a circuit. */
  gatewaysOn(circuit: string): VirtualNetworkGateway[] {
    const connections = this.index.connectionsByCircuit.get(circuit) ?? [];
    return [...new Set(connections.flatMap(({ gateway }) => this.gateway(gateway) ?? []))];
  }

  /**
   * The names of the sites that an appliance reaches: by itself, by peerings with their routers, and through the
   * gateways in its network when it peers with a route server there that exchanges routes with them.
   * @param inTunnels whether to include sites that it reaches through its own tunnels only
   */
  sitesReachedBy(appliance: VirtualAppliance, inTunnels = true): string[] {
    const { name, virtualNetwork } = appliance;
    const exchanges = this.routeServersIn(virtualNetwork).some(
      ({ name: routeServer, branchToBranch }) =>
        branchToBranch && this.peeringsOf(routeServer).some(({ virtualAppliance }) => virtualAppliance === name),
    );
    const behindGateways = (exchanges ? this.gatewaysIn(virtualNetwork) : [])
      .flatMap((gateway) => this.connectionsOf(gateway.name))
      .flatMap(({ circuit, site }) => [
        ...(site === undefined ? [] : [site]),
        ...((circuit === undefined ? undefined : this.circuit(circuit))?.sites ?? []),
      ]);
    const behindRouters = this.routerPeeringsOf(name).flatMap(({ site, tunnel }) =>
      site === undefined || (tunnel && !inTunnels) ? [] : [site],
    );
    return this.withLinkedSites([...appliance.sites, ...behindRouters, ...behindGateways]);
  }

  /** These sites and all whose prefixes they pass on, directly or through others, each once. */
  withLinkedSites(names: readonly string[]): string[] {
    const found = new Set(names);
    for (const name of found) for (const other of this.onPremisesSite(name)?.passesOn ?? []) found.add(other);
    return [...found];
  }

  routeServersIn(virtualNetwork: string): readonly RouteServer[] {
    return this.index.routeServersByNetwork.get(virtualNetwork) ?? [];
  }

  appliancesIn(virtualNetwork: string): readonly VirtualAppliance[] {
    return this.index.appliancesByNetwork.get(virtualNetwork) ?? [];
  }

  /** The peerings of a route server with appliances. */
  peeringsOf(routeServer: string): readonly RouteServerPeering[] {
    return this.index.peeringsByRouteServer.get(routeServer) ?? [];
  }

  /** The peerings of an appliance with route servers. */
  peeringsWith(appliance: string): readonly RouteServerPeering[] {
    return this.index.peeringsByAppliance.get(appliance) ?? [];
  }

  /** The peerings of an appliance with routers that are no route servers. */
  routerPeeringsOf(appliance: string): readonly RouterPeering[] {
    return this.index.routerPeeringsByAppliance.get(appliance) ?? [];
  }

  /** What the appliance at the other end of a router peering has for it: a peering of its own. */
  routerPeeringBack({ virtualAppliance, peer }: RouterPeering): RouterPeering | undefined {
    return peer === undefined ? undefined : this.routerPeeringsOf(peer).find((each) => each.peer === virtualAppliance);
  }

  /** The halves of virtual network peerings that belong to this network. */
  halvesOf(virtualNetwork: string): readonly VirtualNetworkPeering[] {
    return this.index.halvesFrom.get(virtualNetwork) ?? [];
  }

  /** The half of a peering that says what `from` allows towards `to`. */
  half(from: string, to: string): VirtualNetworkPeering | undefined {
    return this.index.halvesByEnds.get(from)?.get(to);
  }

  /** The networks that use the gateway or route server of this one as their own. */
  usersOfGatewaysIn(virtualNetwork: string): string[] {
    return this.halvesOf(virtualNetwork)
      .map((half) => half.to)
      .filter((user) => this.half(user, virtualNetwork)?.useRemoteGateways === true);
  }

  /** The ranges that a route server announces: of its own network and of those that use it as their gateway. */
  rangesBehind(routeServer: string): readonly Ipv4Prefix[] {
    return getOrMake(this.behindRouteServers, routeServer, () => {
      const own = this.routeServer(routeServer)?.virtualNetwork;
      if (own === undefined) return [];
      return [own, ...this.usersOfGatewaysIn(own)].flatMap((network) => this.rangesOf(network));
    });
  }

  /** Whether packets can pass between the two: the same network, or both halves of a peering are there. */
  areDirectlyConnected(one: string, other: string): boolean {
    return one === other || (this.half(one, other) !== undefined && this.half(other, one) !== undefined);
  }

  /** The ranges that a machine in a virtual network reaches without another hop: of the network and of its peers. */
  directRanges(virtualNetwork: string): RangeIndex<OwnedRange> {
    return getOrMake(this.direct, virtualNetwork, () => {
      const peers = this.halvesOf(virtualNetwork)
        .map((half) => half.to)
        .filter((other) => this.areDirectlyConnected(virtualNetwork, other));
      const ranges = [virtualNetwork, ...peers].flatMap((owner) =>
        this.rangesOf(owner).map((prefix) => ({ owner, prefix })),
      );
      return new RangeIndex(ranges, ({ prefix }) => prefix);
    });
  }

  /** The subnet of a virtual network with this name in Azure. */
  subnet(virtualNetwork: string, name: string): Subnet | undefined {
    return this.virtualNetwork(virtualNetwork)?.subnets.find((subnet) => subnet.name === name);
  }

  /** Every range of a virtual network that is well written. */
  rangesOf(virtualNetwork: string): readonly Ipv4Prefix[] {
    return getOrMake(this.ranges, virtualNetwork, () =>
      (this.virtualNetwork(virtualNetwork)?.addressSpace ?? []).flatMap((text) => prefixOf(text) ?? []),
    );
  }
}

/** Whether an appliance peers with the instance of a route server that has this place in its addresses. */
export function hasSessionWith({ instances = [0, 1] }: RouteServerPeering, index: number): boolean {
  return instances.some((each) => each === index);
}

/** The elements by what they are looked up by. */
function indexOf(topology: Topology) {
  const halvesFrom = groupBy(topology.virtualNetworkPeerings, (half) => half.from);
  return {
    virtualNetworks: byName(topology.virtualNetworks),
    routeServers: byName(topology.routeServers),
    appliances: byName(topology.virtualAppliances),
    sites: byName(topology.onPremisesSites),
    gateways: byName(topology.gateways),
    circuits: byName(topology.circuits),
    gatewaysByNetwork: groupBy(topology.gateways, (gateway) => gateway.virtualNetwork),
    connectionsByGateway: groupBy(topology.gatewayConnections, (connection) => connection.gateway),
    connectionsByCircuit: groupBy(topology.gatewayConnections, (connection) => connection.circuit ?? ""),
    routeServersByNetwork: groupBy(topology.routeServers, (server) => server.virtualNetwork),
    appliancesByNetwork: groupBy(topology.virtualAppliances, (appliance) => appliance.virtualNetwork),
    peeringsByRouteServer: groupBy(topology.routeServerPeerings, (peering) => peering.routeServer),
    peeringsByAppliance: groupBy(topology.routeServerPeerings, (peering) => peering.virtualAppliance),
    routerPeeringsByAppliance: groupBy(topology.routerPeerings, (peering) => peering.virtualAppliance),
    halvesFrom,
    halvesByEnds: new Map(
      [...halvesFrom].map(([from, halves]) => [from, new Map(halves.map((half) => [half.to, half]))]),
    ),
  };
}

function byName<T extends { readonly name: string }>(elements: readonly T[]): ReadonlyMap<string, T> {
  return new Map(elements.map((element) => [element.name, element]));
}
