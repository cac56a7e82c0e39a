/**
 * What a change does to what runs: nothing; it takes it down; it loads another configuration while it runs; it is not
 * known whether it takes it down; or it is about something that is not simulated.
 */
export type Outage = "none" | "down" | "reload" | "unknown" | "unseen";

/** What is known of a type of resources. */
export interface ResourceKind {
  /** What it is called. */
  readonly noun: string;
  /** Whether it is made for something else, of which alone people want to know that it is made or goes. */
  readonly isDetail?: boolean;
  /** The attribute with the id of what it belongs to, where its own id does not say it. */
  readonly of?: string;
  /** What the update of an attribute does. */
  readonly updates?: Readonly<Record<string, Effect>>;
  /** What the update of any other attribute does; not known by default. */
  readonly update?: Effect;
  /** What it is when it is destroyed, or made anew; down by default. */
  readonly gone?: Effect;
  /** What it is while it is made anew, where that differs. */
  readonly replaced?: Effect;
  /** Whether it can be there twice, so that the new one works before the old one goes. */
  readonly canBeTwice?: boolean;
}

export interface Effect {
  readonly outage: Outage;
  readonly why?: string;
}

const NONE: Effect = { outage: "none" };
const UNSEEN: Effect = { outage: "unseen" };
const DOWN: Effect = { outage: "down" };

/** The same effect for several attributes. */
function each(effect: Effect, ...attributes: readonly string[]): Record<string, Effect> {
  return Object.fromEntries(attributes.map((attribute) => [attribute, effect]));
}

const STOPS: Effect = { outage: "down", why: "azurerm stops the machine for it" };
const RELOAD: Effect = { outage: "reload", why: "the machine loads it while it runs" };
const NO_PROMISE: Effect = { outage: "unknown", why: "Azure does not promise that it works meanwhile" };

/**
 * What azurerm 4.81 stops the machine for: `shouldShutDown` and `shouldDeallocate` in
 * https://github.com/hashicorp/terraform-provider-azurerm/blob/main/internal/services/compute/linux_virtual_machine_resource.go
 * Azure restarts a machine to change its size: https://learn.microsoft.com/azure/virtual-machines/sizes/resize-vm
 */
const MACHINE: ResourceKind = {
  noun: "machine",
  updates: {
    ...each(STOPS, "size", "os_disk", "network_interface_ids", "encryption_at_host_enabled", "additional_capabilities"),
    ...each(STOPS, "capacity_reservation_group_id", "dedicated_host_id", "dedicated_host_group_id", "max_bid_price"),
    ...each(STOPS, "disk_controller_type", "proximity_placement_group_id"),
    ...each(NONE, "allow_extension_operations", "boot_diagnostics", "extensions_time_budget", "identity"),
    ...each(NONE, "bypass_platform_safety_checks_on_user_schedule_enabled", "patch_assessment_mode", "patch_mode"),
    ...each(NONE, "license_type", "os_image_notification", "reboot_setting", "termination_notification", "user_data"),
  },
};

const SECURITY = { update: UNSEEN, gone: UNSEEN };
const BALANCER_PART = { gone: DOWN, replaced: DOWN, canBeTwice: true };

