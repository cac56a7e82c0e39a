import { NatGateway } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { NatGatewayPublicIpAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Route } from "@cdktf/provider-azurerm/lib/route";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { ApplianceSecurity } from "./appliance-security";
import { ResourceKind } from "../../azure";
import { type IVirtualNetwork, createSubnet, partsOf, placedIn, resourceNameOf } from "../virtual-networks";
import { dependOn } from "../core";

/** How the subnet of a hub's appliances is created. */
export interface ApplianceSubnetProps {
  readonly virtualNetwork: IVirtualNetwork;
  readonly addressPrefix: string;
  /** The ranges from which SSH to the appliances is allowed. */
  readonly sshSources: readonly string[];
  /** Whether a NAT gateway gives it access to the Internet. */
  readonly natGateway: boolean;
}

/** The subnet of a hub's appliances, with its network security group, route table and NAT gateway. */
export class ApplianceSubnet extends Construct {
  readonly subnetId: string;
  readonly addressPrefix: string;
  readonly networkSecurityGroupName: string;
  private readonly network: IVirtualNetwork;
  private readonly name: string;
  private readonly associations: TerraformResource[] = [];

  constructor(scope: Construct, id: string, props: ApplianceSubnetProps) {
    super(scope, id);
    this.network = props.virtualNetwork;
    this.addressPrefix = props.addressPrefix;
    this.name = `${this.network.elementName}-nva`;
    const { provider } = this.network;
    const subnetName = resourceNameOf(this, this.network, ResourceKind.SUBNET, this.name);
    const subnet = createSubnet(this, this.network, {
      id: "Resource",
      name: subnetName,
      addressPrefix: props.addressPrefix,
      defaultOutboundAccess: false,
      networkSecurityGroup: true,
    });
    const subnetId = (this.subnetId = subnet.id);

    const security = new ApplianceSecurity(this, "Security", {
      virtualNetwork: this.network,
      subnetAddressPrefix: props.addressPrefix,
      sshSources: props.sshSources,
    });
    partsOf(this.network).addApplianceSecurity(security);
    this.networkSecurityGroupName = security.networkSecurityGroupName;
    const { networkSecurityGroupId } = security;
    this.associate(
      new SubnetNetworkSecurityGroupAssociation(this, "SecurityAssociation", {
        provider,
        subnetId,
        networkSecurityGroupId,
      }),
    );
    const routeTableId = this.createRouteTable(subnetName);
    this.associate(
      new SubnetRouteTableAssociation(this, "RouteTableAssociation", { provider, subnetId, routeTableId }),
    );
    if (props.natGateway) {
      const { natGatewayId, address } = this.createNatGateway();
      const association = new SubnetNatGatewayAssociation(this, "NatGatewayAssociation", {
        provider,
        subnetId,
        natGatewayId,
      });
      // A NAT gateway without a public IP address does not work.
      dependOn(association, address);
      this.associate(association);
    }
  }

  /**
   * Deploys a resource only after the subnet is protected and has access to the Internet: machines install packages
   * when they start.
   */
  prepare(resource: TerraformResource): void {
    for (const association of this.associations) dependOn(resource, association);
  }

  /** An association changes the subnet, and so is a write on the virtual network. */
  private associate(association: TerraformResource): void {
    this.associations.push(partsOf(this.network).writes.append(association));
  }

  /**
   * Keeps the appliances' own access to the Internet. A route server in the hub programs the default route that they
   * advertise on their own subnet too, which would send their packets back to themselves.
   */
  private createRouteTable(subnetName: string): string {
    const table = new RouteTable(this, "RouteTable", {
      ...placedIn(this.network),
      name: resourceNameOf(this, this.network, ResourceKind.ROUTE_TABLE, this.name),
      bgpRoutePropagationEnabled: true,
    });
    const route = { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } as const;
    new Route(this, "InternetRoute", {
      provider: this.network.provider,
      resourceGroupName: this.network.resourceGroupName,
      routeTableName: table.name,
      name: resourceNameOf(this, this.network, ResourceKind.ROUTE, "internet"),
      ...route,
    });
    partsOf(this.network).setRouteTable(subnetName, { bgpRoutePropagation: true, routes: [route] });
    return table.id;
  }

  private createNatGateway() {
    const { elementName, provider } = this.network;
    const publicIp = new PublicIp(this, "NatGatewayPublicIp", {
      ...placedIn(this.network),
      name: resourceNameOf(this, this.network, ResourceKind.PUBLIC_IP, `${elementName}-ng`),
      allocationMethod: "Static",
      sku: "Standard",
    });
    const natGateway = new NatGateway(this, "NatGateway", {
      ...placedIn(this.network),
      name: resourceNameOf(this, this.network, ResourceKind.NAT_GATEWAY, elementName),
      skuName: "Standard",
    });
    const address = new NatGatewayPublicIpAssociation(this, "NatGatewayPublicIpAssociation", {
      provider,
      natGatewayId: natGateway.id,
      publicIpAddressId: publicIp.id,
    });
    return { natGatewayId: natGateway.id, address };
  }
}
