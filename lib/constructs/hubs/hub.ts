import type { Construct } from "constructs";
import type { ApplianceImage, ApplianceTunnelProps, IVirtualAppliance } from "../appliances";
import { ExistingHub } from "./existing-hub";
import type { ExistingVirtualNetworkAttributes, IVirtualNetwork, VirtualNetworkProps } from "../virtual-networks";
import { checkAppliance, checkApplianceRange, createApplianceSubnet, deployAppliance } from "./hub-appliance";
import type { InputCheck } from "../core";
import type { AddressPlan, Ipv4Prefix, Cidr } from "../../net";
import { OwnedVirtualNetwork } from "../virtual-networks";
import { contextOf } from "../appliances";
import type { PeerAsn, SshPublicKey } from "../../azure";

/**
 * A hub: a virtual network with an appliance that spokes reach other networks through.
 */
export interface IHub extends IVirtualNetwork {
  /** The appliance that peers with the spokes' route servers. */
  readonly appliance: IVirtualAppliance;
}

/**
 * The appliance of a hub: how it is deployed, or the one that is there.
 */
export interface HubApplianceProps {
  /**
   * The autonomous system number of the appliance that is deployed: 16 bits, not one that Azure reserves, and different
   * from those of the other hubs.
   *
   * @default - needed unless `appliance` is given
   * @example 65001
   */
  readonly asn?: PeerAsn;

  /**
   * The public key, in OpenSSH's format, that may log in to the appliance that is deployed.
   *
   * @default - needed unless `appliance` is given
   */
  readonly adminSshPublicKey?: SshPublicKey;

  /**
   * An appliance that is deployed by other means, such as a vendor's. In a hub that is made, it stands in the appliance
   * subnet.
   *
   * @default - a Linux router with FRR is deployed
   */
  readonly appliance?: IVirtualAppliance;

  /**
   * The range of the appliances' subnet, /28 or larger, in CIDR notation. In a hub that exists already, a range that is
   * free.
   *
   * @default - the first /27 of the address space; needed when an appliance is deployed into a hub that exists already
   * @example "10.10.0.0/27"
   */
  readonly applianceSubnetAddressPrefix?: Cidr;

  /**
   * How many instances of the appliance are deployed. Two or more stand behind an internal load balancer.
   *
   * @default 1
   * @minimum 1
   * @maximum 8
   * @example 2
   */
  readonly applianceInstances?: number;

  /**
   * The VM size of the appliance that is deployed.
   *
   * @default "Standard_D2s_v5"
   * @example "Standard_D4s_v5"
   */
  readonly applianceSize?: string;

  /**
   * The machine image of the appliance that is deployed.
   *
   * @default ApplianceImage.DEBIAN_12
   */
  readonly applianceImage?: ApplianceImage;

  /**
   * The user who may log in to the appliance that is deployed.
   *
   * @default "azureuser"
   * @example "netadmin"
   */
  readonly adminUsername?: string;

  /**
   * The availability zones over which the instances are spread.
   *
   * @default - none: they are in an availability set
   * @example ["1", "2"]
   */
  readonly zones?: string[];

  /**
   * Whether the appliance that is deployed offers the Internet to the spokes: it announces 0.0.0.0/0 as long as it
   * reaches the Internet itself, and translates source addresses.
   *
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * The BGP hold time that the appliance that is deployed proposes, in seconds. Keepalives are sent three times as
   * often.
   *
   * @default 30
   * @minimum 3
   * @maximum 180
   * @example 15
   */
  readonly bgpHoldTime?: number;

  /**
   * The tunnels to routers on premises that end at the appliance that is deployed, with BGP through them. Each instance
   * then has a public address, and there is no NAT gateway. Such a hub needs neither a gateway nor a route server of
   * its own.
   *
   * @default - none
   */
  readonly tunnels?: ApplianceTunnelProps[];

