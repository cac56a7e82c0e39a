export { ExpressRouteHub } from "./express-route-hub";
export type {
  ExpressRouteHubAttributes,
  ExpressRouteHubOptions,
  ExpressRouteHubProps,
  IExpressRouteHub,
} from "./express-route-hub";
export type {
  ExistingVpnGatewayAttributes,
  GatewayHubAttributes,
  GatewayHubOptions,
  GatewayHubProps,
  VpnGatewayHubOptions,
} from "./gateway-hub";
export { Hub } from "./hub";
export { HubAppliance } from "./hub-appliance";
export type { HubAccessProps, HubApplianceProps, HubAttributes, HubPolicyProps, HubProps, IHub } from "./hub-base";
export type { HubRouteServerAttributes, HubRouteServerOptions, HubRouteServerProps } from "./hub-route-server";
export { RouteServerHub } from "./route-server-hub";
export type { IRouteServerHub, RouteServerHubAttributes, RouteServerHubProps } from "./route-server-hub";
export { VpnHub } from "./vpn-hub";
export type { IVpnHub, VpnHubAttributes, VpnHubProps } from "./vpn-hub";
