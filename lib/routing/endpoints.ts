import { RESERVED_AT_START, isServiceSubnet } from "../azure";
import { Ipv4Address, Ipv4Prefix } from "../net";
import { TopologyLookup, type Subnet, type Topology } from "../topology";
import { didYouMean } from "../text";
import { PlatformRoutes } from "./platform-routes";

/** One end of a flow or a trace. */
export interface Endpoint {
  /** The name as it was asked for, such as `app`, `app/snet-web`, `datacentre` or `internet`. */
  readonly name: string;
  readonly kind: "host" | "site" | "internet";
  readonly address: Ipv4Address;
  /** The virtual network of a host. */
  readonly virtualNetwork?: string;
  readonly subnet?: Subnet;
  /** The name of the site of a host on premises. */
  readonly site?: string;
}

/** Thrown when a name does not belong to any element. */
export class UnknownElementError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnknownElementError";
  }
}

export const INTERNET = "internet";

/** Stands for any address on the Internet. RFC 5737 reserves it for documentation. */
const AN_INTERNET_ADDRESS = Ipv4Address.parse("198.51.100.10");

/** Finds endpoints by name or address. */
export class Endpoints {
  private readonly lookup: TopologyLookup;
  private readonly platform: PlatformRoutes;

  constructor(private readonly topology: Topology) {
    this.lookup = TopologyLookup.of(topology);
    this.platform = PlatformRoutes.of(topology);
  }

  /**
   * Finds an endpoint: a virtual network, a subnet as `NETWORK/SUBNET`, a site, an instance of an appliance, an address
   * or `internet`.
   * @throws UnknownElementError if the name is unknown
   */
  find(name: string): Endpoint {
    const found = this.lookUp(name);
    if (found) return found;
    throw new UnknownElementError(
      `there is no virtual network, subnet, site or address "${name}"; ${didYouMean(name, this.names())}`,
    );
  }

  /** A host in the first workload subnet of a virtual network; at the end of its range where no subnet is known. */
  ofNetwork(name: string): Endpoint | undefined {
    const [range] = this.lookup.rangesOf(name);
    if (!range) return undefined;
    const appliances = this.lookup
      .appliancesIn(name)
      .flatMap(({ instances }) => instances.map((each) => each.privateIp));
    const taken = new Set(appliances.map((address) => this.platform.subnetHolding(name, address)));
    const subnet = this.lookup
      .virtualNetwork(name)
      ?.subnets.find(
        (each) => !isServiceSubnet(each.name) && !taken.has(each) && Ipv4Prefix.isValid(each.addressPrefix),
      );
    const address = subnet ? hostIn(Ipv4Prefix.parse(subnet.addressPrefix)) : lastHostIn(range);
    return { name, kind: "host", address, virtualNetwork: name, subnet };
  }

  /** A host of a site, by default in the first of its prefixes. */
  ofSite(name: string, prefix: Ipv4Prefix | undefined = this.firstPrefixOf(name)): Endpoint | undefined {
    return prefix && { name, kind: "site", address: hostIn(prefix), site: name };
  }

  internet(): Endpoint {
    return { name: INTERNET, kind: "internet", address: AN_INTERNET_ADDRESS };
  }

  private lookUp(name: string): Endpoint | undefined {
    if (name.toLowerCase() === INTERNET) return this.internet();
    if (this.lookup.virtualNetwork(name)) return this.ofNetwork(name);
    if (this.lookup.onPremisesSite(name)) return this.ofSite(name);
    const address = addressOf(name);
    if (address) return this.at(address);
    for (const appliance of this.topology.virtualAppliances) {
      const instance = appliance.instances.find((each) => each.name === name || appliance.name === name);
      const own = instance && addressOf(instance.privateIp);
      if (own) return { ...this.at(own), name };
    }
    const slash = name.indexOf("/");
    const network = name.slice(0, Math.max(slash, 0));
    const subnet = this.lookup.subnet(network, name.slice(slash + 1));
    if (!subnet || !Ipv4Prefix.isValid(subnet.addressPrefix)) return undefined;
    return {
      name,
      kind: "host",
      address: hostIn(Ipv4Prefix.parse(subnet.addressPrefix)),
      virtualNetwork: network,
      subnet,
    };
  }

  /** The endpoint with an address: a host in a virtual network, a host of a site, or a host on the Internet. */
  private at(address: Ipv4Address): Endpoint {
    const name = address.toString();
    for (const { name: virtualNetwork } of this.topology.virtualNetworks) {
      if (!this.lookup.rangesOf(virtualNetwork).some((range) => range.containsAddress(address))) continue;
      const subnet = this.platform.subnetHolding(virtualNetwork, name);
      return { name, kind: "host", address, virtualNetwork, subnet };
    }
    const site = this.topology.onPremisesSites
      .flatMap((each) =>
        each.prefixes.filter(Ipv4Prefix.isValid).map((text) => ({ each, range: Ipv4Prefix.parse(text) })),
      )
      .filter(({ range }) => !range.isDefaultRoute && range.containsAddress(address))
      .sort((a, b) => b.range.length - a.range.length)[0];
    return site ? { name, kind: "site", address, site: site.each.name } : { name, kind: "internet", address };
  }

  private firstPrefixOf(site: string): Ipv4Prefix | undefined {
    const text = this.lookup.onPremisesSite(site)?.prefixes.find(Ipv4Prefix.isValid);
    return text === undefined ? undefined : Ipv4Prefix.parse(text);
  }

  private names(): string[] {
    return [
      ...this.topology.virtualNetworks.map(({ name }) => name),
      ...this.topology.onPremisesSites.map(({ name }) => name),
      ...this.topology.virtualAppliances.flatMap(({ instances }) => instances.map(({ name }) => name)),
      INTERNET,
    ];
  }
}

function addressOf(text: string): Ipv4Address | undefined {
  return Ipv4Address.isValid(text) ? Ipv4Address.parse(text) : undefined;
}

function hostIn(prefix: Ipv4Prefix): Ipv4Address {
  return prefix.addressAt(prefix.size > RESERVED_AT_START ? RESERVED_AT_START : 0);
}

/** The last address of a range that a host can have; the one after it is the broadcast address. */
function lastHostIn(prefix: Ipv4Prefix): Ipv4Address {
  return prefix.addressAt(Math.max(prefix.size - 2, 0));
}
