import type { TerraformProvider } from "cdktf";
import { Route } from "@cdktf/provider-azurerm/lib/route";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { Construct } from "constructs";
import { ResourceKind } from "../../azure";
import type { IVirtualAppliance } from "../appliances";
import type { IVirtualNetwork } from "../virtual-networks";
import { VirtualNetworkState, createSubnet, placedIn, resourceNameOf } from "../virtual-networks";

/** The name that Azure asks for. https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways */
export const GATEWAY_SUBNET = "GatewaySubnet";

/** What the subnet of a hub's gateways is made from. */
export interface GatewaySubnetProps {
  readonly virtualNetwork: IVirtualNetwork;
  readonly addressPrefix: string;
  /** The appliance that traffic to spokes is sent through; none when it is to go to the spokes directly. */
  readonly appliance?: IVirtualAppliance;
}

/** The subnet of a hub's gateways, with the route table that sends what is bound for spokes through the appliance. */
export class GatewaySubnet extends Construct {
  readonly subnetId: string;

  constructor(scope: Construct, id: string, props: GatewaySubnetProps) {
    super(scope, id);
    const network = props.virtualNetwork;
    const subnet = createSubnet(this, network, {
      id: "Resource",
      name: GATEWAY_SUBNET,
      addressPrefix: props.addressPrefix,
      defaultOutboundAccess: undefined,
    });
    this.subnetId = subnet.id;
    if (props.appliance) createGatewayRouteTable(this, network, subnet.id, props.appliance);
  }
}

/**
 * Gives the subnet of a hub's gateways, made here or existing, the route table that sends what is bound for spokes through
 * the appliance.
 */
export function createGatewayRouteTable(
  scope: Construct,
  network: IVirtualNetwork,
  subnetId: string,
  appliance: IVirtualAppliance,
): void {
  const { provider, resourceGroupName } = network;
  const table = new RouteTable(scope, "RouteTable", {
    ...placedIn(network),
    name: resourceNameOf(scope, network, ResourceKind.ROUTE_TABLE, `${network.elementName}-gateway`),
    // Azure forbids to switch it off here: the gateways' own routes would vanish.
    bgpRoutePropagationEnabled: true,
  });
  useGatewayRouteTable(network, { resourceGroupName, name: table.name }, appliance);
  VirtualNetworkState.of(network).writes.append(
    new SubnetRouteTableAssociation(scope, "RouteTableAssociation", { provider, subnetId, routeTableId: table.id }),
  );
}

/** Lets the routes to spokes stand in a route table that the subnet of a hub's gateways has. */
export function useGatewayRouteTable(
  network: IVirtualNetwork,
  table: RouteTableName,
  appliance: IVirtualAppliance,
): void {
  const state = VirtualNetworkState.of(network);
  state.setRouteTable(GATEWAY_SUBNET, { bgpRoutePropagation: true, routes: [] });
  state.gatewayRoutes = new GatewayRoutes(network, table, appliance);
}

/** Where a route table is. */
interface RouteTableName {
  readonly resourceGroupName: string;
  readonly name: string;
}

/**
 * The routes that send what gateways receive for a spoke through the appliance. Without them it goes to the spoke
 * directly, past the appliance: at a gateway the route of the peering beats what BGP says.
 *
 * https://learn.microsoft.com/azure/route-server/route-injection-in-spokes
 */
export class GatewayRoutes {
  constructor(
    private readonly network: IVirtualNetwork,
    private readonly table: RouteTableName,
    private readonly appliance: IVirtualAppliance,
  ) {}

  /** Adds a route for each range of a spoke, as a resource of its own: other spokes' routes stay as they are. */
  add(scope: Construct, spoke: IVirtualNetwork, provider: TerraformProvider | undefined): void {
    for (const [index, addressPrefix] of spoke.addressSpace.entries()) {
      const suffix = index === 0 ? "" : `-${index + 1}`;
      const nextHopIp = this.appliance.nextHopIp;
      new Route(scope, `GatewayRoute${suffix}`, {
        provider,
        resourceGroupName: this.table.resourceGroupName,
        routeTableName: this.table.name,
        name: resourceNameOf(scope, this.network, ResourceKind.ROUTE, `${spoke.elementName}${suffix}`),
        addressPrefix,
        nextHopType: "VirtualAppliance",
        nextHopInIpAddress: nextHopIp,
      });
      VirtualNetworkState.of(this.network).addRoute(GATEWAY_SUBNET, {
        addressPrefix,
        nextHopType: "VirtualAppliance",
        nextHopIp,
      });
    }
  }
}
