import type { Construct } from "constructs";
import { InputCheck } from "./input-check";
import { VirtualApplianceBase, checkHoldTime } from "./virtual-appliance-base";

/**
 * What is known of an appliance that exists already or that is deployed by other means.
 */
export interface VirtualApplianceAttributes {
  /** Its autonomous system number: 16 bits, and not one that Azure reserves. */
  readonly asn: number;

  /**
   * Its private address, when it is a single instance.
   *
   * @default - give `privateIps`
   */
  readonly privateIp?: string;

  /**
   * The private addresses of its instances.
   *
   * @default - `privateIp`
   */
  readonly privateIps?: string[];

  /**
   * The frontend of the internal load balancer in front of its instances: the BGP next hop of what they announce.
   *
   * https://learn.microsoft.com/azure/route-server/next-hop-ip
   *
   * @default - each instance announces its own address
   */
  readonly loadBalancerIp?: string;

  /**
   * The range of the subnet it is in, for the static routes to the route servers in its configuration.
   *
   * @default - that of the hub's appliance subnet, if its addresses are in it
   */
  readonly subnetAddressPrefix?: string;

  /**
   * Whether it offers the Internet to the spokes, that is announces 0.0.0.0/0 and translates source addresses.
   *
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * The BGP hold time it proposes, in seconds; keepalives are sent three times as often.
   *
   * @default 30
   */
  readonly bgpHoldTime?: number;

  /**
   * What it is called.
   *
   * @default - the construct's id
   */
  readonly name?: string;
}

/** An appliance that exists already or is deployed by other means. */
export class ExistingVirtualAppliance extends VirtualApplianceBase {
  constructor(scope: Construct, id: string, attrs: VirtualApplianceAttributes) {
    const privateIps = attrs.privateIps ?? (attrs.privateIp === undefined ? [] : [attrs.privateIp]);
    super(scope, id, attrs.name ?? id, privateIps, { ...attrs, deployed: false });
    const check = new InputCheck(this);
    if (privateIps.length === 0)
      check.fail("privateIp", "is missing; give privateIp, or privateIps of several instances");
    for (const [index, ip] of privateIps.entries())
      check.ip(attrs.privateIps ? `privateIps[${index}]` : "privateIp", ip);
    if (attrs.privateIp !== undefined && attrs.privateIps)
      check.fail("privateIp", "is given beside privateIps; give one of them");
    check.ip("loadBalancerIp", attrs.loadBalancerIp);
    const subnet = check.prefix("subnetAddressPrefix", attrs.subnetAddressPrefix);
    if (subnet && subnet.length > 29) {
      check.fail("subnetAddressPrefix", `${subnet.toString()} is no range of a subnet; Azure takes /29 and larger`);
    }
    check.peerAsn("asn", attrs.asn);
    checkHoldTime(check, attrs.bgpHoldTime);
    check.done();
  }
}
