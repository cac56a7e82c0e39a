import { Ipv4Prefix } from "../../net";
import type { PrefixSource } from "../../topology";

/** A named set of prefixes, for the routes that a virtual appliance accepts from a route server or advertises to it. */
export class PrefixSet {
  /** The ranges of the route server's virtual network, and of the virtual networks that use its gateway. */
  static readonly VIRTUAL_NETWORK = new PrefixSet("virtual-network");

  /** The ranges of all other spokes whose route servers the appliance peers with. */
  static readonly SPOKES = new PrefixSet("spokes");

  /** The ranges of the appliance's own hub. */
  static readonly HUB = new PrefixSet("hub");

  /** The ranges of the spokes that use the gateways of the appliance's hub. */
  static readonly HUB_SPOKES = new PrefixSet("hub-spokes");

  /** The prefixes of the on-premises sites that are reached through the appliance. */
  static readonly SITES = new PrefixSet("sites");

  /** What the appliances of other hubs advertise to the appliance over links between the hubs. */
  static readonly PEERS = new PrefixSet("peers");

  /** The default route, 0.0.0.0/0. */
  static readonly INTERNET = new PrefixSet("internet");

  /**
   * All routes. Use it only for an existing appliance without filters: together with as-override it switches BGP loop
   * prevention off.
   */
  static readonly ANY = new PrefixSet("any");

  /**
   * One range.
   * @param addressPrefix in CIDR notation
   * @throws if it is not an IPv4 range in CIDR notation
   */
  static cidr(addressPrefix: string): PrefixSet {
    return new PrefixSet(Ipv4Prefix.parse(addressPrefix).toString());
  }

  /**
   * A set by the name that topologies have for it, or a range.
   * @internal
   */
  static _named(source: string): PrefixSet {
    return new PrefixSet(source);
  }

  /** @internal */
  readonly _source: PrefixSource;

  private constructor(source: PrefixSource) {
    this._source = source;
  }
}
