import {
  atMost,
  between,
  check,
  cidr,
  each,
  elements,
  exactlyOneOf,
  forbidden,
  ipv4,
  matching,
  oneOf,
  required,
  together,
  when,
  type Check,
  type Problem,
} from "./check-kinds";
import { hasOwnId, whyNotId } from "./resource-ids";
import { whyNotSshPublicKey } from "./ssh-key";
import type { AttributeSchema, BlockSchema } from "./schema-types";
import type { Values } from "./values";

const allocation = [
  oneOf("private_ip_address_allocation", "Static", "Dynamic"),
  when("private_ip_address_allocation", "Static", required("private_ip_address", "when the allocation is Static")),
  ipv4("private_ip_address"),
];

const securityRule = [
  oneOf("protocol", "*", "Ah", "Esp", "Icmp", "Tcp", "Udp"),
  oneOf("direction", "Inbound", "Outbound"),
  oneOf("access", "Allow", "Deny"),
  between("priority", 100, 4096),
  exactlyOneOf("source_port_range", "source_port_ranges"),
  exactlyOneOf("destination_port_range", "destination_port_ranges"),
  exactlyOneOf("source_address_prefix", "source_address_prefixes", "source_application_security_group_ids"),
  exactlyOneOf(
    "destination_address_prefix",
    "destination_address_prefixes",
    "destination_application_security_group_ids",
  ),
];

const route = [
  oneOf("next_hop_type", "VirtualNetworkGateway", "VnetLocal", "Internet", "VirtualAppliance", "None"),
  when(
    "next_hop_type",
    "VirtualAppliance",
    required("next_hop_in_ip_address", "when `next_hop_type` is `VirtualAppliance`"),
  ),
  ipv4("next_hop_in_ip_address"),
];

const sshKey = check("public_key", whyNotSshPublicKey);

const base64 = (attribute: string) =>
  check(attribute, (value) =>
    Buffer.from(value, "base64").toString("base64") === value ? undefined : `expected ${attribute} to be base64`,
  );

const dhGroups = ["DHGroup1", "DHGroup14", "DHGroup2", "DHGroup2048", "DHGroup24", "ECP256", "ECP384", "None"];
const pfsGroups = ["ECP256", "ECP384", "None", "PFS1", "PFS14", "PFS2", "PFS2048", "PFS24", "PFSMM"];

