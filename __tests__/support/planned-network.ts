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

/** The same with gateways of both types, what they connect, and all else that is read: nothing is wrong with it, either. */
export function richPlan(): Planned[] {
  const inWest = (name: string, values: Planned["values"]) =>
    planned(name, inGroup({ name: name.split(".")[1], ...values }));
  const idOf = (address: string) => ref(`${address}.id`, address);
  const extra = (subnet: string, prefix: string) =>
    planned(
      `azurerm_subnet.west-${subnet}`,
      inGroup({ name: subnet, virtual_network_name: "vnet-west", address_prefixes: [prefix] }),
    );
  const route = (range: string, name: string) =>
    inWest(`azurerm_route.${name}`, {
      route_table_name: "gateways",
      address_prefix: range,
      next_hop_type: "VirtualAppliance",
      next_hop_in_ip_address: ref("azurerm_lb.west.frontend_ip_configuration[0].private_ip_address", "azurerm_lb.west"),
    });
  return [
    ...dualHomedPlan(),
    extra("GatewaySubnet", "10.10.1.0/26"),
    extra("RouteServerSubnet", "10.10.2.0/26"),
    plannedRouteServer("west", { branch_to_branch_traffic_enabled: true }),
    plannedConnection("west", "west-nva", 65001, ref("azurerm_network_interface.west-nva.private_ip_address")),
    ...["Vpn", "ExpressRoute"].map((type) =>
      inWest(`azurerm_virtual_network_gateway.${type}`, {
        type,
        sku: type === "Vpn" ? "VpnGw1AZ" : "ErGw1AZ",
        active_active: type === "Vpn",
        ip_configuration: [{ subnet_id: idOf("azurerm_subnet.west-GatewaySubnet") }],
      }),
    ),
    inWest("azurerm_local_network_gateway.branch", {
      gateway_address: "203.0.113.1",
      address_space: ["192.168.0.0/24"],
      bgp_settings: [{ asn: 65100, bgp_peering_address: "192.168.0.1" }],
    }),
    inWest("azurerm_virtual_network_gateway_connection.branch-connection", {
      type: "IPsec",
      enable_bgp: true,
      virtual_network_gateway_id: idOf("azurerm_virtual_network_gateway.Vpn"),
      local_network_gateway_id: idOf("azurerm_local_network_gateway.branch"),
    }),
    inWest("azurerm_express_route_circuit.circuit", { peering_location: "Amsterdam" }),
    inWest("azurerm_express_route_circuit_peering.private", { express_route_circuit_name: "circuit", peer_asn: 65200 }),
    inWest("azurerm_virtual_network_gateway_connection.circuit-connection", {
      type: "ExpressRoute",
      virtual_network_gateway_id: idOf("azurerm_virtual_network_gateway.ExpressRoute"),
      express_route_circuit_id: idOf("azurerm_express_route_circuit.circuit"),
    }),
    inWest("azurerm_route_table.gateways", { bgp_route_propagation_enabled: true }),
    route("10.30.0.0/16", "to-app"),
    route("10.40.0.0/16", "to-data"),
    planned("azurerm_subnet_route_table_association.gateways", {
      subnet_id: idOf("azurerm_subnet.west-GatewaySubnet"),
      route_table_id: idOf("azurerm_route_table.gateways"),
    }),
    inWest("azurerm_lb.west", {
      frontend_ip_configuration: [
        { name: "frontend", private_ip_address: ref(), subnet_id: idOf("azurerm_subnet.west-nva") },
      ],
    }),
    planned("azurerm_lb_backend_address_pool.west", { name: "pool", loadbalancer_id: idOf("azurerm_lb.west") }),
    planned("azurerm_network_interface_backend_address_pool_association.west", {
      network_interface_id: idOf("azurerm_network_interface.west-nva"),
      backend_address_pool_id: idOf("azurerm_lb_backend_address_pool.west"),
    }),
    inWest("azurerm_nat_gateway.nat", {}),
    planned("azurerm_subnet_nat_gateway_association.west", {
      subnet_id: idOf("azurerm_subnet.west-nva"),
      nat_gateway_id: idOf("azurerm_nat_gateway.nat"),
    }),
  ];
}

/** Two spokes behind two hubs that reach one site, each by a VPN gateway of its own. */
export function twoWaysPlan(): Planned[] {
  const idOf = (address: string) => ref(`${address}.id`, address);
  const inHub = (hub: string, second: number): Planned[] => [
    ...["GatewaySubnet", "RouteServerSubnet"].map((subnet, index) =>
      planned(`azurerm_subnet.${hub}-${subnet}`, {
        ...inGroup({ name: subnet, virtual_network_name: `vnet-${hub}` }),
        address_prefixes: [`10.${second}.${index + 1}.0/26`],
      }),
    ),
    plannedRouteServer(hub, { branch_to_branch_traffic_enabled: true }),
    plannedConnection(hub, `${hub}-nva`, hub === "west" ? 65001 : 65002, `10.${second}.0.4`),
    planned(`azurerm_virtual_network_gateway.${hub}`, {
      ...inGroup({ name: `vpng-${hub}`, type: "Vpn", sku: "VpnGw1AZ", active_active: true }),
      ip_configuration: [{ subnet_id: idOf(`azurerm_subnet.${hub}-GatewaySubnet`) }],
    }),
    planned(`azurerm_local_network_gateway.${hub}`, {
      ...inGroup({ name: `branch-${hub}`, gateway_address: "203.0.113.1", address_space: ["192.168.0.0/24"] }),
      bgp_settings: [{ asn: 65100, bgp_peering_address: "192.168.0.1" }],
    }),
    planned(`azurerm_virtual_network_gateway_connection.${hub}`, {
      ...inGroup({ name: `con-${hub}`, type: "IPsec", enable_bgp: true }),
      virtual_network_gateway_id: idOf(`azurerm_virtual_network_gateway.${hub}`),
      local_network_gateway_id: idOf(`azurerm_local_network_gateway.${hub}`),
    }),
  ];
  return [...dualHomedPlan(), ...inHub("west", 10), ...inHub("north", 20)];
}
