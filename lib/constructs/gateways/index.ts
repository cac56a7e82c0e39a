export { ExpressRouteGateway } from "./express-route-gateway";
export { ExpressRouteGatewaySku } from "./express-route-gateway-base";
export type {
  ConnectedCircuit,
  ExpressRouteConnectionProps,
  ExpressRouteGatewayAttributes,
  ExpressRouteGatewayProps,
  IExpressRouteGateway,
} from "./express-route-gateway-base";
export { createGatewayRouteTable, createGatewaySubnet, useGatewayRouteTable } from "./gateway-subnet";
export type { GatewayAttributes } from "./gateway-base";
export type { ScaleUnitAttributes, ScaleUnitProps } from "./scale-units";
export { VpnGateway } from "./vpn-gateway";
export { VpnGatewaySku } from "./vpn-gateway-base";
export type {
  IVpnGateway,
  VpnConnectionProps,
  VpnGatewayAttributes,
  VpnGatewayOptions,
  VpnGatewayProps,
} from "./vpn-gateway-base";