  /**
   * The ranges from which SSH to the appliances is allowed, in CIDR notation.
   *
   * @default - none
   * @example ["203.0.113.0/24"]
   */
  readonly sshSources?: Cidr[];

  /**
   * Whether a NAT gateway gives the appliances' subnet its way out to the Internet. Without one, and without the public
   * addresses that `tunnels` bring, an appliance that is deployed cannot install its packages, so its image must
   * contain them, and it cannot offer the Internet. Not possible beside `tunnels`: outbound traffic would leave with
   * the NAT gateway's address, and the other ends of the tunnels expect the appliance at its own.
   *
   * https://learn.microsoft.com/azure/nat-gateway/nat-overview
   *
   * @default - true when an appliance without tunnels is deployed, false otherwise
   */
  readonly natGateway?: boolean;
}

/**
 * How a hub is made.
 */
export interface HubProps extends VirtualNetworkProps, HubApplianceProps {}

/**
 * What is known of a hub that exists already, and how the appliance that it lacks is deployed.
 */
export interface HubAttributes extends ExistingVirtualNetworkAttributes, HubApplianceProps {}

/** Fixed places at the start of a hub's range, so that a route server or gateway can come later without moving anything. */
const PLACES = {
  appliances: { offset: 0, length: 27 },
  // 32: a second subnet of the appliances, 64: RouteServerSubnet /26, 128: GatewaySubnet /26
  end: 192,
};

/**
 * A hub: virtual network, subnet of the appliances with its network security group, route table and way out, and the
 * appliance itself.
 *
 * The first 192 addresses of the range are kept for these parts and for a route server and gateways that may come later.
 */
export class Hub extends OwnedVirtualNetwork implements IHub {
  /**
   * A hub that exists already. Only what is missing is made: what connects spokes with it, `subnets`, and an appliance with
   * its subnet unless `appliance` is given.
   *
   * @throws if attributes are malformed or contradict each other
   */
  static fromHubAttributes(scope: Construct, id: string, attrs: HubAttributes): IHub {
    return new ExistingHub(scope, id, attrs);
  }

  readonly appliance: IVirtualAppliance;

  /** The Azure resource id of the appliances' subnet. */
  readonly applianceSubnetId: string;

  /** The range of the appliances' subnet. */
  readonly applianceSubnetAddressPrefix: string;

  /**
   * The name in Azure of the appliances' network security group. Priorities from 121 to 199 are free for own rules: they
   * come before the one that denies all else to the appliances.
   */
  readonly applianceSecurityGroupName: string;

  /**
   * @throws if props are malformed or contradict each other, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: HubProps) {
    const found: { subnet?: Ipv4Prefix } = {};
    super(scope, id, "hub", props, PLACES.end, (check, plan) => {
      found.subnet = checkApplianceSubnet(check, plan, props);
      checkAppliance(check, props);
    });
    const prefix = found.subnet as Ipv4Prefix;
    this._plan.take(prefix);
    this.applianceSubnetAddressPrefix = prefix.toString();
    const subnet = createApplianceSubnet(this, props, this.applianceSubnetAddressPrefix);
    this.applianceSubnetId = subnet.subnetId;
    this.applianceSecurityGroupName = subnet.networkSecurityGroupName;
    this._createWorkloadSubnets(props.subnets ?? []);

    this.appliance = props.appliance ?? deployAppliance(this, props, subnet);
    contextOf(this.appliance).placeIn(this, this.applianceSubnetAddressPrefix);
  }
}

function checkApplianceSubnet(check: InputCheck, plan: AddressPlan, props: HubProps): Ipv4Prefix | undefined {
  const given = props.applianceSubnetAddressPrefix;
  const prefix =
    given === undefined
      ? plan.fixed(PLACES.appliances.offset, PLACES.appliances.length)
      : checkApplianceRange(check, given);
  if (!prefix && given === undefined && !plan.isEmpty) {
    check.fail("addressSpace", `${props.addressSpace[0]} has no room for the appliances' /27; use a /24 or larger`);
  }
  return prefix;
}
