import { RESERVED_AT_START, isServiceSubnet } from "../azure";
import { addressOf, Ipv4Address, prefixOf, type Ipv4Prefix } from "../net";
import { TopologyLookup, announcedBy, type Subnet, type Topology } from "../topology";
import { didYouMean, visible } from "../text";
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
    super(visible(message));
    this.name = "UnknownElementError";
  }
}

export const INTERNET = "internet";

/** Stands for any address on the Internet. RFC 5737 reserves it for documentation. */
const AN_INTERNET_ADDRESS = Ipv4Address.parse("198.51.100.10");
/** Stands for any address in 0.0.0.0/1, where no range is reserved for documentation. */
const A_LOWER_INTERNET_ADDRESS = Ipv4Address.parse("8.8.8.8");

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
    const addresses = this.lookup
      .appliancesIn(name)
      .flatMap(({ instances, interfaces = [] }) => [
        ...instances.map(({ privateIp }) => privateIp),
        ...interfaces.flatMap(({ privateIps }) => privateIps),
      ]);
    const taken = new Set(addresses.map((address) => this.platform.subnetHolding(name, address)));
    const subnet = this.lookup
      .virtualNetwork(name)
      ?.subnets.find((each) => !isServiceSubnet(each.name) && !taken.has(each) && prefixOf(each.addressPrefix));
    const prefix = prefixOf(subnet?.addressPrefix);
    // The last address of a range is the broadcast address.
    const address = prefix ? hostIn(prefix) : range.addressAt(Math.max(range.size - 2, 0));
    return { name, kind: "host", address, virtualNetwork: name, subnet };
  }

  /** A host of a site, by default in the first of its prefixes. */
  ofSite(name: string, prefix = this.prefixesOf(name)[0] as Ipv4Prefix | undefined): Endpoint | undefined {
    return prefix && { name, kind: "site", address: hostIn(prefix), site: name };
  }

  internet(): Endpoint {
    return { name: INTERNET, kind: "internet", address: AN_INTERNET_ADDRESS };
  }

  /** An address in 0.0.0.0/1, the half of the Internet that `internet` is not in. */
  lowerInternet(): Endpoint {
    return this.at(A_LOWER_INTERNET_ADDRESS);
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
    const prefix = prefixOf(subnet?.addressPrefix);
    return prefix && { name, kind: "host", address: hostIn(prefix), virtualNetwork: network, subnet };
  }

  /** The endpoint with an address: a host in a virtual network, a host of a site, or a host on the Internet. */
  private at(address: Ipv4Address): Endpoint {
    const name = address.toString();
    for (const { name: virtualNetwork } of this.topology.virtualNetworks) {
      if (!this.lookup.rangesOf(virtualNetwork).some((range) => range.containsAddress(address))) continue;
      const subnet = this.platform.subnetHolding(virtualNetwork, name);
      return { name, kind: "host", address, virtualNetwork, subnet };
    }
    const [site] = this.topology.onPremisesSites
      .flatMap((each) => this.prefixesOf(each.name).map((range) => ({ site: each.name, range })))
      .filter(({ range }) => !range.isDefaultRouteOrHalf && range.containsAddress(address))
      .sort((a, b) => b.range.length - a.range.length)
      .map((found) => found.site);
    return site === undefined ? { name, kind: "internet", address } : { name, kind: "site", address, site };
  }

  private prefixesOf(site: string): Ipv4Prefix[] {
    const element = this.lookup.onPremisesSite(site);
    return (element ? announcedBy(element) : []).flatMap((text) => prefixOf(text) ?? []);
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

function hostIn(prefix: Ipv4Prefix): Ipv4Address {
  return prefix.addressAt(prefix.size > RESERVED_AT_START ? RESERVED_AT_START : 0);
}
