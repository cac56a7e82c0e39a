import { Ipv4Prefix } from "../../lib/net";
import { typeOf, type DeploymentGraph } from "./deployment-graph";
import type { Resource, SynthesizedResource } from "./network";

/** What Azure changes once at a time: `network`, `gateway`, `route server` or `circuit`, and which one. */
export type Target = string;

/** Tells what each resource of a stack writes on. */
export class AzureTargets {
  constructor(private readonly graph: DeploymentGraph) {}

  /** What a resource writes on; a half of a peering on both networks. */
  of({ address, body }: SynthesizedResource): Target[] {
    const type = typeOf(address);
    switch (type) {
      case "azurerm_virtual_network":
        return [networkTarget(body.resource_group_name, body.name)];
      case "azurerm_subnet":
        return [this.network(body.virtual_network_name, body.resource_group_name)];
      case "azurerm_virtual_network_peering":
        return [
          this.network(body.virtual_network_name, body.resource_group_name),
          this.network(body.remote_virtual_network_id),
        ];
      case "azurerm_virtual_network_gateway":
        return [this.networkOf(body), `gateway ${address}`];
      case "azurerm_virtual_network_gateway_connection":
        return [this.named("gateway", body.virtual_network_gateway_id)];
      case "azurerm_route_server":
        return [this.networkOf(body), `route server ${address}`];
      case "azurerm_route_server_bgp_connection": {
        const routeServer = this.graph.referredTo(body.route_server_id);
        return [
          this.named("route server", body.route_server_id),
          ...(routeServer ? [this.networkOf(routeServer.body)] : []),
        ];
      }
      case "azurerm_express_route_circuit":
        return [`circuit ${address}`];
      case "azurerm_express_route_circuit_peering":
      case "azurerm_express_route_circuit_authorization":
        return [this.named("circuit", body.express_route_circuit_name)];
      default:
        return /^azurerm_subnet_\w+_association$/.test(type) ? [this.networkOf(body)] : [];
    }
  }

  /** The virtual network of what is put into a subnet. */
  networkOf(body: Resource): Target {
    const [id] = subnetsOf(body);
    const subnet = this.graph.referredTo(id);
    return subnet ? this.of(subnet)[0] : this.network(id);
  }

  /** The virtual network, made here, whose range holds an address. */
  networkWith(address: string): Target | undefined {
    const single = Ipv4Prefix.parse(`${address}/32`);
    const found = this.graph
      .ofType("azurerm_virtual_network")
      .find(({ body }) => (body.address_space as string[]).some((range) => Ipv4Prefix.parse(range).contains(single)));
    return found && this.of(found)[0];
  }

  private network(nameOrId: unknown, resourceGroup?: unknown): Target {
    const made = this.graph.referredTo(nameOrId);
    if (made) return networkTarget(made.body.resource_group_name, made.body.name);
    const [, group, name] = /\/resourceGroups\/([^/]+)\/.*\/virtualNetworks\/([^/]+)/i.exec(String(nameOrId)) ?? [];
    return networkTarget(group ?? resourceGroup, name ?? nameOrId);
  }

  private named(kind: string, idOrName: unknown): Target {
    return `${kind} ${this.graph.referredTo(idOrName)?.address ?? String(idOrName)}`;
  }
}

/** The ids of the subnets that something is put into. */
export function subnetsOf(body: Resource): unknown[] {
  if (body.subnet_id !== undefined) return [body.subnet_id];
  return configurationsOf(body).map(({ subnet_id }) => subnet_id);
}

/** The addresses that a network interface is given. */
export function addressesOf(body: Resource): unknown[] {
  return configurationsOf(body).map(({ private_ip_address }) => private_ip_address);
}

function configurationsOf(body: Resource): Resource[] {
  return (body.ip_configuration ?? body.frontend_ip_configuration ?? []) as Resource[];
}

function networkTarget(resourceGroup: unknown, name: unknown): Target {
  return `network ${String(resourceGroup)}/${String(name)}`.toLowerCase();
}
