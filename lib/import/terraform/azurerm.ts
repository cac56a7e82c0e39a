import { append } from "../../collections";
import { type AzureResource, type Value, type Values, Unknown } from "../azure-resources";
import { armTypeOf, type ResourceIds } from "./ids";
import type { TerraformResource } from "./resources";
import type { TerraformValues } from "./values";

/** Reads one resource of azurerm. */
class Attributes {
  constructor(
    private readonly resource: TerraformResource,
    private readonly values: TerraformValues,
  ) {}

  /** An attribute, or one of a block: `at("ip_configuration", 0, "subnet_id")`. */
  at(...path: readonly (string | number)[]): Value {
    return this.values.value(this.resource, path.map(String));
  }

  /** An id as Azure's API refers to it; nothing where there is none. */
  reference(...path: readonly (string | number)[]): Values | undefined {
    const value = this.at(...path);
    if (value instanceof Unknown) return { id: value };
    return typeof value === "string" && value !== "" ? { id: value } : undefined;
  }

  ids(attribute: string): string[] {
    return this.values.ids(this.resource, attribute);
  }

  /** Something for each block of a kind. */
  each<T>(block: string, read: (index: number) => T): T[] {
    return Array.from({ length: this.values.count(this.resource, block) }, (_, index) => read(index));
  }
}

/** What other resources of azurerm say of one: associations. By its id in lower case. */
export type Associations = ReadonlyMap<string, readonly Association[]>;

interface Association {
  readonly type: string;
  readonly attributes: Attributes;
}

const ASSOCIATIONS: Readonly<Record<string, string>> = {
  azurerm_subnet_route_table_association: "subnet_id",
  azurerm_subnet_network_security_group_association: "subnet_id",
  azurerm_subnet_nat_gateway_association: "subnet_id",
  azurerm_network_interface_backend_address_pool_association: "network_interface_id",
};

/** The associations among the resources of a plan or a state. */
export function associationsIn(values: TerraformValues): Associations {
  const found = new Map<string, Association[]>();
  for (const resource of values.resources) {
    const attribute = ASSOCIATIONS[resource.type];
    if (attribute === undefined) continue;
    const attributes = new Attributes(resource, values);
    const id = attributes.reference(attribute)?.id;
    if (typeof id === "string") append(found, id.toLowerCase(), { type: resource.type, attributes });
  }
  return found;
}

type Read = (attributes: Attributes, associated: readonly Association[]) => Values;

function reference(associated: readonly Association[], type: string, attribute: string): Values | undefined {
  return associated.find((each) => each.type === type)?.attributes.reference(attribute);
}

const ip = (attributes: Attributes, block: string, index: number) => ({
  privateIPAddress: attributes.at(block, index, "private_ip_address"),
  subnet: attributes.reference(block, index, "subnet_id"),
});