/** The types of resources of which something is known, each with what its changes do. */
export const RESOURCE_KINDS: Readonly<Record<string, ResourceKind>> = {
  azurerm_resource_group: { noun: "resource group", isDetail: true, update: NONE, gone: NONE },
  azurerm_availability_set: { noun: "availability set", isDetail: true, update: NONE, gone: NONE },
  azurerm_virtual_network: {
    noun: "virtual network",
    // https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space
    updates: {
      address_space: { outage: "none", why: "what is there stays; peerings carry new ranges once they are synced" },
      ...each(NONE, "dns_servers", "flow_timeout_in_minutes", "bgp_community"),
    },
  },
  azurerm_subnet: {
    noun: "subnet",
    isDetail: true,
    updates: each(
      NONE,
      ...["default_outbound_access_enabled", "delegation", "service_endpoints", "service_endpoint_policy_ids"],
      ...["private_endpoint_network_policies", "private_link_service_network_policies_enabled"],
    ),
  },
  azurerm_virtual_network_peering: { noun: "half of a peering", update: NONE },
  azurerm_route_table: { noun: "route table", update: NONE },
  azurerm_route: { noun: "route", update: NONE },
  azurerm_subnet_route_table_association: {
    noun: "route table of a subnet",
    isDetail: true,
    of: "route_table_id",
    update: NONE,
  },
  azurerm_route_server: { noun: "route server", update: NO_PROMISE },
  azurerm_route_server_bgp_connection: { noun: "BGP connection" },
  azurerm_virtual_network_gateway: { noun: "gateway", update: NO_PROMISE },
  azurerm_virtual_network_gateway_connection: {
    noun: "gateway connection",
    updates: {
      routing_weight: NONE,
      ...each({ outage: "down", why: "the tunnel is set up anew" }, "shared_key", "ipsec_policy"),
    },
    update: NO_PROMISE,
  },
  azurerm_local_network_gateway: {
    noun: "local network gateway",
    isDetail: true,
    updates: each(NONE, "address_space"),
    ...SECURITY,
  },
  azurerm_express_route_circuit: {
    noun: "circuit",
    // https://learn.microsoft.com/azure/expressroute/expressroute-howto-circuit-arm#modify
    updates: each(NONE, "bandwidth_in_mbps", "bandwidth_in_gbps", "sku"),
    update: NO_PROMISE,
  },
  azurerm_express_route_circuit_peering: { noun: "peering of a circuit", isDetail: true, update: NO_PROMISE },
  azurerm_express_route_circuit_authorization: {
    noun: "authorization of a circuit",
    isDetail: true,
    update: NONE,
    gone: NONE,
  },
  azurerm_network_interface: { noun: "network interface", isDetail: true, updates: each(NONE, "dns_servers") },
  azurerm_linux_virtual_machine: MACHINE,
  azurerm_windows_virtual_machine: MACHINE,
  azurerm_virtual_machine_run_command: { noun: "run command", update: RELOAD, gone: NONE, replaced: RELOAD },
  azurerm_virtual_machine_extension: {
    noun: "extension",
    isDetail: true,
    of: "virtual_machine_id",
    update: RELOAD,
    gone: RELOAD,
  },
  azurerm_lb: { noun: "load balancer", canBeTwice: true },
  azurerm_lb_backend_address_pool: { noun: "pool of a load balancer", isDetail: true, update: NONE, ...BALANCER_PART },
  azurerm_lb_probe: { noun: "probe of a load balancer", isDetail: true, ...BALANCER_PART },
  azurerm_lb_rule: { noun: "rule of a load balancer", isDetail: true, ...BALANCER_PART },
  azurerm_network_interface_backend_address_pool_association: {
    noun: "membership in a pool",
    isDetail: true,
    of: "network_interface_id",
    canBeTwice: true,
  },
  azurerm_nat_gateway: { noun: "NAT gateway", canBeTwice: true, updates: each(NONE, "idle_timeout_in_minutes") },
  azurerm_subnet_nat_gateway_association: {
    noun: "NAT gateway of a subnet",
    isDetail: true,
    of: "nat_gateway_id",
    canBeTwice: true,
  },
  azurerm_nat_gateway_public_ip_association: {
    noun: "address of a NAT gateway",
    isDetail: true,
    of: "nat_gateway_id",
    canBeTwice: true,
  },
  azurerm_public_ip: {
    noun: "public address",
    isDetail: true,
    updates: each(NONE, "domain_name_label", "idle_timeout_in_minutes"),
    ...SECURITY,
  },
  azurerm_network_security_group: { noun: "network security group", isDetail: true, ...SECURITY },
  azurerm_network_security_rule: { noun: "security rule", isDetail: true, ...SECURITY },
  azurerm_subnet_network_security_group_association: {
    noun: "security group of a subnet",
    isDetail: true,
    ...SECURITY,
  },
  azurerm_network_interface_security_group_association: {
    noun: "security group of an interface",
    isDetail: true,
    ...SECURITY,
  },
};
