import { Ipv4Prefix } from "../../net";
import type { PrefixSource } from "../../topology";

/**
 * A set of routes, named by what they are, for what a virtual appliance accepts from a route server and advertises to it.
 */
export class PrefixSet {
  /** The ranges of the route server's virtual network and of those that use it as their gateway. */
  static readonly VIRTUAL_NETWORK = new PrefixSet("virtual-network");

  /** The ranges of all other spokes whose route servers the appliance peers with. */
  static readonly SPOKES = new PrefixSet("spokes");

  /** The ranges of the appliance's own hub. */
  static readonly HUB = new PrefixSet("hub");

  /** The prefixes of the on-premises sites that are reached through the appliance. */
  static readonly SITES = new PrefixSet("sites");

  /** The default route, 0.0.0.0/0. */
  static readonly INTERNET = new PrefixSet("internet");

  /** Every route. Only for what exists already without filters: as-override with it switches all loop protection off. */
  static readonly ANY = new PrefixSet("any");

  /**
   * One range.
   *
   * @param addressPrefix in CIDR notation
   * @throws if it is no IPv4 range
   */
  static cidr(addressPrefix: string): PrefixSet {
    return new PrefixSet(Ipv4Prefix.parse(addressPrefix).toString());
  }

  /** @internal */
  readonly _source: PrefixSource;

  private constructor(source: PrefixSource) {
    this._source = source;
  }
}
