import type { Construct } from "constructs";
import { InputCheck } from "../core";
import { checkInterfaces, type ApplianceInterfaceAttributes } from "./appliance-interface";
import { contributeRouterPeering, type RouterPeeringAttributes } from "./router-peering";
import { VirtualApplianceBase, checkHoldTime } from "./virtual-appliance-base";
import { checkZones } from "../virtual-networks";
import type { Cidr, IpAddress } from "../../net";
import type { PeerAsn } from "../../azure";

/** What a router runs. */
export enum RouterSoftware {
  /** FRRouting. */
  FRR = "frr",
  /** BIRD. */
  BIRD = "bird",
  /** Cisco IOS-XE. */
  IOS_XE = "ios-xe",
  /** Fortinet FortiOS. */
  FORTIOS = "fortios",
}

/** The facts about an appliance that exists already or is deployed by other means. */
export interface VirtualApplianceAttributes {
  /** The autonomous system number: 16 bits, not one that Azure reserves, and different from those of the other hubs. */
  readonly asn: PeerAsn;

  /**
   * The private IPv4 address of a single instance.
   * @default - give `privateIps`
   * @example "10.10.0.4"
   */
  readonly privateIp?: IpAddress;

  /**
   * The private IPv4 addresses of the instances.
   * @default - `privateIp`
   * @minItems 1
   * @maxItems 8
   * @uniqueItems true
   * @example ["10.10.0.4", "10.10.0.5"]
   */
  readonly privateIps?: IpAddress[];

  /**
   * The IPv4 address of the internal load balancer in front of the instances: the BGP next hop of the routes that all
   * of them have. What an instance can lose by itself, such as sites and the Internet, it advertises with its own.
   *
   * https://learn.microsoft.com/azure/route-server/next-hop-ip
   * @default - the next hop is the address of each instance
   * @example "10.10.0.30"
   */
  readonly loadBalancerIp?: IpAddress;

  /**
   * Its further network interfaces, such as one in an outside subnet. `privateIps` are those of the interface that
   * speaks BGP with route servers.
   * @default - none
   */
  readonly interfaces?: ApplianceInterfaceAttributes[];

  /**
   * The availability zones over which the instances are spread, in the order of `privateIps`. The simulation lets each
   * zone fail.
   * @default - not known
   * @example ["1", "2"]
   */
  readonly zones?: string[];

  /**
   * The range of its subnet, in CIDR notation, for the static routes to route servers in its configuration.
   * @default - the range of the hub's appliance subnet, if the appliance is in it
   * @example "10.10.0.0/27"
   */
  readonly subnetAddressPrefix?: Cidr;

  /**
   * Whether the appliance gives spokes access to the Internet: it advertises 0.0.0.0/0 and translates source addresses.
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * The BGP hold time that the appliance proposes, in seconds. The keepalive interval is a third of it.
   * @default 30
   * @minimum 3
   * @maximum 180
   * @example 15
   */
  readonly bgpHoldTime?: number;

  /**
   * What the appliance runs. The simulation takes into account how routers differ: BIRD and FortiOS send no route back
   * to the neighbour that they have it from, BIRD puts one ASN in place of all 65515, and FRR does not use the default
   * route to resolve a next hop.
   * @default - unknown: a route is sent back, as by FRR and IOS-XE
   * @example "fortios"
   */
  readonly software?: RouterSoftware;

  /**
   * The on-premises routers that the appliance peers with, for its routing policy and its configuration. Nothing is
   * created for the links to them, such as tunnels.
   * @default - none
   */
  readonly routerPeerings?: RouterPeeringAttributes[];

  /**
   * The name of the appliance in reports and router configurations.
   * @default - the construct's id
   */
  readonly name?: string;
}

/** An appliance that exists already or is deployed by other means. */
export class ExistingVirtualAppliance extends VirtualApplianceBase {
  readonly privateIps: string[];

  /** @internal */
  protected readonly _loadBalancerIp: string | undefined;

  constructor(scope: Construct, id: string, attrs: VirtualApplianceAttributes) {
    const { routerPeerings: peerings = [] } = attrs;
    super(scope, id, { ...attrs, name: attrs.name ?? id, deployed: false });
    this.privateIps = attrs.privateIps ?? (attrs.privateIp === undefined ? [] : [attrs.privateIp]);
    this._loadBalancerIp = attrs.loadBalancerIp;
    const check = new InputCheck(this);
    checkAddresses(check, attrs, this.privateIps);
    check.peerAsn("asn", attrs.asn);
    check.oneOf("software", attrs.software, Object.values(RouterSoftware));
    checkHoldTime(check, attrs.bgpHoldTime);
    checkZones(check, attrs.zones);
    checkInterfaces(check, attrs.interfaces ?? [], this.privateIps.length);
    checkRouterPeerings(check, peerings, this.privateIps.length);
    check.done();
    for (const peering of peerings) contributeRouterPeering(this, peering);
  }
}

function checkAddresses(check: InputCheck, attrs: VirtualApplianceAttributes, privateIps: readonly string[]): void {
  if (privateIps.length === 0)
    check.fail("privateIp", "is missing; give privateIp, or privateIps of several instances");
  for (const [index, ip] of privateIps.entries()) check.ip(attrs.privateIps ? `privateIps[${index}]` : "privateIp", ip);
  if (attrs.privateIp !== undefined && attrs.privateIps) {
    check.fail("privateIp", "is given beside privateIps; give one of them");
  }
  check.ip("loadBalancerIp", attrs.loadBalancerIp);
  const subnet = check.prefix("subnetAddressPrefix", attrs.subnetAddressPrefix);
  if (subnet && subnet.length > 29) {
    check.fail("subnetAddressPrefix", `${subnet.toString()} is not a valid range of a subnet; give a /29 or larger`);
  }
}

function checkRouterPeerings(check: InputCheck, peerings: readonly RouterPeeringAttributes[], instances: number): void {
  const names = new Set<string>();
  for (const [index, peering] of peerings.entries()) {
    const prop = `routerPeerings[${index}]`;
    const name = peering.name ?? peering.site.elementName;
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
