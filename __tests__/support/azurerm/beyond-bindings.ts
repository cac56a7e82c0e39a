import type { AttributeSchema } from "./schema-types";

/** Attributes whose change replaces the resource, on whichever resource they appear: `ForceNew` isn't in the bindings. */
export const replacingEverywhere = [
  "name",
  "location",
  "resource_group_name",
  "virtual_network_name",
  "network_security_group_name",
  "route_table_name",
  "express_route_circuit_name",
  "loadbalancer_id",
];

export const replacing: { readonly [type: string]: readonly string[] | "all" } = {
  azurerm_subnet_route_table_association: "all",
  azurerm_subnet_network_security_group_association: "all",
  azurerm_subnet_nat_gateway_association: "all",
  azurerm_network_interface_security_group_association: "all",
  azurerm_network_interface_backend_address_pool_association: "all",
  azurerm_nat_gateway_public_ip_association: "all",
  azurerm_marketplace_agreement: "all",
  azurerm_express_route_circuit_authorization: "all",
  azurerm_virtual_network_peering: ["remote_virtual_network_id"],
  azurerm_public_ip: ["sku", "sku_tier", "ip_version", "zones", "public_ip_prefix_id", "domain_name_label_scope"],
  azurerm_lb: ["sku", "sku_tier", "edge_zone"],
  azurerm_availability_set: ["platform_fault_domain_count", "platform_update_domain_count", "managed"],
  azurerm_linux_virtual_machine: [
    "admin_username",
    "admin_password",
    "admin_ssh_key",
    "availability_set_id",
    "computer_name",
    "custom_data",
    "disable_password_authentication",
    "plan",
    "secure_boot_enabled",
    "source_image_id",
    "source_image_reference",
    "vtpm_enabled",
    "zone",
  ],
  azurerm_virtual_machine_run_command: ["virtual_machine_id"],
  azurerm_route_server: ["sku", "public_ip_address_id", "subnet_id"],
  azurerm_route_server_bgp_connection: "all",
  azurerm_virtual_network_gateway: ["type", "vpn_type", "generation", "ip_configuration"],
  azurerm_virtual_network_gateway_connection: [
    "type",
    "virtual_network_gateway_id",
    "express_route_circuit_id",
    "peer_virtual_network_gateway_id",
    "local_network_gateway_id",
    "connection_protocol",
  ],
  azurerm_express_route_circuit: ["service_provider_name", "peering_location", "express_route_port_id"],
  azurerm_express_route_circuit_peering: ["peering_type"],
};

export function isReplacing(type: string, attribute: string): boolean {
  if (attribute === "timeouts") return false;
  const own = replacing[type];
  return own === "all" || replacingEverywhere.includes(attribute) || (own?.includes(attribute) ?? false);
}

/**
 * Attributes that azurerm has had since the version of the bindings, which the library writes as overrides: of 4.79.
 * https://github.com/hashicorp/terraform-provider-azurerm/pull/32647
 */
export const newer: { readonly [type: string]: { readonly [name: string]: AttributeSchema } } = {
  azurerm_virtual_network_gateway: {
    minimum_scale_unit: { type: "number", optional: true },
    maximum_scale_unit: { type: "number", optional: true },
  },
};

/** Attributes Terraform must not print, and refuses in an output that isn't sensitive: the bindings don't tell these. */
export const sensitive: { readonly [type: string]: readonly string[] } = {
  azurerm_express_route_circuit: ["authorization_key", "service_key"],
  azurerm_express_route_circuit_authorization: ["authorization_key"],
  azurerm_express_route_circuit_peering: ["shared_key"],
  azurerm_linux_virtual_machine: ["admin_password", "custom_data"],
  azurerm_virtual_machine_run_command: ["run_as_password"],
  azurerm_virtual_network_gateway_connection: ["authorization_key", "shared_key"],
};

export function isSensitive(type: string, attribute: string): boolean {
  return sensitive[type]?.includes(attribute) ?? false;
}
