import type { Construct } from "constructs";
import { InputCheck } from "../core";
import type { IOnPremisesSite } from "../core";
import { describeRouterPeering, routerPeeringName } from "./router-peering";
import { VirtualApplianceBase, checkHoldTime } from "./virtual-appliance-base";
import type { Cidr, IpAddress } from "../../net";
import type { PeerAsn } from "../../azure";

/**
 * BGP of an appliance with the router of a site, through a link such as a tunnel that both have otherwise.
 */
export interface RouterPeeringAttributes {
  /** The site at the other end. It needs its `asn`. */
  readonly site: IOnPremisesSite;

  /**
   * The addresses from which the appliance speaks BGP with the router, one for each of its instances.
   *
   * @minItems 1
   * @example ["169.254.21.1"]
   */
  readonly bgpAddresses: IpAddress[];

  /**
   * The addresses from which the router speaks BGP, one for each instance of the appliance.
   *
   * @minItems 1
   * @example ["169.254.21.2"]
   */
  readonly routerBgpAddresses: IpAddress[];

  /**
   * The name of the peering, needed when the appliance has several with a site.
   *
   * @default - the name of the site
   * @example "branch-2"
   */
  readonly name?: string;
}

/**
 * What is known of an appliance that exists already or that is deployed by other means.
 */
export interface VirtualApplianceAttributes {
  /** Its autonomous system number: 16 bits, not one that Azure reserves, and different from those of the other hubs. */
  readonly asn: PeerAsn;

  /**
   * Its private address, when it is a single instance.
   *
   * @default - give `privateIps`
   * @example "10.10.0.4"
   */
  readonly privateIp?: IpAddress;

  /**
   * The private addresses of its instances.
   *
   * @default - `privateIp`
   * @minItems 1
   * @maxItems 8
   * @uniqueItems true
   * @example ["10.10.0.4", "10.10.0.5"]
   */
  readonly privateIps?: IpAddress[];

  /**
   * The frontend of the internal load balancer in front of its instances: the BGP next hop of what they announce.
   *
   * https://learn.microsoft.com/azure/route-server/next-hop-ip
   *
   * @default - each instance announces its own address
   * @example "10.10.0.30"
   */
  readonly loadBalancerIp?: IpAddress;

  /**
   * The range of the subnet it is in, for the static routes to the route servers in its configuration.
   *
   * @default - that of the hub's appliance subnet, if its addresses are in it
   * @example "10.10.0.0/27"
   */
  readonly subnetAddressPrefix?: Cidr;

  /**
   * Whether it offers the Internet to the spokes, that is, announces 0.0.0.0/0 and translates source addresses.
   *
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * The BGP hold time it proposes, in seconds. Keepalives are sent three times as often.
   *
   * @default 30
   * @minimum 3
   * @maximum 180
   * @example 15
   */
  readonly bgpHoldTime?: number;

  /**
   * The routers on premises that it speaks BGP with, for its policy and its configuration. It provides the links to
   * them, such as tunnels, itself.
   *
   * @default - none
   * @minItems 1
   */
  readonly routerPeerings?: RouterPeeringAttributes[];

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
    const peerings = attrs.routerPeerings ?? [];
    checkRouterPeerings(check, peerings, privateIps.length);
    check.done();
    for (const { site, name, bgpAddresses: addresses, routerBgpAddresses: peerAddresses } of peerings) {
      describeRouterPeering({ virtualAppliance: this, site, name, addresses, peerAddresses });
    }
  }
}

function checkRouterPeerings(check: InputCheck, peerings: readonly RouterPeeringAttributes[], instances: number): void {
  const names = new Set<string>();
  for (const [index, peering] of peerings.entries()) {
    const prop = `routerPeerings[${index}]`;
    const name = routerPeeringName(peering);
    if (names.has(name)) check.fail(`${prop}.name`, `"${name}" is the name of an earlier one; give another one`);
    names.add(name);
    if (peering.site.asn === undefined) {
      check.fail(`${prop}.site`, `${peering.site.elementName} has no asn, which BGP needs; give it one`);
    }
    for (const list of ["bgpAddresses", "routerBgpAddresses"] as const) {
      for (const [place, address] of peering[list].entries()) check.ip(`${prop}.${list}[${place}]`, address);
      if (peering[list].length === instances) continue;
      check.fail(`${prop}.${list}`, `has ${peering[list].length} addresses; give ${instances}, one for each instance`);
    }
  }
}
