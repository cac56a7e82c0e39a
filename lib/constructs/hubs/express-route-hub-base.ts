import type { GatewayId } from "../../azure";
import type { IOnPremisesSite } from "../core";
import type {
  ConnectedCircuit,
  ExpressRouteConnectionProps,
  ExpressRouteGatewaySku,
  IExpressRouteGateway,
  VpnConnectionProps,
  VpnGatewayOptions,
  VpnGatewaySku,
} from "../gateways";
import type { IRouteServer } from "../route-servers";
import type { GatewayHubAttributes, GatewayHubProps } from "./gateway-hub-base";
import type { IHub } from "./hub-base";

/** A hub with an ExpressRoute gateway. */
export interface IExpressRouteHub extends IHub {
  /** The route server, which exchanges routes between the gateway and the appliance. */
  readonly routeServer: IRouteServer;
  /** The gateway. */
  readonly expressRouteGateway: IExpressRouteGateway;
}

/** The properties of a hub with an ExpressRoute gateway that is created. */
export interface ExpressRouteHubProps extends GatewayHubProps {
  /**
   * The circuits the gateway is connected with.
   * @default - none
   */
  readonly circuits?: ExpressRouteConnectionProps[];

  /**
   * The SKU of the gateway.
   * @default ExpressRouteGatewaySku.ER_GW_1_AZ
   */
  readonly expressRouteGatewaySku?: ExpressRouteGatewaySku;

  /**
   * The least number of scale units of a gateway of the SKU `ErGwScale`, each of 1 Gbit/s. 2 or more when it scales. Of
   * a gateway that exists already, the number it has; unknown unless it is given.
   *
   * https://learn.microsoft.com/azure/expressroute/scalable-gateway
   * @default - 1
   * @minimum 1
   * @maximum 40
   * @example 2
   */
  readonly minimumScaleUnits?: number;

  /**
   * The largest number of scale units of a gateway of the SKU `ErGwScale`. Not for a gateway that exists already.
   * @default - the same as `minimumScaleUnits`: the gateway does not scale
   * @minimum 1
   * @maximum 40
   * @example 10
   */
  readonly maximumScaleUnits?: number;

  /**
   * A VPN gateway beside the ExpressRoute gateway, in the same subnet and with the same route server.
   *
   * https://learn.microsoft.com/azure/expressroute/how-to-configure-coexisting-gateway-portal
   * @default - none
   */
  readonly vpnGateway?: VpnGatewayOptions;
}

/** The attributes of a hub with an ExpressRoute gateway that exists already, and of the parts to create in it. */
export interface ExpressRouteHubAttributes extends GatewayHubAttributes {
  /** The Azure resource id of its ExpressRoute gateway. */
  readonly expressRouteGatewayId: GatewayId;

  /**
   * The SKU of the ExpressRoute gateway, which says how many circuits it takes and how fast it is.
   * @default - unknown
   */
  readonly expressRouteGatewaySku?: ExpressRouteGatewaySku;

  /**
   * How many scale units an ExpressRoute gateway of the SKU `ErGwScale` has at least: 1 to 40.
   * @default - unknown
   */
  readonly minimumScaleUnits?: number;

  /**
   * The circuits that the gateway is connected with already: nothing is made for them.
   * @default - none
   */
  readonly connectedCircuits?: ConnectedCircuit[];

  /**
   * The circuits that the gateway is to be connected with: the connections are made.
   * @default - none
   */
  readonly circuits?: ExpressRouteConnectionProps[];

  /**
   * The Azure resource id of its VPN gateway, which is active-active and has the ASN 65515.
   * @default - it has none
   */
  readonly vpnGatewayId?: GatewayId;

  /**
   * The SKU of the VPN gateway.
   * @default - unknown
   */
  readonly vpnGatewaySku?: VpnGatewaySku;

  /**
   * The sites that the VPN gateway has tunnels to already: nothing is made for them.
   * @default - none
   */
  readonly connectedSites?: IOnPremisesSite[];

  /**
   * Tunnels to routers on premises that are to be made on the VPN gateway.
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];
}
