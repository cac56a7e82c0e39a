import { getOrMake } from "../../collections";
import { type Ipv4Address, type Ipv4Prefix, prefixOf } from "../../net";
import type { RouteTable, Subnet, Topology, UserRoute, VirtualNetwork } from "../../topology";
import { findingAt, type Finding } from "../rule";

/** A subnet with where it stands. */
export interface PlacedSubnet {
  readonly network: VirtualNetwork;
  readonly subnet: Subnet;
  /** `undefined` when it is malformed. */
  readonly prefix?: Ipv4Prefix;
  /** The field of the network that holds the subnet. */
  readonly field: string;
}

/** Read once: many rules look at the subnets of a network. */
const known = new WeakMap<VirtualNetwork, readonly PlacedSubnet[]>();

export function subnetsIn(network: VirtualNetwork): readonly PlacedSubnet[] {
  return getOrMake(known, network, () =>
    network.subnets.map((subnet, index) => ({
      network,
      subnet,
      prefix: prefixOf(subnet.addressPrefix),
      field: `subnets[${index}]`,
    })),
  );
}

/** Every subnet of every network, or those with one name in Azure. */
export function subnetsOf(topology: Topology, name?: string): PlacedSubnet[] {
  const all = topology.virtualNetworks.flatMap(subnetsIn);
  return name === undefined ? all : all.filter((place) => place.subnet.name === name);
}

/** The subnet of a network that holds an address. */
export function subnetHolding(network: VirtualNetwork, address: Ipv4Address): PlacedSubnet | undefined {
  return subnetsIn(network).find((place) => place.prefix?.containsAddress(address));
}

/** A route table with the subnet it belongs to. */
export interface PlacedRouteTable extends PlacedSubnet {
  readonly routeTable: RouteTable;
  readonly userRoutes: readonly PlacedUserRoute[];
}

/** A user route with where it stands. */
export interface PlacedUserRoute extends Pick<PlacedSubnet, "network" | "subnet"> {
  readonly route: UserRoute;
  /** `undefined` for a service tag, and when it is malformed. */
  readonly destination?: Ipv4Prefix;
  readonly routeField: string;
}

/** Read once, as the subnets are. */
const knownTables = new WeakMap<VirtualNetwork, readonly PlacedRouteTable[]>();

export function routeTablesIn(network: VirtualNetwork): readonly PlacedRouteTable[] {
  return getOrMake(knownTables, network, () =>
    subnetsIn(network).flatMap((place) => {
      const { subnet, field } = place;
      const { routeTable } = subnet;
      const userRoutes = routeTable?.routes.map((route, index) => {
        const routeField = `${field}.routeTable.routes[${index}]`;
        return { network, subnet, route, destination: prefixOf(route.addressPrefix), routeField };
      });
      return routeTable && userRoutes ? [{ ...place, routeTable, userRoutes }] : [];
    }),
  );
}

export function routeTablesOf(topology: Topology, subnetName?: string): PlacedRouteTable[] {
  const all = topology.virtualNetworks.flatMap(routeTablesIn);
  return subnetName === undefined ? all : all.filter(({ subnet }) => subnet.name === subnetName);
}

export function userRoutesOf(topology: Topology): PlacedUserRoute[] {
  return routeTablesOf(topology).flatMap(({ userRoutes }) => userRoutes);
}

/** A finding about a field of a subnet. */
export function findingAtSubnet(place: PlacedSubnet, field: string, message: string): Finding {
  return findingAt(place.network, `${place.field}.${field}`, message);
}
