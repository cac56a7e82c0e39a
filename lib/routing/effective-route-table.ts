import { addressOf, prefixOf, type KnownPrefix } from "../net";
import { TopologyLookup, type Subnet } from "../topology";
import type { EffectiveRoutes, ProgrammedHop } from "./effective-routes";
import type { SubnetRoutes } from "./platform-routes";

/** A row of the effective routes of a network interface, or a BGP route that is not programmed. */
export interface EffectiveRoute {
  readonly prefix: string;
  /** `User`, `VirtualNetworkGateway` for BGP of gateways and route servers, or `Default`. */
  readonly source: "User" | "VirtualNetworkGateway" | "Default";
  readonly nextHopType: string;
  /** Several for equally good routes. */
  readonly nextHops: readonly string[];
  /** The addresses that Azure's table shows for the gateways among them, where the topology gives them. */
  readonly gatewayAddresses?: readonly string[];
  /** `Active`; `Invalid` when another row with the same prefix wins; `NotProgrammed` when Azure shows no such row. */
  readonly state: "Active" | "Invalid" | "NotProgrammed";
  /** Why it is not active. */
  readonly reason?: string;
}

/** The effective routes of the network interfaces in one subnet. */
export interface EffectiveRouteTable {
  readonly virtualNetwork: string;
  /** Absent when the topology does not list the subnets of the network. */
  readonly subnet?: string;
  readonly routes: readonly EffectiveRoute[];
}

/** All effective routes of a subnet, in order of address. */
export function effectiveRouteTable(
  effective: EffectiveRoutes,
  virtualNetwork: string,
  subnet: Subnet | undefined,
): EffectiveRouteTable {
  const routes = effective.platform.of(virtualNetwork, subnet);
  const bgp = bgpRows(effective, routes);
  const programmed = new Set(bgp.filter(({ state }) => state === "Active").map(({ prefix }) => prefix));
  const user = (subnet?.routeTable?.routes ?? []).map(({ addressPrefix, nextHopType, nextHopIp }): EffectiveRoute => ({
    prefix: addressPrefix,
    source: "User",
    nextHopType,
    nextHops: nextHopIp === undefined ? [] : [nextHopIp],
    state: "Active",
  }));
  const system = effective.platform
    .listSystem(virtualNetwork)
    .filter((route) => effective.isPresent(route, routes))
    .map(({ prefix, nextHopType, peer }): EffectiveRoute => {
      const text = prefix.toString();
      const winner = routes.user.get(prefix) ? "a user route" : programmed.has(text) ? "BGP" : undefined;
      return {
        prefix: text,
        source: "Default",
        nextHopType,
        nextHops: peer === undefined ? [] : [peer],
        state: winner === undefined ? "Active" : "Invalid",
        reason: winner && `${winner} has the same prefix and wins`,
      };
    });
  // The sort is stable: for one prefix, the rows stay in order of their source.
  const rows = [...user, ...bgp, ...system].flatMap((row) => {
    const prefix = prefixOf(row.prefix);
    return prefix ? [{ row, prefix }] : [];
  });
  rows.sort((a, b) => a.prefix.compareTo(b.prefix));
  return { virtualNetwork, subnet: subnet?.name, routes: rows.map(({ row }) => row) };
}

function bgpRows(effective: EffectiveRoutes, routes: SubnetRoutes): EffectiveRoute[] {
  const { virtualNetwork } = routes;
  const source = effective.bgpSourceOf(virtualNetwork);
  if (source === undefined) return [];
  return effective.control.origins.prefixes.flatMap((known): EffectiveRoute[] => {
    const hops = effective.programmed(source, known);
    if (hops.length === 0) return [];
    return [
      {
        prefix: known.text,
        source: "VirtualNetworkGateway",
        nextHopType: "VirtualNetworkGateway",
        nextHops: hops.map(({ nextHop, gateway }) => nextHop ?? gateway?.name ?? ""),
        ...gatewayAddressesOf(hops),
        ...stateOfBgpRoute(known, hops, effective, routes),
      },
    ];
  });
}

function gatewayAddressesOf(hops: readonly ProgrammedHop[]): Pick<EffectiveRoute, "gatewayAddresses"> {
  const addresses = hops.flatMap(({ gateway }) => gateway?.element.addresses ?? []);
  return addresses.length === 0 ? {} : { gatewayAddresses: addresses };
}

function stateOfBgpRoute(
  known: KnownPrefix,
  hops: readonly ProgrammedHop[],
  effective: EffectiveRoutes,
  { virtualNetwork, user, propagation }: SubnetRoutes,
): Pick<EffectiveRoute, "state" | "reason"> {
  const system = effective.whyNotProgrammed(virtualNetwork, known.prefix);
  if (system) {
    const where = system.peer === undefined ? "this virtual network" : `the peered network ${system.peer}`;
    const reason = `it is equal to or inside ${system.prefix.toString()} of ${where}, whose routes BGP cannot replace`;
    return { state: "NotProgrammed", reason };
  }
  if (!propagation) {
    return { state: "NotProgrammed", reason: "the route table of the subnet has BGP route propagation off" };
  }
  if (user.get(known.prefix)) return { state: "Invalid", reason: "a user route has the same prefix and wins" };
  // A lab saw packets to the address of a route server pass its gateway. By the FAQ a route server forwards nothing.
  const notForwarded = hops.flatMap(({ nextHop = "" }) => effective.platform.whyNotForwarded(nextHop) ?? []);
  if (notForwarded.length > 0) return { state: "Active", reason: notForwarded.join("; ") };
  // Azure drops packets to a next hop outside the directly connected networks.
  const lookup = TopologyLookup.of(effective.control.network.topology);
  const far = hops.flatMap(({ nextHop }) => {
    if (nextHop === undefined) return [];
    const address = addressOf(nextHop);
    return address && lookup.directRanges(virtualNetwork).holding(address) ? [] : [nextHop];
  });
  const reason = `${far.join(", ")} is in no directly connected network: what goes there is dropped`;
  return { state: "Active", reason: far.length === 0 ? undefined : reason };
}
