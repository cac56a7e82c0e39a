import { Route } from "@cdktf/provider-azurerm/lib/route";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { Construct } from "constructs";
import { GATEWAY_SUBNET, ResourceKind } from "../../azure";
import { contextOf, type IVirtualAppliance } from "../appliances";
import { dependOn, replaceWith } from "../core";
import { type IVirtualNetwork, createSubnet, partsOf, placedIn, resourceNameOf } from "../virtual-networks";

/**
 * Creates the subnet of a hub's gateways.
 * @param appliance forwards the traffic from the gateways to spokes; without it the traffic goes to the spokes directly
 * @returns the id of the subnet
 */
export function createGatewaySubnet(
  network: IVirtualNetwork & Construct,
  addressPrefix: string,
  appliance: IVirtualAppliance | undefined,
): string {
  const scope = new Construct(network, GATEWAY_SUBNET);
  const { id } = createSubnet(scope, network, { id: "Resource", name: GATEWAY_SUBNET, addressPrefix });
  if (appliance) createGatewayRouteTable(scope, network, id, appliance);
  return id;
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
    ...placedIn(scope, network, ResourceKind.ROUTE_TABLE, `${network.elementName}-gateway`),
    // Without propagation the gateways lose their own routes, so Azure does not support switching it off here.
    bgpRoutePropagationEnabled: true,
  });
  useGatewayRouteTable(network, { resourceGroupName, name: table.name, resource: table }, appliance);
  partsOf(network).writes.append(
    new SubnetRouteTableAssociation(scope, "RouteTableAssociation", { provider, subnetId, routeTableId: table.id }),
  );
}

/**
 * Sends traffic from the gateways to spokes through the appliance, by routes in a route table that is associated with
 * the subnet of a hub's gateways. Without them the traffic bypasses the appliance: at a gateway the system route of the
 * peering takes precedence over routes learned by BGP.
 *
 * https://learn.microsoft.com/azure/route-server/route-injection-in-spokes
 */
export function useGatewayRouteTable(
  network: IVirtualNetwork,
  table: { readonly resourceGroupName: string; readonly name: string; readonly resource?: RouteTable },
  appliance: IVirtualAppliance,
): void {
  const parts = partsOf(network);
  parts.describeSubnet(GATEWAY_SUBNET, { routeTable: { bgpRoutePropagation: true, routes: [] } });
  // Each route is its own resource, so other spokes' routes do not change.
  parts.addGatewayRoutes = (scope, spoke) => {
    for (const [index, addressPrefix] of spoke.addressSpace.entries()) {
      const suffix = index === 0 ? "" : `-${index + 1}`;
      const route = { addressPrefix, nextHopType: "VirtualAppliance" } as const;
      const resource = new Route(scope, `GatewayRoute${suffix}`, {
        provider: network.provider,
        resourceGroupName: table.resourceGroupName,
        routeTableName: table.name,
        name: resourceNameOf(scope, network, ResourceKind.ROUTE, `${spoke.elementName}${suffix}`),
        ...route,
        nextHopInIpAddress: appliance.nextHopIp,
      });
      replaceWith(resource, table.resource);
      for (const part of contextOf(appliance).nextHop) dependOn(resource, part);
      parts.addRoute(GATEWAY_SUBNET, { ...route, nextHopIp: appliance.nextHopIp });
    }
  };
}
