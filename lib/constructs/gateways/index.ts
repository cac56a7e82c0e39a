export { ExpressRouteGateway, ExpressRouteGatewaySku } from "./express-route-gateway";
export type {
  ConnectedCircuit,
  ExpressRouteConnectionProps,
  ExpressRouteGatewayAttributes,
  ExpressRouteGatewayProps,
  IExpressRouteGateway,
} from "./express-route-gateway";
export {
  createGatewayRouteTable,
  GATEWAY_SUBNET,
  GatewayRoutes,
  GatewaySubnet,
  useGatewayRouteTable,
} from "./gateway-subnet";
export { VpnGateway, VpnGatewaySku } from "./vpn-gateway";
export type {
  IVpnGateway,
  VpnConnectionProps,
  VpnGatewayAttributes,
  VpnGatewayOptions,
  VpnGatewayProps,
} from "./vpn-gateway";
