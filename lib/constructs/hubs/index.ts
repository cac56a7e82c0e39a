export { ExpressRouteHub } from "./express-route-hub";
export type { ExpressRouteHubAttributes, ExpressRouteHubProps, IExpressRouteHub } from "./express-route-hub";
export type { GatewayHubAttributes, GatewayHubProps } from "./gateway-hub";
export { Hub } from "./hub";
export { HubAppliance } from "./hub-appliance";
export type { HubApplianceProps, HubAttributes, HubProps, IHub } from "./hub-base";
export { VpnHub } from "./vpn-hub";
export type { IVpnHub, VpnHubAttributes, VpnHubProps } from "./vpn-hub";
