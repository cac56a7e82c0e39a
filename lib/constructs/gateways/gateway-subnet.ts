import type { TerraformProvider } from "cdktf";
import { Route } from "@cdktf/provider-azurerm/lib/route";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { Construct } from "constructs";
import { GATEWAY_SUBNET, ResourceKind } from "../../azure";
import type { IVirtualAppliance } from "../appliances";
import {
  type GatewayRoutes,
  type IVirtualNetwork,
  createSubnet,
  partsOf,
  placedIn,
  resourceNameOf,
} from "../virtual-networks";

/** How the subnet of a hub's gateways is created. */
export interface GatewaySubnetProps {
  readonly virtualNetwork: IVirtualNetwork;
  readonly addressPrefix: string;
  /**
   * The appliance that forwards the traffic from the gateways to spokes. Without it the traffic goes to the spokes
   * directly.
   */
  readonly appliance?: IVirtualAppliance;
}

/** The subnet of a hub's gateways, with the route table that sends traffic for spokes through the appliance. */
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
 * Creates the route table that sends traffic for spokes through the appliance, and associates it with the subnet of a
 * hub's gateways, whether that subnet is created here or exists already.
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
    // Without propagation the gateways lose their own routes, so Azure does not support switching it off here.
    bgpRoutePropagationEnabled: true,
  });
  useGatewayRouteTable(network, { resourceGroupName, name: table.name }, appliance);
  partsOf(network).writes.append(
    new SubnetRouteTableAssociation(scope, "RouteTableAssociation", { provider, subnetId, routeTableId: table.id }),
  );
}

/** Adds the routes to spokes to a route table that is associated with the subnet of a hub's gateways. */
export function useGatewayRouteTable(
  network: IVirtualNetwork,
  table: RouteTableName,
  appliance: IVirtualAppliance,
): void {
  const parts = partsOf(network);
  parts.setRouteTable(GATEWAY_SUBNET, { bgpRoutePropagation: true, routes: [] });
  parts.addGatewayRoutes(new RoutesThroughAppliance(network, table, appliance));
}

/** Where a route table is. */
interface RouteTableName {
  readonly resourceGroupName: string;
  readonly name: string;
}

/**
 * The routes that send traffic from the gateways to spokes through the appliance. Without them the traffic bypasses the
 * appliance: at a gateway the system route of the peering takes precedence over routes learned by BGP.
 *
 * https://learn.microsoft.com/azure/route-server/route-injection-in-spokes
 */
class RoutesThroughAppliance implements GatewayRoutes {
  constructor(
    private readonly network: IVirtualNetwork,
    private readonly table: RouteTableName,
    private readonly appliance: IVirtualAppliance,
  ) {}

  /** Adds a route for each range of a spoke. Each route is its own resource, so other spokes' routes do not change. */
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
      partsOf(this.network).addRoute(GATEWAY_SUBNET, {
        addressPrefix,
        nextHopType: "VirtualAppliance",
        nextHopIp,
      });
    }
  }
}
