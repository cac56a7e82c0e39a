import { planned, ref, type Planned } from "./terraform-plan";

const group = "rg";
const inGroup = (values: Planned["values"]): Planned["values"] => ({ resource_group_name: group, ...values });

/** A virtual network with its subnets, as `azurerm_virtual_network.NAME` and `azurerm_subnet.NAME-SUBNET`. */
export function plannedNetwork(name: string, range: string, subnets: Readonly<Record<string, string>>): Planned[] {
  return [
    planned(
      `azurerm_virtual_network.${name}`,
      inGroup({ name: `vnet-${name}`, location: "westeurope", address_space: [range] }),
    ),
    ...Object.entries(subnets).map(([subnet, prefix]) =>
      planned(`azurerm_subnet.${name}-${subnet}`, {
        ...inGroup({ name: subnet, virtual_network_name: `vnet-${name}`, address_prefixes: [prefix] }),
      }),
    ),
  ];
}

/** A half of a peering, as `azurerm_virtual_network_peering.FROM-TO`. */
export function plannedHalf(from: string, to: string, flags: Planned["values"] = {}): Planned {
  return planned(`azurerm_virtual_network_peering.${from}-${to}`, {
    ...inGroup({ name: `to-${to}`, virtual_network_name: `vnet-${from}` }),
    remote_virtual_network_id: ref(`azurerm_virtual_network.${to}.id`, `azurerm_virtual_network.${to}`),
    allow_virtual_network_access: true,
    allow_forwarded_traffic: true,
    ...flags,
  });
}

/** A route server, as `azurerm_route_server.NETWORK`. */
export function plannedRouteServer(network: string, values: Planned["values"] = {}): Planned {
  const subnet = `azurerm_subnet.${network}-RouteServerSubnet`;
  return planned(`azurerm_route_server.${network}`, {
    ...inGroup({ name: `rs-${network}`, subnet_id: ref(`${subnet}.id`, subnet) }),
    branch_to_branch_traffic_enabled: false,
    virtual_router_ips: ref(),
    ...values,
  });
}

/** A BGP connection, as `azurerm_route_server_bgp_connection.NETWORK-PEER`. */
export function plannedConnection(network: string, peer: string, asn: number, address: unknown): Planned {
  const server = `azurerm_route_server.${network}`;
  return planned(`azurerm_route_server_bgp_connection.${network}-${peer}`, {
    name: `bgp-${peer}`,
    route_server_id: ref(`${server}.id`, server),
    peer_asn: asn,
    peer_ip: address,
  });
}

/** A machine with its interface, as `azurerm_linux_virtual_machine.NAME` and `azurerm_network_interface.NAME`. */
export function plannedMachine(
  name: string,
  subnet: string,
  address: unknown,
  more: Planned["values"] = {},
): Planned[] {
  const nic = `azurerm_network_interface.${name}`;
  return [
    planned(nic, {
      ...inGroup({ name: `nic-${name}` }),
      ip_configuration: [
        {
          name: "primary",
          private_ip_address: address,
          subnet_id: ref(`azurerm_subnet.${subnet}.id`, `azurerm_subnet.${subnet}`),
        },
      ],
    }),
    planned(`azurerm_linux_virtual_machine.${name}`, {
      ...inGroup({ name: `vm-${name}`, network_interface_ids: [ref(`${nic}.id`, nic)], ...more }),
    }),
  ];
}

/** Two spokes behind two hubs with a router each: nothing is wrong with it. */
export function dualHomedPlan(): Planned[] {
  const spoke = (name: string, second: number) => [
    ...plannedNetwork(name, `10.${second}.0.0/16`, {
      RouteServerSubnet: `10.${second}.0.0/26`,
      web: `10.${second}.1.0/24`,
    }),
    plannedRouteServer(name),
  ];
  const hub = (name: string, second: number, asn: number) => [
    ...plannedNetwork(name, `10.${second}.0.0/16`, { nva: `10.${second}.0.0/24` }),
    ...plannedMachine(`${name}-nva`, `${name}-nva`, `10.${second}.0.4`),
    ...["app", "data"].flatMap((each) => [
      plannedHalf(name, each),
      plannedHalf(each, name),
      plannedConnection(each, `${name}-nva`, asn, `10.${second}.0.4`),
    ]),
  ];
  const plan = [...spoke("app", 30), ...spoke("data", 40), ...hub("west", 10, 65001), ...hub("north", 20, 65002)];
  return changed(plan, "azurerm_virtual_network.north", { location: "northeurope" });
}

/** The same plan with other values of a resource, or without it. */
export function changed(plan: readonly Planned[], address: string, values?: Planned["values"]): Planned[] {
  if (!plan.some((each) => each.address === address)) throw new Error(`the plan has no ${address}`);
  return plan.flatMap((each) => {
    if (each.address !== address) return each;
    return values ? { ...each, values: { ...each.values, ...values } } : [];
  });
}
