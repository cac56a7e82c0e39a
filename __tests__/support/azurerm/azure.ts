import { Unknown, isValues, type Value, type Values } from "./values";

/** How long a write takes. Those on one virtual network that overlap are refused. */
const WRITE_MS = 700;

/** A refusal, as Azure words it. */
export class AzureError extends Error {}

/**
 * What azurerm does before a write of one process: it creates and deletes halves of peerings one at a time. Other
 * processes do not know of it.
 */
export class ProviderLocks {
  private peerings: Promise<unknown> = Promise.resolve();

  run<T>(type: string, write: () => Promise<T>): Promise<T> {
    if (type !== "azurerm_virtual_network_peering") return write();
    const turn = this.peerings.then(write, write);
    this.peerings = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * The part of Azure that several Terraform runs share: which virtual networks and halves of peerings exist, and which
 * virtual networks are being written on.
 */
export class Azure {
  private readonly networks = new Set<string>();
  /** The halves, by both networks. */
  private readonly halves = new Map<string, Values>();
  private readonly writing = new Map<string, string>();
  /** The virtual networks of route servers. */
  private readonly routeServers = new Map<string, string>();

  /** Creates, updates or deletes a resource. Throws an `AzureError` when Azure would refuse it. */
  async write(type: string, prior: Values | undefined, next: Values | undefined): Promise<void> {
    const resource = next ?? prior ?? {};
    if (type === "azurerm_route_server_bgp_connection" && next) this.refuseConnection(next);
    const network = networkOf(type, resource);
    if (network === undefined) return;
    const name = `${type} ${text(resource.name)}`;
    const other = this.writing.get(network);
    if (other !== undefined) {
      throw new AzureError(
        `409 AnotherOperationInProgress: ${name} on ${network}, while ${other} is under way on the same virtual network`,
      );
    }
    if (next) this.refuse(type, next, network);
    this.writing.set(network, name);
    await new Promise((resolve) => setTimeout(resolve, type === "azurerm_virtual_network_peering" ? WRITE_MS : 1));
    this.writing.delete(network);
    this.note(type, network, resource, next !== undefined);
  }

  private refuse(type: string, next: Values, network: string): void {
    if (type !== "azurerm_virtual_network_peering") return;
    const remote = remoteOf(next);
    for (const each of [network, remote].filter((id) => !this.networks.has(id))) {
      throw new AzureError(`400 InvalidResourceReference: ${text(next.name)} refers to ${each}, which was not found`);
    }
    const offer = this.halves.get(`${remote} ${network}`);
    if (next.use_remote_gateways === true && offer?.allow_gateway_transit !== true) {
      throw new AzureError(
        `400 RemotePeeringAllowGatewayTransit: ${text(next.name)} uses gateways that are not offered`,
      );
    }
  }

  /** A route server reaches an appliance in another network only through a peering of which both halves are there. */
  private refuseConnection(connection: Values): void {
    const network = this.routeServers.get(lastOf(text(connection.route_server_id))) ?? "";
    const remotes = [...this.halves.keys()].map((key) => key.split(" ")).filter(([from]) => from === network);
    for (const [, remote] of remotes.filter(([, remote]) => !this.halves.has(`${remote} ${network}`))) {
      throw new AzureError(`400 ${text(connection.name)}: the peering of ${network} with ${remote} is not connected`);
    }
  }

  private note(type: string, network: string, resource: Values, exists: boolean): void {
    if (type === "azurerm_route_server") this.routeServers.set(text(resource.name), network);
    if (type === "azurerm_virtual_network") {
      if (exists) this.networks.add(network);
      else this.networks.delete(network);
    } else if (type === "azurerm_virtual_network_peering") {
      const key = `${network} ${remoteOf(resource)}`;
      if (exists) this.halves.set(key, resource);
      else this.halves.delete(key);
    }
  }
}

/** The virtual network that a write changes: its resource group and its name. */
function networkOf(type: string, resource: Values): string | undefined {
  const group = text(resource.resource_group_name);
  if (type === "azurerm_virtual_network") return `${group}/${text(resource.name)}`;
  if (type === "azurerm_subnet" || type === "azurerm_virtual_network_peering") {
    return `${group}/${text(resource.virtual_network_name)}`;
  }
  if (/^azurerm_(subnet_\w+_association|route_server|virtual_network_gateway)$/.test(type)) {
    return networkIn(subnetIdOf(resource));
  }
  return undefined;
}

const remoteOf = (half: Values) => networkIn(text(half.remote_virtual_network_id)) ?? "";

const lastOf = (id: string) => id.slice(id.lastIndexOf("/") + 1);

function subnetIdOf({ subnet_id: id, ip_configuration: configurations }: Values): string {
  if (typeof id === "string") return id;
  const [first] = Array.isArray(configurations) ? (configurations as readonly Value[]) : [];
  return isValues(first) ? text(first.subnet_id) : "";
}

function networkIn(id: string): string | undefined {
  const [, group, name] = /\/resourceGroups\/([^/]+)\/.*\/virtualNetworks\/([^/]+)/.exec(id) ?? [];
  return group === undefined ? undefined : `${group}/${name}`;
}

function text(value: Value | undefined): string {
  return typeof value === "string" ? value : value instanceof Unknown ? "?" : "";
}
