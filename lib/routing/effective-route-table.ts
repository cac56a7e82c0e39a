import { Ipv4Prefix } from "../net";
import { TopologyLookup, type Subnet, type Topology } from "../topology";
import type { ControlPlane } from "./control-plane";
import { EffectiveRoutes, type ProgrammedHop } from "./effective-routes";

/** A row of the effective routes of a network interface, or a BGP route that is not programmed. */
export interface EffectiveRoute {
  readonly prefix: string;
  /** `User`, `VirtualNetworkGateway` for BGP of gateways and route servers, or `Default`. */
  readonly source: "User" | "VirtualNetworkGateway" | "Default";
  readonly nextHopType: string;
  /** Several for equally good routes. */
  readonly nextHops: readonly string[];
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
  topology: Topology,
  control: ControlPlane,
  virtualNetwork: string,
  subnet: Subnet | undefined,
): EffectiveRouteTable {
  const effective = new EffectiveRoutes(topology, control);
  const routes = effective.platform.of(virtualNetwork, subnet);
  const users = (subnet?.routeTable?.routes ?? []).filter(({ addressPrefix }) => Ipv4Prefix.isValid(addressPrefix));
  const userPrefixes = new Set(users.map(({ addressPrefix }) => addressPrefix));
  const bgp = bgpRows(topology, control, effective, virtualNetwork, routes.propagation, userPrefixes);
  const programmed = new Set(bgp.filter(({ state }) => state === "Active").map(({ prefix }) => prefix));
  const rows: EffectiveRoute[] = [
    ...users.map(({ addressPrefix, nextHopType, nextHopIp }): EffectiveRoute => ({
      prefix: addressPrefix,
      source: "User",
      nextHopType,
      nextHops: nextHopIp === undefined ? [] : [nextHopIp],
      state: "Active",
    })),
    ...bgp,
    ...effective.platform
      .listSystem(virtualNetwork)
      .filter((route) => effective.isPresent(route, routes))
      .map(({ prefix, nextHopType, peer }): EffectiveRoute => {
        const text = prefix.toString();
        const loses = userPrefixes.has(text) ? "a user route" : programmed.has(text) ? "BGP" : undefined;
        return {
          prefix: text,
          source: "Default",
          nextHopType,
          nextHops: peer === undefined ? [] : [peer],
          state: loses === undefined ? "Active" : "Invalid",
          reason: loses && `${loses} has the same prefix and wins`,
        };
      }),
  ];
  const order = { User: 0, VirtualNetworkGateway: 1, Default: 2 };
  return {
    virtualNetwork,
    subnet: subnet?.name,
    routes: rows
      .map((row) => ({ row, prefix: Ipv4Prefix.parse(row.prefix) }))
      .sort((a, b) => a.prefix.compareTo(b.prefix) || order[a.row.source] - order[b.row.source])
      .map(({ row }) => row),
  };
}

function bgpRows(
  topology: Topology,
  control: ControlPlane,
  effective: EffectiveRoutes,
  virtualNetwork: string,
  propagation: boolean,
  userPrefixes: ReadonlySet<string>,
): EffectiveRoute[] {
  const source = effective.bgpSourceOf(virtualNetwork);
  if (source === undefined) return [];
  return control.origins.prefixes.flatMap((known): EffectiveRoute[] => {
    const hops = effective.programmed(source, known);
    if (hops.length === 0) return [];
    const row = {
      prefix: known.text,
      source: "VirtualNetworkGateway" as const,
      nextHopType: "VirtualNetworkGateway",
      nextHops: hops.map(({ nextHop, gateway }) => nextHop ?? gateway?.name ?? ""),
    };
    const system = effective.whyNotProgrammed(virtualNetwork, known.prefix);
    if (system) {
      const where = system.peer === undefined ? "this virtual network" : `the peered network ${system.peer}`;
      const reason = `it is equal to or inside ${system.prefix.toString()} of ${where}, whose routes BGP cannot replace`;
      return [{ ...row, state: "NotProgrammed", reason }];
    }
    if (!propagation) {
      return [
        { ...row, state: "NotProgrammed", reason: "the route table of the subnet has BGP route propagation off" },
      ];
    }
    if (userPrefixes.has(known.text)) {
      return [{ ...row, state: "Invalid", reason: "a user route has the same prefix and wins" }];
    }
    return [{ ...row, state: "Active", reason: unreachable(topology, virtualNetwork, hops, effective) }];
  });
}

/** Azure drops packets to a next hop outside the directly connected networks. */
function unreachable(
  topology: Topology,
  virtualNetwork: string,
  hops: readonly ProgrammedHop[],
  effective: EffectiveRoutes,
): string | undefined {
  const lookup = TopologyLookup.of(topology);
  const far = hops.flatMap(({ nextHop }) => {
    const owner = nextHop === undefined ? undefined : effective.platform.ownerOf(nextHop);
    return owner && !lookup.areDirectlyConnected(virtualNetwork, owner.virtualNetwork) ? [`${String(nextHop)}`] : [];
  });
  return far.length === 0
    ? undefined
    : `${far.join(", ")} is in no directly connected network: what goes there is dropped`;
}
