import { getOrMake } from "../../collections";
import { addressOf, prefixOf, type Ipv4Prefix } from "../../net";
import { RESERVED_AT_START } from "../../azure";
import type { Inventory } from "./inventory";
import type { Notes } from "./report";
import { listOf, textOf, textsOf, Unknown, valueAt, type AzureResource, type Value } from "./resource";

/** An interface, frontend or firewall that has an address in a subnet. */
export interface Endpoint {
  readonly resource: AzureResource;
  readonly subnet: AzureResource | undefined;
  /** As the source says it. */
  readonly address: Value;
  /** The backend pools that it is in. */
  readonly pools: readonly string[];
}

/** Where private addresses are, by resource: the property with the configurations. */
const HOLDERS = [
  ["networkInterfaces", "ipConfigurations"],
  ["loadBalancers", "frontendIPConfigurations"],
  ["azureFirewalls", "ipConfigurations"],
] as const;

/** Knows who has which private address. */
export class AddressBook {
  private readonly byResource = new Map<string, Endpoint[]>();
  private readonly byAddress = new Map<string, Endpoint[]>();
  private readonly given = new Map<string, { readonly address: string | undefined }>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly inventory: Inventory,
    private readonly notes: Notes,
  ) {
    for (const [type, property] of HOLDERS) {
      for (const resource of inventory.all(type)) {
        for (const endpoint of this.endpointsIn(resource, property)) {
          getOrMake(this.byResource, resource.id.toLowerCase(), () => []).push(endpoint);
          const address = textOf(endpoint.address);
          if (address !== undefined) this.note(address, endpoint);
        }
      }
    }
    for (const { properties } of inventory.all("virtualHubs/bgpConnections")) {
      const peer = textOf(properties.peerIp);
      if (peer !== undefined) this.taken.add(peer);
    }
  }

  /** The address that a value stands for. One that is not known yet gets a free address of its subnet. */
  resolve(value: Value): string | undefined {
    if (!(value instanceof Unknown)) return textOf(value);
    if (value.addressOf === undefined) return undefined;
    const machine = this.inventory.find(value.addressOf);
    const [nic] = listOf(valueAt(machine?.properties, "networkProfile", "networkInterfaces"));
    // A machine has the address of its first interface.
    const [endpoint] = this.endpointsOf(textOf(valueAt(nic, "id")) ?? value.addressOf) as readonly (
      Endpoint | undefined
    )[];
    return endpoint && this.addressAt(endpoint);
  }

  /** Who has an address. Networks that are not connected may have the same ones. */
  at(address: string): readonly Endpoint[] {
    return this.byAddress.get(address) ?? [];
  }

  endpointsOf(resource: string): readonly Endpoint[] {
    return this.byResource.get(resource.toLowerCase()) ?? [];
  }

  /** The interfaces in the backend pools of a load balancer. */
  inPoolsOf(balancer: AzureResource): readonly Endpoint[] {
    return [...this.byResource.values()]
      .flat()
      .filter(({ pools }) => pools.some((pool) => this.inventory.parentOf(pool) === balancer));
  }

  /** The address of an endpoint, or one that stands for it. */
  addressAt(endpoint: Endpoint): string | undefined {
    return (
      textOf(endpoint.address) ??
      getOrMake(this.given, keyOf(endpoint), () => ({ address: this.free(endpoint) })).address
    );
  }

  private free(endpoint: Endpoint): string | undefined {
    const { resource, subnet } = endpoint;
    const range = subnet && rangeOf(subnet);
    if (!range) return undefined;
    for (let offset = RESERVED_AT_START; offset < range.size - 1; offset++) {
      const address = range.addressAt(offset).toString();
      if (this.taken.has(address)) continue;
      this.note(address, endpoint);
      this.notes.assume(
        `${address}, a free address of ${subnet.name}, stands for that of ${resource.name}, which is not known yet`,
      );
      return address;
    }
    return undefined;
  }

  private note(address: string, endpoint: Endpoint): void {
    this.taken.add(address);
    getOrMake(this.byAddress, address, () => []).push(endpoint);
  }

  private endpointsIn(resource: AzureResource, property: string): Endpoint[] {
    return listOf(resource.properties[property]).flatMap((configuration) => {
      const subnet = textOf(valueAt(configuration, "properties", "subnet", "id"));
      const address = valueAt(configuration, "properties", "privateIPAddress");
      if (subnet === undefined && addressOf(textOf(address)) === undefined) return [];
      const pools = listOf(valueAt(configuration, "properties", "loadBalancerBackendAddressPools"));
      return {
        resource,
        subnet: this.inventory.find(subnet),
        address,
        pools: pools.flatMap((pool) => textOf(valueAt(pool, "id"))?.toLowerCase() ?? []),
      };
    });
  }
}

function keyOf({ resource, subnet }: Endpoint): string {
  return `${resource.id} ${subnet?.id ?? ""}`.toLowerCase();
}

/** The first IPv4 range of a subnet. */
export function rangeOf(subnet: AzureResource | undefined): Ipv4Prefix | undefined {
  return prefixOf(subnet && ipv4RangesOf(subnet).at(0));
}

/** The IPv4 ranges of a subnet, as far as they are known. */
export function ipv4RangesOf({ properties }: AzureResource): string[] {
  return ipv4Only([textOf(properties.addressPrefix) ?? [], textsOf(properties.addressPrefixes)].flat());
}

export function ipv4Only(ranges: readonly string[]): string[] {
  return ranges.filter((range) => !range.includes(":"));
}
