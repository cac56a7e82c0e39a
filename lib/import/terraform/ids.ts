import { getOrMake } from "../../collections";
import type { TerraformResource } from "./resources";
import type { TerraformValues } from "./values";

const NETWORK = "Microsoft.Network";

/** The types of Azure that the types of azurerm stand for. */
const TYPES: Readonly<Record<string, string>> = {
  azurerm_virtual_network: `${NETWORK}/virtualNetworks`,
  azurerm_route_table: `${NETWORK}/routeTables`,
  azurerm_route_server: `${NETWORK}/virtualHubs`,
  azurerm_virtual_hub: `${NETWORK}/virtualHubs`,
  azurerm_virtual_network_gateway: `${NETWORK}/virtualNetworkGateways`,
  azurerm_virtual_network_gateway_connection: `${NETWORK}/connections`,
  azurerm_local_network_gateway: `${NETWORK}/localNetworkGateways`,
  azurerm_express_route_circuit: `${NETWORK}/expressRouteCircuits`,
  azurerm_network_interface: `${NETWORK}/networkInterfaces`,
  azurerm_network_security_group: `${NETWORK}/networkSecurityGroups`,
  azurerm_lb: `${NETWORK}/loadBalancers`,
  azurerm_nat_gateway: `${NETWORK}/natGateways`,
  azurerm_public_ip: `${NETWORK}/publicIPAddresses`,
  azurerm_firewall: `${NETWORK}/azureFirewalls`,
  azurerm_linux_virtual_machine: "Microsoft.Compute/virtualMachines",
  azurerm_windows_virtual_machine: "Microsoft.Compute/virtualMachines",
  azurerm_virtual_machine: "Microsoft.Compute/virtualMachines",
};

/** What is inside of another resource: the attribute with its name or id, its type, and what this is called there. */
const INSIDE: Readonly<Record<string, { readonly attribute: string; readonly parent: string; readonly kind: string }>> =
  {
    azurerm_subnet: { attribute: "virtual_network_name", parent: "azurerm_virtual_network", kind: "subnets" },
    azurerm_virtual_network_peering: {
      attribute: "virtual_network_name",
      parent: "azurerm_virtual_network",
      kind: "virtualNetworkPeerings",
    },
    azurerm_route: { attribute: "route_table_name", parent: "azurerm_route_table", kind: "routes" },
    azurerm_route_server_bgp_connection: {
      attribute: "route_server_id",
      parent: "azurerm_route_server",
      kind: "bgpConnections",
    },
    azurerm_express_route_circuit_peering: {
      attribute: "express_route_circuit_name",
      parent: "azurerm_express_route_circuit",
      kind: "peerings",
    },
    azurerm_lb_backend_address_pool: {
      attribute: "loadbalancer_id",
      parent: "azurerm_lb",
      kind: "backendAddressPools",
    },
    azurerm_virtual_machine_run_command: {
      attribute: "virtual_machine_id",
      parent: "azurerm_linux_virtual_machine",
      kind: "runCommands",
    },
  };

/** The type in Azure of a resource of azurerm. */
export function armTypeOf(type: string): string | undefined {
  const inside = INSIDE[type];
  return inside ? `${TYPES[inside.parent]}/${inside.kind}` : TYPES[type];
}

/** The ids of resources: those that Azure has given, and for the others what they will be as far as it can be told. */
export class ResourceIds {
  private readonly known = new Map<TerraformResource, { readonly id: string | undefined }>();
  private readonly working = new Set<TerraformResource>();

  constructor(private readonly values: () => TerraformValues) {}

  of(resource: TerraformResource): string | undefined {
    if (this.working.has(resource)) return undefined;
    return getOrMake(this.known, resource, () => {
      this.working.add(resource);
      try {
        return { id: this.told(resource) ?? this.made(resource) };
      } finally {
        this.working.delete(resource);
      }
    }).id;
  }

  private told({ values: { id } }: TerraformResource): string | undefined {
    return typeof id === "string" && id.startsWith("/") ? id : undefined;
  }

  private made(resource: TerraformResource): string | undefined {
    const values = this.values();
    const { type, address } = resource;
    const name = type === "azurerm_express_route_circuit_peering" ? "peering" : values.value(resource, ["name"]);
    const inside = INSIDE[type];
    const parent = inside ? this.parentOf(resource, inside) : undefined;
    const last = typeof name === "string" ? name : `(${address})`;
    if (inside) return `${parent ?? `(${address})`}/${inside.kind}/${last}`;
    const armType = TYPES[type];
    const group = values.value(resource, ["resource_group_name"]);
    if (armType === undefined || typeof group !== "string" || typeof name !== "string") return `(${address})`;
    return idOf(values.subscriptionOf(resource), group, armType, last);
  }

  private parentOf(resource: TerraformResource, { attribute, parent }: (typeof INSIDE)[string]): string | undefined {
    const values = this.values();
    const source = values.source(resource, attribute);
    if (source && armTypeOf(source.type) === TYPES[parent]) return this.of(source);
    const value = values.value(resource, [attribute]);
    const group = values.value(resource, ["resource_group_name"]);
    if (typeof value !== "string") return undefined;
    if (attribute.endsWith("_id")) return value;
    return typeof group === "string" ? idOf(values.subscriptionOf(resource), group, TYPES[parent], value) : undefined;
  }
}

function idOf(subscription: string, group: string, type: string, name: string): string {
  return `/subscriptions/${subscription}/resourceGroups/${group}/providers/${type}/${name}`;
}
