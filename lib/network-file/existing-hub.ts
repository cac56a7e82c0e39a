import type { Construct } from "constructs";
import {
  type ExpressRouteHubAttributes,
  type VpnHubAttributes,
  type HubAttributes,
  type IHub,
  ExpressRouteHub,
  Hub,
  RouteServerHub,
  type RouteServerHubAttributes,
  VpnHub,
} from "../constructs/hubs";
import type { HubDefinition } from "./hub-definition";

/** What is known of any hub that exists already; what it is without has no id, or nothing in its list. */
type Attributes = HubAttributes &
  Partial<ExpressRouteHubAttributes> &
  Required<Pick<VpnHubAttributes, "connections" | "connectedSites">>;

/** Makes a hub that exists already with what is missing in it, of the kind that its gateways make it. */
export function findHub(scope: Construct, name: string, definition: HubDefinition, attrs: Attributes): IHub {
  const { expressRoute, vpn, routeServer } = definition;
  const shared = expressRoute ?? vpn;
  if (!shared) {
    if (!routeServer) return Hub.fromHubAttributes(scope, name, attrs);
    const all = { ...routeServer, ...attrs } as RouteServerHubAttributes;
    return RouteServerHub.fromRouteServerHubAttributes(scope, name, all);
  }
  // The checks of the file have asked for the ids of the gateways and the ranges of their subnets.
  const all = { ...shared, vpnGatewaySku: vpn?.gatewaySku, ...attrs } as ExpressRouteHubAttributes & VpnHubAttributes;
  if (!expressRoute) return VpnHub.fromVpnHubAttributes(scope, name, all);
  const { connections, connectedSites, ...withoutVpn } = all;
  return ExpressRouteHub.fromExpressRouteHubAttributes(scope, name, {
    ...withoutVpn,
    ...(attrs.vpnGatewayId === undefined ? {} : { connections, connectedSites }),
    expressRouteGatewaySku: expressRoute.gatewaySku,
  });
}
