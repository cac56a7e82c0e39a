import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import type { InputCheck } from "../core";
import { Ipv4Prefix } from "../../net";
import type { IOnPremisesSite } from "../core";
import { contributesToTopology } from "../../topology";
import type { Image } from "../../topology";
import { contextOf, startContext } from "./appliance-context";

/**
 * A network virtual appliance (NVA): one router, or several alike, that speak BGP with route servers.
 */
export interface IVirtualAppliance extends IConstruct {
  /** What it is called in reports and router configurations. */
  readonly elementName: string;
  /** Its autonomous system number. */
  readonly asn: number;
  /** What each instance is called, in the order of `privateIps`. */
  readonly instanceNames: string[];
  /** The private address of each instance, from which it speaks BGP. */
  readonly privateIps: string[];
  /** Where packets for it are sent: the frontend of its load balancer, or its first instance. */
  readonly nextHopIp: string;
  /** Whether it offers the Internet to the spokes. */
  readonly internetEgress: boolean;

  /**
   * Says that a site is reached through the appliance.
   */
  addSite(site: IOnPremisesSite): void;
}

const DEFAULT_HOLD_TIME = 30;

/** The facts that deployed and existing appliances tell alike. */
export interface ApplianceFacts {
  readonly asn: number;
  readonly deployed: boolean;
  readonly internetEgress?: boolean;
  readonly bgpHoldTime?: number;
  readonly loadBalancerIp?: string;
  readonly subnetAddressPrefix?: string;
  readonly image?: Image;
}

/**
 * What deployed and existing appliances share.
 *
 * @internal
 */
export abstract class VirtualApplianceBase extends Construct implements IVirtualAppliance {
  readonly elementName: string;
  readonly asn: number;
  readonly privateIps: string[];
  readonly instanceNames: string[];
  readonly nextHopIp: string;
  readonly internetEgress: boolean;
  private readonly sites: IOnPremisesSite[] = [];

  constructor(scope: Construct, id: string, name: string, privateIps: string[], facts: ApplianceFacts) {
    super(scope, id);
    this.elementName = name;
    const context = startContext(this);
    this.asn = facts.asn;
    this.privateIps = privateIps;
    this.nextHopIp = facts.loadBalancerIp ?? privateIps[0];
    this.instanceNames = privateIps.map((_ip, index) => `${name}-${index + 1}`);
    this.internetEgress = facts.internetEgress ?? false;
    const hold = facts.bgpHoldTime ?? DEFAULT_HOLD_TIME;
    contributesToTopology(this, (topology) => {
      const network = context.hub;
      if (!network) return;
      topology.add("virtualAppliances", {
        name,
        path: this.node.path,
        virtualNetwork: network.elementName,
        asn: this.asn,
        instances: privateIps.map((privateIp, index) => ({ name: this.instanceNames[index], privateIp })),
        ...(facts.loadBalancerIp === undefined ? {} : { loadBalancerIp: facts.loadBalancerIp }),
        ...gatewayOf(facts.subnetAddressPrefix ?? context.hubSubnetAddressPrefix, privateIps),
        deployed: facts.deployed,
        ...(facts.image ? { image: facts.image } : {}),
        internetEgress: this.internetEgress,
        sites: this.sites.map((site) => site.elementName),
        timers: { keepalive: Math.floor(hold / 3), hold },
      });
    });
  }

  addSite(site: IOnPremisesSite): void {
    this.sites.push(site);
    contextOf(this).addSite();
  }
}

/** The platform answers as gateway at the first address of a subnet. */
function gatewayOf(subnetAddressPrefix: string | undefined, privateIps: readonly string[]): { subnetGateway?: string } {
  if (subnetAddressPrefix === undefined) return {};
  const subnet = Ipv4Prefix.parse(subnetAddressPrefix);
  const inside = privateIps.every((ip) => Ipv4Prefix.parse(`${ip}/32`).overlaps(subnet));
  return inside ? { subnetGateway: subnet.addressAt(1).toString() } : {};
}

/** Checks the hold time that an appliance is to propose. */
export function checkHoldTime(check: InputCheck, bgpHoldTime: number | undefined): void {
  // RFC 4271 allows 3 s at least; a route server itself proposes 180 s, and the lower proposal counts.
  check.integer("bgpHoldTime", bgpHoldTime, 3, 180);
}
