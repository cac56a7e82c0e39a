import { NatGateway } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { NatGatewayPublicIpAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Route } from "@cdktf/provider-azurerm/lib/route";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { ApplianceImage } from "./appliance-image";
import { ApplianceSecurity, guardAppliances } from "./appliance-security";
import { ExistingVirtualNetwork } from "./existing-virtual-network";
import type { ExistingVirtualNetworkAttributes } from "./existing-virtual-network";
import { InputCheck } from "./input-check";
import type { Ipv4Prefix } from "./net";
import { ResourceKind } from "./resource-naming";
import { VirtualAppliance, placeAppliance } from "./virtual-appliance";
import type { IVirtualAppliance } from "./virtual-appliance";
import { OwnedVirtualNetwork, VirtualNetworkState, createSubnet, resourceNameOf } from "./virtual-network";
import type { IVirtualNetwork, VirtualNetworkProps } from "./virtual-network";
import { dependOn } from "./write-order";

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

  /** The name in Azure of the appliances' network security group; priorities from 3902 to 4095 are free for own rules. */
  readonly applianceSecurityGroupName: string;

  /**
   * @throws if props are malformed or contradict each other, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: HubProps) {
    super(scope, id, "hub", props, PLACES.end);
    const prefix = this.checkProps(props);
    this.applianceSubnetAddressPrefix = prefix.toString();
    this._plan.take(prefix);

    const subnetName = resourceNameOf(this, this, ResourceKind.SUBNET, `${this.elementName}-nva`);
    const subnet = createSubnet(this, this, {
      id: "ApplianceSubnet",
      name: subnetName,
      addressPrefix: this.applianceSubnetAddressPrefix,
      defaultOutboundAccess: false,
      networkSecurityGroup: true,
    });
    this.applianceSubnetId = subnet.id;
    this._createWorkloadSubnets(props.subnets ?? []);

    const security = new ApplianceSecurity(this, "ApplianceSecurity", this, prefix.toString(), props.sshSources ?? []);
    guardAppliances(this, security);
    this.applianceSecurityGroupName = security.networkSecurityGroupName;

    const prepared: TerraformResource[] = [
      this.associate(
        new SubnetNetworkSecurityGroupAssociation(this, "ApplianceSecurityAssociation", {
          provider: this.provider,
          subnetId: subnet.id,
          networkSecurityGroupId: security.networkSecurityGroupId,
        }),
      ),
      this.associate(
        new SubnetRouteTableAssociation(this, "ApplianceRouteTableAssociation", {
          provider: this.provider,
          subnetId: subnet.id,
          routeTableId: this.createRouteTable(subnetName),
        }),
      ),
    ];
    if (props.natGateway ?? props.appliance === undefined) {
      const { natGatewayId, address } = this.createNatGateway();
      const association = new SubnetNatGatewayAssociation(this, "ApplianceNatGatewayAssociation", {
        provider: this.provider,
        subnetId: subnet.id,
        natGatewayId,
      });
      // A gateway without an address leads nowhere.
      dependOn(association, address);
      prepared.push(this.associate(association));
    }
    this.appliance = props.appliance ?? this.deployAppliance(props, prepared);
    placeAppliance(this.appliance, this, this.applianceSubnetAddressPrefix);
  }

  private checkProps(props: HubProps): Ipv4Prefix {
    const check = new InputCheck(this);
    const { offset, length } = PLACES.appliances;
    const prefix =
      check.prefix("applianceSubnetAddressPrefix", props.applianceSubnetAddressPrefix) ??
      this._plan.fixed(offset, length);
    if (!prefix) {
      check.fail("addressSpace", `${this.addressSpace[0]} has no room for the appliances' /27; use a /24 or larger`);
    } else if (prefix.length > 28) {
      check.fail(
        "applianceSubnetAddressPrefix",
        `${prefix.toString()} is too small for appliances; give a /28 or larger`,
      );
    }
    check.prefixes("sshSources", props.sshSources ?? []);
    if (props.appliance) {
      for (const prop of ONLY_FOR_DEPLOYED) {
        if (props[prop] !== undefined)
          check.fail(prop, "is for the appliance that is deployed, but appliance is given; give one of them");
      }
    } else {
      check.peerAsn("asn", props.asn);
      if (props.asn === undefined)
        check.fail("asn", "is missing; give the ASN of the appliance to deploy, such as 65001, or an appliance");
      if (props.adminSshPublicKey === undefined) {
        check.fail("adminSshPublicKey", "is missing; the appliance to deploy needs the public key of who may log in");
      }
      if (props.internetEgress && props.natGateway === false) {
        check.fail("internetEgress", "needs a way out to the Internet; leave natGateway on");
      }
    }
    check.done();
    return prefix as Ipv4Prefix;
  }

  /** What a subnet is given is a write on the virtual network. */
  private associate<T extends TerraformResource>(association: T): T {
    return VirtualNetworkState.of(this).writes.append(association);
  }

  /**
   * Keeps the appliances' own way out: a default route that they announce is programmed on their subnet too when a route
   * server is in the hub, and would send their packets back to themselves.
   */
  private createRouteTable(subnetName: string): string {
    const { provider, resourceGroupName, location, tags } = this;
    const table = new RouteTable(this, "ApplianceRouteTable", {
      provider,
      resourceGroupName,
      location,
      tags,
      name: resourceNameOf(this, this, ResourceKind.ROUTE_TABLE, `${this.elementName}-nva`),
      bgpRoutePropagationEnabled: true,
    });
    const route = { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } as const;
    new Route(this, "ApplianceInternetRoute", {
      provider,
      resourceGroupName,
      routeTableName: table.name,
      name: resourceNameOf(this, this, ResourceKind.ROUTE, "internet"),
      ...route,
    });
    VirtualNetworkState.of(this).setRouteTable(subnetName, { bgpRoutePropagation: true, routes: [route] });
    return table.id;
  }

  private createNatGateway() {
    const { provider, resourceGroupName, location, tags } = this;
    const common = { provider, resourceGroupName, location, tags };
    const publicIp = new PublicIp(this, "NatGatewayPublicIp", {
      ...common,
      name: resourceNameOf(this, this, ResourceKind.PUBLIC_IP, `${this.elementName}-ng`),
      allocationMethod: "Static",
      sku: "Standard",
    });
    const natGateway = new NatGateway(this, "NatGateway", {
      ...common,
      name: resourceNameOf(this, this, ResourceKind.NAT_GATEWAY, this.elementName),
      skuName: "Standard",
    });
    const address = new NatGatewayPublicIpAssociation(this, "NatGatewayPublicIpAssociation", {
      provider,
      natGatewayId: natGateway.id,
      publicIpAddressId: publicIp.id,
    });
    return { natGatewayId: natGateway.id, address };
  }

  private deployAppliance(props: HubProps, prepared: readonly TerraformResource[]): VirtualAppliance {
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
    // A machine installs its packages when it starts: its way out and its protection come first.
    for (const networkInterface of appliance._networkInterfaces) {
      for (const association of prepared) dependOn(networkInterface, association);
    }
    return appliance;
  }
}

const ONLY_FOR_DEPLOYED = [
  "asn",
  "adminSshPublicKey",
  "adminUsername",
  "applianceInstances",
  "applianceSize",
  "applianceImage",
  "zones",
  "internetEgress",
  "bgpHoldTime",
] as const;

class ExistingHub extends ExistingVirtualNetwork implements IHub {
  readonly appliance: IVirtualAppliance;

  constructor(scope: Construct, id: string, attrs: HubAttributes) {
    super(scope, id, "hub", attrs);
    this.appliance = attrs.appliance;
    placeAppliance(attrs.appliance, this);
  }
}
