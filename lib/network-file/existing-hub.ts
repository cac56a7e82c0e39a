import type { Construct } from "constructs";
import {
  type ExpressRouteHubAttributes,
  type VpnHubAttributes,
  type HubAttributes,
  type IHub,
  ExpressRouteHub,
  Hub,
  VpnHub,
} from "../constructs/hubs";
import type { HubDefinition } from "./hub-definition";

/** What is known of any hub that exists already; what it is without has no id, or nothing in its list. */
type Attributes = HubAttributes &
  Partial<ExpressRouteHubAttributes> &
  Required<Pick<VpnHubAttributes, "connections" | "connectedSites">>;

/** Makes a hub that exists already with what is missing in it, of the kind that its gateways make it. */
export function findHub(scope: Construct, name: string, hub: HubDefinition, attrs: Attributes): IHub {
  const { expressRoute, vpn } = hub;
  const { expressRouteGatewayId, vpnGatewayId, connections, connectedSites, ...rest } = attrs;
  const shared = expressRoute ?? vpn;
  if (!shared) return Hub.fromHubAttributes(scope, name, attrs);
  const common = {
    ...rest,
    // The checks of the file have asked for both.
    gatewaySubnetAddressPrefix: String(shared.gatewaySubnetAddressPrefix),
    routeServerSubnetAddressPrefix: String(shared.routeServerSubnetAddressPrefix),
    routeServerAddresses: shared.routeServerAddresses,
    routingPreference: shared.routingPreference,
    returnThroughAppliance: shared.returnThroughAppliance,
    vpnGatewaySku: vpn?.gatewaySku,
  };
  if (!expressRoute) {
    return VpnHub.fromVpnHubAttributes(scope, name, {
      ...common,
      vpnGatewayId: String(vpnGatewayId),
      connections,
      connectedSites,
    });
  }
  return ExpressRouteHub.fromExpressRouteHubAttributes(scope, name, {
    ...common,
    expressRouteGatewayId: String(expressRouteGatewayId),
    expressRouteGatewaySku: expressRoute.gatewaySku,
    minimumScaleUnits: expressRoute.minimumScaleUnits,
    ...(vpnGatewayId === undefined ? {} : { vpnGatewayId, connections, connectedSites }),
  });
}