/** The properties of resources as Azure's API has them, by their types in azurerm. */
const PROPERTIES: Readonly<Record<string, Read>> = {
  azurerm_virtual_network: (its) => ({
    addressSpace: { addressPrefixes: its.at("address_space") },
    dhcpOptions: { dnsServers: its.at("dns_servers") },
    subnets: its.each("subnet", (index) => ({
      name: its.at("subnet", index, "name"),
      properties: {
        addressPrefix: its.at("subnet", index, "address_prefix"),
        addressPrefixes: its.at("subnet", index, "address_prefixes"),
        defaultOutboundAccess: its.at("subnet", index, "default_outbound_access_enabled"),
        networkSecurityGroup: its.reference("subnet", index, "security_group"),
        routeTable: its.reference("subnet", index, "route_table_id"),
      },
    })),
  }),
  azurerm_subnet: (its, associated) => ({
    addressPrefixes: its.at("address_prefixes"),
    defaultOutboundAccess: its.at("default_outbound_access_enabled"),
    routeTable:
      reference(associated, "azurerm_subnet_route_table_association", "route_table_id") ??
      its.reference("route_table_id"),
    networkSecurityGroup:
      reference(associated, "azurerm_subnet_network_security_group_association", "network_security_group_id") ??
      its.reference("network_security_group_id"),
    natGateway: reference(associated, "azurerm_subnet_nat_gateway_association", "nat_gateway_id"),
  }),
  azurerm_virtual_network_peering: (its) => ({
    remoteVirtualNetwork: its.reference("remote_virtual_network_id"),
    allowVirtualNetworkAccess: its.at("allow_virtual_network_access"),
    allowForwardedTraffic: its.at("allow_forwarded_traffic"),
    allowGatewayTransit: its.at("allow_gateway_transit"),
    useRemoteGateways: its.at("use_remote_gateways"),
  }),
  azurerm_route_table: (its) => {
    const propagation = its.at("bgp_route_propagation_enabled");
    return {
      disableBgpRoutePropagation:
        typeof propagation === "boolean" ? !propagation : its.at("disable_bgp_route_propagation"),
      routes: its.each("route", (index) => ({
        name: its.at("route", index, "name"),
        properties: {
          addressPrefix: its.at("route", index, "address_prefix"),
          nextHopType: its.at("route", index, "next_hop_type"),
          nextHopIpAddress: its.at("route", index, "next_hop_in_ip_address"),
        },
      })),
    };
  },
  azurerm_route: (its) => ({
    addressPrefix: its.at("address_prefix"),
    nextHopType: its.at("next_hop_type"),
    nextHopIpAddress: its.at("next_hop_in_ip_address"),
  }),
  azurerm_route_server: (its) => ({
    allowBranchToBranchTraffic: its.at("branch_to_branch_traffic_enabled"),
    hubRoutingPreference: its.at("hub_routing_preference"),
    virtualRouterIps: its.at("virtual_router_ips"),
    ipConfigurations: [{ name: "ipconfig", properties: { subnet: its.reference("subnet_id") } }],
  }),
  azurerm_virtual_hub: (its) => ({ virtualWan: { id: its.at("virtual_wan_id") ?? "" } }),
  azurerm_route_server_bgp_connection: (its) => ({ peerAsn: its.at("peer_asn"), peerIp: its.at("peer_ip") }),
  azurerm_virtual_network_gateway: (its) => ({
    gatewayType: its.at("type"),
    sku: { name: its.at("sku") },
    activeActive: its.at("active_active"),
    allowRemoteVnetTraffic: its.at("remote_vnet_traffic_enabled"),
    bgpSettings: { asn: its.at("bgp_settings", 0, "asn") },
    autoScaleConfiguration: { bounds: { min: its.at("minimum_scale_unit") } },
    ipConfigurations: its.each("ip_configuration", (index) => ({
      properties: { subnet: its.reference("ip_configuration", index, "subnet_id") },
    })),
  }),
  azurerm_virtual_network_gateway_connection: (its) => ({
    virtualNetworkGateway1: its.reference("virtual_network_gateway_id"),
    virtualNetworkGateway2: its.reference("peer_virtual_network_gateway_id"),
    localNetworkGateway2: its.reference("local_network_gateway_id"),
    peer: its.reference("express_route_circuit_id"),
    enableBgp: its.at("bgp_enabled") ?? its.at("enable_bgp"),
    routingWeight: its.at("routing_weight"),
    expressRouteGatewayBypass: its.at("express_route_gateway_bypass"),
  }),
  azurerm_local_network_gateway: (its) => ({
    localNetworkAddressSpace: { addressPrefixes: its.at("address_space") },
    bgpSettings: { asn: its.at("bgp_settings", 0, "asn") },
  }),
  azurerm_express_route_circuit: (its) => ({
    serviceProviderProperties: { peeringLocation: its.at("peering_location") },
  }),
  azurerm_express_route_circuit_peering: (its) => ({ peerASN: its.at("peer_asn") }),
  azurerm_network_interface: (its, associated) => ({
    ipConfigurations: its.each("ip_configuration", (index) => ({
      properties: {
        ...ip(its, "ip_configuration", index),
        loadBalancerBackendAddressPools: associated.flatMap(
          ({ attributes }) => attributes.reference("backend_address_pool_id") ?? [],
        ),
      },
    })),
  }),
  azurerm_lb: (its) => ({
    frontendIPConfigurations: its.each("frontend_ip_configuration", (index) => ({
      properties: ip(its, "frontend_ip_configuration", index),
    })),
  }),
  azurerm_firewall: (its) => ({
    ipConfigurations: its.each("ip_configuration", (index) => ({ properties: ip(its, "ip_configuration", index) })),
  }),
  azurerm_linux_virtual_machine: machine,
  azurerm_windows_virtual_machine: machine,
  azurerm_virtual_machine_run_command: (its) => ({ source: { script: its.at("source", 0, "script") } }),
};

function machine(its: Attributes): Values {
  const image = (name: string) => its.at("source_image_reference", 0, name);
  return {
    networkProfile: { networkInterfaces: its.ids("network_interface_ids").map((id) => ({ id })) },
    hardwareProfile: { vmSize: its.at("size") },
    storageProfile: { imageReference: { publisher: image("publisher"), offer: image("offer"), sku: image("sku") } },
  };
}

/** A resource of azurerm as Azure's API describes it; nothing for those that routes do not depend on. */
export function azureResourceOf(
  resource: TerraformResource,
  values: TerraformValues,
  ids: ResourceIds,
  associations: Associations,
): AzureResource | undefined {
  const { type, address, isData } = resource;
  const armType = armTypeOf(type);
  if (armType === undefined) return undefined;
  const its = new Attributes(resource, values);
  const id = ids.of(resource) ?? `(${address})`;
  const name = its.at("name");
  const location = its.at("location");
  const zone = its.at("zone");
  const read = PROPERTIES[type] as Read | undefined;
  return {
    id,
    type: armType,
    name: typeof name === "string" ? name : (id.split("/").at(-1) ?? address),
    ...(typeof location === "string" && { location }),
    zones: typeof zone === "string" ? [zone] : its.at("zones"),
    properties: read?.(its, associations.get(id.toLowerCase()) ?? []) ?? {},
    ...(isData && { existing: true }),
    source: address,
  };
}