/** What the real provider checks beyond its schema, for the resources this library makes. */
const checks: { readonly [type: string]: readonly Check[] } = {
  azurerm_resource_group: [matching("name", /^[-\w.()]{0,89}[-\w()]$/, "1 to 90 letters, digits, -_.(), no dot last")],
  azurerm_virtual_network: [exactlyOneOf("address_space", "ip_address_pool"), cidr("address_space")],
  azurerm_subnet: [
    exactlyOneOf("address_prefixes", "ip_address_pool"),
    cidr("address_prefixes"),
    oneOf(
      "private_endpoint_network_policies",
      "Disabled",
      "Enabled",
      "NetworkSecurityGroupEnabled",
      "RouteTableEnabled",
    ),
  ],
  azurerm_network_security_group: [each("security_rule", ...securityRule)],
  azurerm_network_security_rule: securityRule,
  azurerm_route_table: [each("route", ...route)],
  azurerm_route: route,
  azurerm_public_ip: [
    oneOf("allocation_method", "Static", "Dynamic"),
    oneOf("sku", "Basic", "Standard", "StandardV2"),
    oneOf("sku_tier", "Regional", "Global"),
    oneOf("ip_version", "IPv4", "IPv6"),
    between("idle_timeout_in_minutes", 4, 30),
    // The default is Standard, so leaving the SKU out is no way around it.
    when("sku", null, oneOf("allocation_method", "Static")),
    when("sku", ["Standard", "StandardV2"], oneOf("allocation_method", "Static")),
  ],
  azurerm_nat_gateway: [oneOf("sku_name", "Standard", "StandardV2"), between("idle_timeout_in_minutes", 4, 120)],
  azurerm_network_interface: [
    each("ip_configuration", ...allocation),
    (values) => {
      const configurations = elements(values.ip_configuration);
      const primary = configurations.filter((one) => one.primary !== null && one.primary !== false).length;
      if (configurations.length < 2 || primary === 1) return [];
      const message = `exactly one \`ip_configuration\` must be marked \`primary\`, got ${primary}`;
      return [{ attribute: "ip_configuration", message }];
    },
  ],
  azurerm_lb: [
    oneOf("sku", "Basic", "Standard", "Gateway"),
    oneOf("sku_tier", "Regional", "Global"),
    each("frontend_ip_configuration", ...allocation),
  ],
  azurerm_lb_probe: [
    oneOf("protocol", "Http", "Https", "Tcp"),
    between("port", 1, 65535),
    when("protocol", ["Http", "Https"], required("request_path", "for HTTP and HTTPS")),
    when("protocol", "Tcp", forbidden("request_path", "for TCP")),
  ],
  azurerm_lb_rule: [
    oneOf("protocol", "All", "Tcp", "Udp"),
    between("frontend_port", 0, 65534),
    between("backend_port", 0, 65535),
    oneOf("load_distribution", "Default", "SourceIP", "SourceIPProtocol"),
  ],
  azurerm_availability_set: [
    between("platform_fault_domain_count", 1, 3),
    between("platform_update_domain_count", 1, 20),
  ],
  azurerm_linux_virtual_machine: [
    each("admin_ssh_key", sshKey),
    each(
      "os_disk",
      oneOf("caching", "None", "ReadOnly", "ReadWrite"),
      oneOf("storage_account_type", "Premium_LRS", "Premium_ZRS", "StandardSSD_LRS", "StandardSSD_ZRS", "Standard_LRS"),
    ),
    base64("custom_data"),
    base64("user_data"),
    exactlyOneOf("source_image_id", "source_image_reference"),
    when("disable_password_authentication", false, required("admin_password", "when passwords are allowed")),
    ...[null, true].map((is) =>
      when(
        "disable_password_authentication",
        is,
        forbidden("admin_password", "when `disable_password_authentication` is set to `true`"),
        (values) =>
          elements(values.admin_ssh_key).length > 0 || !Array.isArray(values.admin_ssh_key)
            ? []
            : [
                {
                  attribute: "admin_ssh_key",
                  message:
                    "at least one `admin_ssh_key` must be specified when `disable_password_authentication` is set to `true`",
                },
              ],
      ),
    ),
    (values) =>
      values.zone !== null && values.availability_set_id !== null
        ? [{ attribute: "zone", message: "`zone` conflicts with `availability_set_id`" }]
        : [],
  ],
  azurerm_virtual_machine_run_command: [each("source", exactlyOneOf("command_id", "script", "script_uri"))],
  azurerm_route_server: [
    matching("name", /^(?=.{1,80}$)[A-Za-z\d][A-Za-z\d.\-_]*[A-Za-z\d_]$/, "2 to 80 letters, digits, . - _"),
    oneOf("sku", "Standard"),
    oneOf("hub_routing_preference", "ASPath", "ExpressRoute", "VpnGateway"),
  ],
  azurerm_route_server_bgp_connection: [between("peer_asn", 0, 4294967295), ipv4("peer_ip")],
  azurerm_virtual_network_gateway: [
    oneOf("type", "ExpressRoute", "Vpn"),
    oneOf("vpn_type", "PolicyBased", "RouteBased"),
    matching(
      "sku",
      /^(Basic|Standard|HighPerformance|UltraPerformance|ErGwScale|ErGw[123]AZ|VpnGw[1-5](AZ)?)$/,
      "the SKU of a gateway",
    ),
    between("minimum_scale_unit", 1, 40),
    between("maximum_scale_unit", 1, 40),
    atMost("ip_configuration", 3),
    each(
      "ip_configuration",
      oneOf("private_ip_address_allocation", "Static", "Dynamic"),
      matching("subnet_id", /\/subnets\/GatewaySubnet$/, "the subnet must be named GatewaySubnet"),
    ),
    when(
      "type",
      "ExpressRoute",
      each("ip_configuration", forbidden("public_ip_address_id", "when `type` is `ExpressRoute`")),
    ),
  ],
  azurerm_virtual_network_gateway_connection: [
    oneOf("type", "ExpressRoute", "IPsec", "Vnet2Vnet"),
    when("type", "ExpressRoute", required("express_route_circuit_id", "when `type` is `ExpressRoute`")),
    when("type", "IPsec", required("local_network_gateway_id", "when `type` is `IPsec`")),
    when("type", "Vnet2Vnet", required("peer_virtual_network_gateway_id", "when `type` is `Vnet2Vnet`")),
    oneOf("connection_protocol", "IKEv1", "IKEv2"),
    oneOf("connection_mode", "Default", "InitiatorOnly", "ResponderOnly"),
    between("routing_weight", 0, 32000),
    when(
      "private_link_fast_path_enabled",
      true,
      required("express_route_gateway_bypass", "when `private_link_fast_path_enabled` is set"),
    ),
    each(
      "ipsec_policy",
      oneOf("dh_group", ...dhGroups),
      oneOf("ike_encryption", "AES128", "AES192", "AES256", "DES", "DES3", "GCMAES128", "GCMAES256"),
      oneOf("ike_integrity", "GCMAES128", "GCMAES256", "MD5", "SHA1", "SHA256", "SHA384"),
      matching("ipsec_encryption", /^((GCM)?AES(128|192|256)|DES3?|None)$/, "an IPsec encryption of Azure"),
      matching("ipsec_integrity", /^(GCMAES(128|192|256)|MD5|SHA1|SHA256)$/, "an IPsec integrity of Azure"),
      oneOf("pfs_group", ...pfsGroups),
    ),
  ],
  azurerm_local_network_gateway: [
    exactlyOneOf("gateway_address", "gateway_fqdn"),
    ipv4("gateway_address"),
    cidr("address_space"),
  ],
  azurerm_express_route_circuit: [
    each(
      "sku",
      oneOf("tier", "Basic", "Local", "Standard", "Premium"),
      oneOf("family", "MeteredData", "UnlimitedData"),
    ),
    exactlyOneOf("service_provider_name", "express_route_port_id"),
    together("service_provider_name", "peering_location", "bandwidth_in_mbps"),
    together("express_route_port_id", "bandwidth_in_gbps"),
  ],
  azurerm_express_route_circuit_peering: [
    oneOf("peering_type", "AzurePrivatePeering", "AzurePublicPeering", "MicrosoftPeering"),
    together("primary_peer_address_prefix", "secondary_peer_address_prefix"),
    cidr("primary_peer_address_prefix"),
    cidr("secondary_peer_address_prefix"),
    matching("shared_key", /^.{1,25}$/, "1 to 25 characters"),
  ],
};

/** What the real provider would say about a configuration that the schema allows. */
export function problems(type: string, block: BlockSchema, values: Values): readonly Problem[] {
  const own = [...(checks[type] ?? []), ...(hasOwnId(type) ? [everywhere(block, wellFormedId)] : [])];
  return [...own, everywhere(block, unconfigurable)].flatMap((one) => one(values));
}

/** Ids are checked wherever they appear in the resources this library makes. */
const wellFormedId = (name: string): Check => check(name, (value) => whyNotId(name, value));

/** Terraform leaves it to the providers to refuse a value for what only they can set. */
const unconfigurable = (name: string, { computed, optional }: AttributeSchema): Check =>
  computed && !optional ? forbidden(name, "in a configuration: only Azure sets it") : () => [];

function everywhere(block: BlockSchema, checkOf: (name: string, attribute: AttributeSchema) => Check): Check {
  const own = Object.entries(block.attributes).map(([name, attribute]) => checkOf(name, attribute));
  const nested = Object.entries(block.blocks).map(([name, { block: inner }]) => each(name, everywhere(inner, checkOf)));
  return (values) => [...own, ...nested].flatMap((one) => one(values));
}
