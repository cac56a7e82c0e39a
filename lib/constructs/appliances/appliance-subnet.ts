import { NatGateway } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { NatGatewayPublicIpAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association";
import { NatGatewayPublicIpPrefixAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-prefix-association";
import { Route, type RouteConfig } from "@cdktf/provider-azurerm/lib/route";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { contextOf } from "./appliance-context";
import { ApplianceSecurity, type ApplianceSecurityRuleProps } from "./appliance-security";
import { VirtualAppliance } from "./virtual-appliance";
import type { VirtualApplianceOptions } from "./virtual-appliance-base";
import { ResourceKind } from "../../azure";
import {
  APPLIANCE_SUBNET,
  type IVirtualNetwork,
  createPublicIp,
  createSubnet,
  partsOf,
  placedIn,
  resourceNameOf,
  zonesInTurn,
} from "../virtual-networks";
import { dependOn, replaceWith } from "../core";

/** How the subnet of a hub's appliances is created. */
interface ApplianceSubnetProps {
  readonly addressPrefix: string;
  /** The ranges from which SSH to the appliances is allowed. */
  readonly sshSources: readonly string[];
  readonly securityRules: readonly ApplianceSecurityRuleProps[];
  readonly probePort: number;
  /** The NAT gateway that gives it access to the Internet, with what it has of public addresses already. */
  readonly natGateway: { readonly addressIds: readonly string[]; readonly prefixId: string | undefined } | undefined;
}

/** A route that is left out of the Terraform JSON unless it is needed. That shows at synthesis only. */
class ConditionalRoute extends Route {
  constructor(
    scope: Construct,
    id: string,
    private readonly isNeeded: () => boolean,
    config: RouteConfig,
  ) {
    super(scope, id, config);
  }

  toTerraform(): unknown {
    return this.isNeeded() ? super.toTerraform() : {};
  }
}

/** The subnet of a hub's appliances, with its network security group, route table and NAT gateway. */
export class ApplianceSubnet extends Construct {
  readonly subnetId: string;
  readonly addressPrefix: string;
  readonly networkSecurityGroupName: string;
  private readonly name: string;
  private readonly associations: TerraformResource[] = [];
  /** Whether its appliance offers the Internet, or has tunnels through it. */
  private needsInternet: () => boolean = () => false;

  constructor(
    private readonly network: IVirtualNetwork & Construct,
    props: ApplianceSubnetProps,
  ) {
    super(network, "ApplianceSubnet");
    this.addressPrefix = props.addressPrefix;
    this.name = `${network.elementName}-${APPLIANCE_SUBNET}`;
    const { provider } = network;
    const subnetName = resourceNameOf(this, this.network, ResourceKind.SUBNET, this.name);
    const subnet = createSubnet(this, this.network, {
      id: "Resource",
      name: subnetName,
      addressPrefix: props.addressPrefix,
      defaultOutboundAccess: false,
      networkSecurityGroup: true,
    });
    const subnetId = (this.subnetId = subnet.id);

    const security = new ApplianceSecurity(this, "Security", network, props);
    partsOf(network).applianceSecurity = security;
    this.networkSecurityGroupName = security.group.name;
    this.associate(
      new SubnetNetworkSecurityGroupAssociation(this, "SecurityAssociation", {
        provider,
        subnetId,
        networkSecurityGroupId: security.group.id,
      }),
    );
    const routeTableId = this.createRouteTable(subnetName);
    this.associate(
      new SubnetRouteTableAssociation(this, "RouteTableAssociation", { provider, subnetId, routeTableId }),
    );
    if (props.natGateway) this.associate(this.createNatGateway(subnetName, props.natGateway));
  }

  /**
   * Deploys an appliance into the subnet, once the subnet is protected and has access to the Internet: machines install
   * packages when they start.
   */
  deploy(options: VirtualApplianceOptions): VirtualAppliance {
    const { network: virtualNetwork, subnetId, addressPrefix: subnetAddressPrefix } = this;
    const props = { ...options, virtualNetwork, subnetId, subnetAddressPrefix };
    const appliance = new VirtualAppliance(virtualNetwork, "Appliance", props);
    this.needsInternet = () => appliance.internetEgress || contextOf(appliance).reachesSites;
    for (const resource of appliance._inSubnet) {
      for (const association of this.associations) dependOn(resource, association);
    }
    return appliance;
  }

  /** An association changes the subnet, and so is a write on the virtual network. */
  private associate(association: TerraformResource): void {
    this.associations.push(partsOf(this.network).writes.append(association));
  }

  /**
   * Keeps the appliances' own access to the Internet. A route server in the hub programs the default route that they
   * advertise on their own subnet too, which would send their packets back to themselves. Where the gateways bring the
   * default route of a site, and the appliances need no access of their own, the route is left out: packets for the
   * Internet go to the gateway.
   */
  private createRouteTable(subnetName: string): string {
    const table = new RouteTable(this, "RouteTable", {
      ...placedIn(this, this.network, ResourceKind.ROUTE_TABLE, this.name),
      bgpRoutePropagationEnabled: true,
    });
    const route = { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } as const;
    const parts = partsOf(this.network);
    const isNeeded = () => this.needsInternet() || !parts.bringsDefaultRoute;
    const resource = new ConditionalRoute(this, "InternetRoute", isNeeded, {
      ...placedIn(this, this.network, ResourceKind.ROUTE, "internet"),
      routeTableName: table.name,
      ...route,
    });
    replaceWith(resource, table);
    parts.onlyWhile(isNeeded, route);
    parts.describeSubnet(subnetName, { routeTable: { bgpRoutePropagation: true, routes: [route] } });
    return table.id;
  }

  private createNatGateway(
    subnetName: string,
    { addressIds, prefixId }: NonNullable<ApplianceSubnetProps["natGateway"]>,
  ): TerraformResource {
    const { subnetId } = this;
    const { elementName, provider } = this.network;
    const natGateway = `${elementName}-ng`;
    const [zone] = zonesInTurn(this.network) as readonly (string | undefined)[];
    partsOf(this.network).describeSubnet(subnetName, {
      natGateway,
      ...(zone === undefined ? {} : { natGatewayZone: zone }),
    });
    const { id: natGatewayId } = new NatGateway(this, "NatGateway", {
      ...placedIn(this, this.network, ResourceKind.NAT_GATEWAY, elementName),
      skuName: "Standard",
      // In the zone of the first instance, so that a hub with one instance depends on no other zone.
      zones: zone === undefined ? undefined : [zone],
      lifecycle: { ignoreChanges: ["zones"] },
    });
    const isOwn = addressIds.length > 0 || prefixId !== undefined;
    const ids = isOwn ? addressIds : [createPublicIp(this, "NatGatewayPublicIp", this.network, natGateway).id];
    const addresses: TerraformResource[] = ids.map(
      (publicIpAddressId, index) =>
        new NatGatewayPublicIpAssociation(this, `NatGatewayPublicIpAssociation${index === 0 ? "" : index + 1}`, {
          provider,
          natGatewayId,
          publicIpAddressId,
        }),
    );
    if (prefixId !== undefined) {
      const id = "NatGatewayPublicIpPrefixAssociation";
      addresses.push(
        new NatGatewayPublicIpPrefixAssociation(this, id, { provider, natGatewayId, publicIpPrefixId: prefixId }),
      );
    }
    const association = new SubnetNatGatewayAssociation(this, "NatGatewayAssociation", {
      provider,
      subnetId,
      natGatewayId,
    });
    // A NAT gateway without a public IP address does not work.
    for (const address of addresses) dependOn(association, address);
    return association;
  }
}
