import type { Construct } from "constructs";
import type { ApplianceImage } from "./appliance-image";
import { ApplianceSubnet } from "./appliance-subnet";
import { DEPLOYED_APPLIANCE_PROPS } from "./deployed-appliance-props";
import { ExistingVirtualNetwork } from "./existing-virtual-network";
import type { ExistingVirtualNetworkAttributes } from "./existing-virtual-network";
import type { InputCheck } from "./input-check";
import type { AddressPlan, Ipv4Prefix } from "./net";
import { OwnedVirtualNetwork } from "./owned-virtual-network";
import { requireAppliance } from "./required-appliance";
import { VirtualAppliance } from "./virtual-appliance";
import { placeAppliance } from "./virtual-appliance-base";
import type { IVirtualAppliance } from "./virtual-appliance-base";
import type { IVirtualNetwork, VirtualNetworkProps } from "./virtual-network";

/**
 * A hub: a virtual network with an appliance that spokes reach other networks through.
 */
export interface IHub extends IVirtualNetwork {
  /** The appliance that peers with the spokes' route servers. */
  readonly appliance: IVirtualAppliance;
}

/**
 * How a hub is made.
 */
export interface HubProps extends VirtualNetworkProps {
  /**
   * The autonomous system number of the appliance that is deployed: 16 bits, not one that Azure reserves, and another
   * one than in the other hubs.
   *
   * @default - give `appliance`
   */
  readonly asn?: number;

  /**
   * The public key, in OpenSSH's format, that may log in to the appliance that is deployed.
   *
   * @default - give `appliance`
   */
  readonly adminSshPublicKey?: string;

  /**
   * An appliance that is deployed by other means, such as a vendor's, into the hub's appliance subnet.
   *
   * @default - a Linux router with FRR is deployed
   */
  readonly appliance?: IVirtualAppliance;

  /**
   * The range of the appliances' subnet, in CIDR notation.
   *
   * @default - the first /27 of the address space
   */
  readonly applianceSubnetAddressPrefix?: string;

  /**
   * How many instances of the appliance are deployed; more than one stand behind an internal load balancer.
   *
   * @default 1
   */
  readonly applianceInstances?: number;

  /**
   * The VM size of the appliance that is deployed.
   *
   * @default "Standard_D2s_v5"
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
   */
  readonly adminUsername?: string;

  /**
   * The availability zones over which the instances are spread, such as `["1", "2"]`.
   *
   * @default - none: they are in an availability set
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
   * The BGP hold time that the appliance that is deployed proposes, in seconds.
   *
   * @default 30
   */
  readonly bgpHoldTime?: number;

  /**
   * Ranges from which SSH to the appliances is allowed, in CIDR notation.
   *
   * @default - none
   */
  readonly sshSources?: string[];

  /**
   * Whether a NAT gateway gives the appliances' subnet its way out to the Internet. Without one a deployed appliance
   * cannot install its packages, so its image must contain them, and it cannot offer the Internet.
   *
   * https://learn.microsoft.com/azure/nat-gateway/nat-overview
   *
   * @default - true when an appliance is deployed, false when one is given
   */
  readonly natGateway?: boolean;
}

/**
 * What is known of a hub that exists already.
 */
export interface HubAttributes extends ExistingVirtualNetworkAttributes {
  /** Its appliance: `VirtualAppliance.fromVirtualApplianceAttributes`. */
  readonly appliance: IVirtualAppliance;
}

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
   * A hub that exists already. Only what connects spokes with it is made.
   *
   * @throws if a range is malformed
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
    const subnet = new ApplianceSubnet(this, "ApplianceSubnet", {
      virtualNetwork: this,
      addressPrefix: this.applianceSubnetAddressPrefix,
      sshSources: props.sshSources ?? [],
      natGateway: props.natGateway ?? props.appliance === undefined,
    });
    this.applianceSubnetId = subnet.subnetId;
    this.applianceSecurityGroupName = subnet.networkSecurityGroupName;
    this._createWorkloadSubnets(props.subnets ?? []);

    this.appliance = props.appliance ?? this.deployAppliance(props, subnet);
    placeAppliance(this.appliance, this, this.applianceSubnetAddressPrefix);
  }

  private deployAppliance(props: HubProps, subnet: ApplianceSubnet): VirtualAppliance {
    const appliance = new VirtualAppliance(this, "Appliance", {
      virtualNetwork: this,
      subnetId: this.applianceSubnetId,
      subnetAddressPrefix: this.applianceSubnetAddressPrefix,
      asn: props.asn as number,
      adminSshPublicKey: props.adminSshPublicKey as string,
      adminUsername: props.adminUsername,
      instances: props.applianceInstances,
      size: props.applianceSize,
      image: props.applianceImage,
      zones: props.zones,
      internetEgress: props.internetEgress,
      bgpHoldTime: props.bgpHoldTime,
    });
    for (const resource of appliance._inSubnet) subnet.prepare(resource);
    return appliance;
  }
}

function checkApplianceSubnet(check: InputCheck, plan: AddressPlan, props: HubProps): Ipv4Prefix | undefined {
  const given = props.applianceSubnetAddressPrefix;
  const prefix =
    given === undefined
      ? plan.fixed(PLACES.appliances.offset, PLACES.appliances.length)
      : check.prefix("applianceSubnetAddressPrefix", given);
  if (prefix && prefix.length > 28) {
    check.fail(
      "applianceSubnetAddressPrefix",
      `${prefix.toString()} is too small for appliances; give a /28 or larger`,
    );
  }
  if (!prefix && given === undefined && !plan.isEmpty) {
    check.fail("addressSpace", `${props.addressSpace[0]} has no room for the appliances' /27; use a /24 or larger`);
  }
  return prefix;
}

function checkAppliance(check: InputCheck, props: HubProps): void {
  check.prefixes("sshSources", props.sshSources ?? []);
  if (props.appliance) {
    for (const prop of DEPLOYED_APPLIANCE_PROPS.filter((each) => props[each] !== undefined)) {
      check.fail(prop, "is for the appliance that is deployed, but appliance is given; give one of them");
    }
    return;
  }
  check.peerAsn("asn", props.asn);
  if (props.asn === undefined) {
    check.fail("asn", "is missing; give the ASN of the appliance to deploy, such as 65001, or an appliance");
  }
  if (props.adminSshPublicKey === undefined) {
    check.fail("adminSshPublicKey", "is missing; the appliance to deploy needs the public key of who may log in");
  } else {
    check.sshPublicKey("adminSshPublicKey", props.adminSshPublicKey);
  }
  if (props.internetEgress && props.natGateway === false) {
    check.fail("internetEgress", "needs a way out to the Internet; leave natGateway on");
  }
}

class ExistingHub extends ExistingVirtualNetwork implements IHub {
  readonly appliance: IVirtualAppliance;

  constructor(scope: Construct, id: string, attrs: HubAttributes) {
    super(scope, id, "hub", attrs);
    requireAppliance(this, attrs);
    this.appliance = attrs.appliance;
    placeAppliance(attrs.appliance, this);
  }
}
