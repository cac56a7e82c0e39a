import { isValues, type Values } from "./values";

const subscription = "/subscriptions/00000000-0000-0000-0000-000000000000";
const group = `${subscription}/resourceGroups/{resource_group_name}`;
const network = `${group}/providers/Microsoft.Network`;
const compute = `${group}/providers/Microsoft.Compute`;

/** What the id of a resource is made of: attributes of it in braces, the way the real provider builds it. */
export const idTemplates: { readonly [type: string]: string } = {
  azurerm_resource_group: `${subscription}/resourceGroups/{name}`,
  azurerm_virtual_network: `${network}/virtualNetworks/{name}`,
  azurerm_subnet: `${network}/virtualNetworks/{virtual_network_name}/subnets/{name}`,
  azurerm_subnet_route_table_association: "{subnet_id}",
  azurerm_subnet_network_security_group_association: "{subnet_id}",
  azurerm_subnet_nat_gateway_association: "{subnet_id}",
  azurerm_virtual_network_peering: `${network}/virtualNetworks/{virtual_network_name}/virtualNetworkPeerings/{name}`,
  azurerm_network_security_group: `${network}/networkSecurityGroups/{name}`,
  azurerm_network_security_rule: `${network}/networkSecurityGroups/{network_security_group_name}/securityRules/{name}`,
  azurerm_route_table: `${network}/routeTables/{name}`,
  azurerm_route: `${network}/routeTables/{route_table_name}/routes/{name}`,
  azurerm_public_ip: `${network}/publicIPAddresses/{name}`,
  azurerm_nat_gateway: `${network}/natGateways/{name}`,
  azurerm_nat_gateway_public_ip_association: "{nat_gateway_id}|{public_ip_address_id}",
  azurerm_network_interface: `${network}/networkInterfaces/{name}`,
  azurerm_network_interface_security_group_association: "{network_interface_id}|{network_security_group_id}",
  azurerm_network_interface_backend_address_pool_association:
    "{network_interface_id}/ipConfigurations/{ip_configuration_name}|{backend_address_pool_id}",
  azurerm_lb: `${network}/loadBalancers/{name}`,
  azurerm_lb_backend_address_pool: "{loadbalancer_id}/backendAddressPools/{name}",
  azurerm_lb_backend_address_pool_address: "{backend_address_pool_id}/addresses/{name}",
  azurerm_lb_probe: "{loadbalancer_id}/probes/{name}",
  azurerm_lb_rule: "{loadbalancer_id}/loadBalancingRules/{name}",
  azurerm_lb_nat_rule: "{loadbalancer_id}/inboundNatRules/{name}",
  azurerm_lb_outbound_rule: "{loadbalancer_id}/outboundRules/{name}",
  azurerm_availability_set: `${compute}/availabilitySets/{name}`,
  azurerm_linux_virtual_machine: `${compute}/virtualMachines/{name}`,
  azurerm_virtual_machine_run_command: "{virtual_machine_id}/runCommands/{name}",
  azurerm_route_server: `${network}/virtualHubs/{name}`,
  azurerm_route_server_bgp_connection: "{route_server_id}/bgpConnections/{name}",
  azurerm_virtual_network_gateway: `${network}/virtualNetworkGateways/{name}`,
  azurerm_virtual_network_gateway_connection: `${network}/connections/{name}`,
  azurerm_local_network_gateway: `${network}/localNetworkGateways/{name}`,
  azurerm_express_route_circuit: `${network}/expressRouteCircuits/{name}`,
  azurerm_express_route_circuit_peering: `${network}/expressRouteCircuits/{express_route_circuit_name}/peerings/{peering_type}`,
  azurerm_express_route_circuit_authorization: `${network}/expressRouteCircuits/{express_route_circuit_name}/authorizations/{name}`,
  azurerm_express_route_port: `${network}/expressRoutePorts/{name}`,
  azurerm_marketplace_agreement: `${subscription}/providers/Microsoft.MarketplaceOrdering/agreements/{publisher}/offers/{offer}/plans/{plan}`,
};

/** Whether the ids of this type are built the way the real provider builds them. */
export function hasOwnId(type: string): boolean {
  return type in idTemplates;
}

const placeholder = /\{(\w+)\}/g;

/** The id the resource gets; of types without a template something of the usual form. */
export function resourceId(type: string, values: Values): string {
  const template = idTemplates[type] ?? `${group}/providers/Microsoft.StandIn/${type}/{name}`;
  return template.replace(placeholder, (_, attribute: string) => {
    const value = values[attribute];
    return value === null || value === undefined || isValues(value) ? `no-${attribute}` : String(value);
  });
}

/** The attributes an id tells, for `import`; nothing when the id isn't one of this type. */
export function attributesOfId(type: string, id: string): Values | undefined {
  const template = idTemplates[type];
  if (template === undefined) return {};
  const pattern = template
    .replace(subscription, "/subscriptions/[^/]+")
    .replaceAll("|", "\\|")
    .replace(placeholder, (_, attribute: string) =>
      attribute.endsWith("_id") ? `(?<${attribute}>/[^|]+)` : `(?<${attribute}>[^/|]+)`,
    );
  return new RegExp(`^${pattern}$`).exec(id)?.groups;
}

/**
 * The ids that the attributes of these names take, on whatever resource they appear. The real provider looks at their
 * form as soon as they are known, which is at once for what is imported.
 */
const referenced: { readonly [attribute: string]: string } = {
  subnet_id: "azurerm_subnet",
  virtual_network_id: "azurerm_virtual_network",
  public_ip_address_id: "azurerm_public_ip",
  remote_virtual_network_id: "azurerm_virtual_network",
  network_security_group_id: "azurerm_network_security_group",
  route_table_id: "azurerm_route_table",
  nat_gateway_id: "azurerm_nat_gateway",
  network_interface_id: "azurerm_network_interface",
  network_interface_ids: "azurerm_network_interface",
  loadbalancer_id: "azurerm_lb",
  backend_address_pool_id: "azurerm_lb_backend_address_pool",
  availability_set_id: "azurerm_availability_set",
  virtual_machine_id: "azurerm_linux_virtual_machine",
  route_server_id: "azurerm_route_server",
  virtual_network_gateway_id: "azurerm_virtual_network_gateway",
  peer_virtual_network_gateway_id: "azurerm_virtual_network_gateway",
  local_network_gateway_id: "azurerm_local_network_gateway",
  express_route_circuit_id: "azurerm_express_route_circuit",
};

/** What is wrong with an id given for an attribute. */
export function whyNotId(attribute: string, id: string): string | undefined {
  const type = referenced[attribute];
  if (type === undefined || attributesOfId(type, id)) return undefined;
  const example = resourceId(type, {}).replaceAll(/no-(\w+)/g, "<$1>");
  return `\`${attribute}\` is not the id of an ${type}: expected ${example}, got ${id}`;
}
