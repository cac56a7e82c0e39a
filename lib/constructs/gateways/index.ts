export { checkGatewayAddresses } from "./gateway-base";
export { ExpressRouteGateway, ExpressRouteGatewaySku } from "./express-route-gateway";
export type {
  ConnectedCircuit,
  ExpressRouteConnectionProps,
  ExpressRouteGatewayAttributes,
  ExpressRouteGatewayProps,
  IExpressRouteGateway,
} from "./express-route-gateway";
export { createGatewayRouteTable, createGatewaySubnet, useGatewayRouteTable } from "./gateway-subnet";
export type { GatewayAttributes } from "./gateway-base";
export type { RemoteTrafficOptions } from "./remote-traffic";
export type { ScaleUnitAttributes, ScaleUnitProps } from "./scale-units";
export { VpnGateway, VpnGatewaySku } from "./vpn-gateway";
export type {
  IVpnGateway,
  VpnConnectionProps,
  VpnGatewayAttributes,
  VpnGatewayOptions,
  VpnGatewayProps,
} from "./vpn-gateway";
