import type { Construct } from "constructs";
import { ExistingExpressRouteHub } from "./existing-express-route-hub";
import type { ExpressRouteHubAttributes } from "./existing-express-route-hub";
import { ExpressRouteGateway, VpnGateway } from "../gateways";
import type {
  ExpressRouteConnectionProps,
  ExpressRouteGatewaySku,
  IExpressRouteGateway,
  VpnGatewayOptions,
} from "../gateways";
import { GatewayHub } from "./gateway-hub";
import type { GatewayHubProps } from "./gateway-hub";
import type { IHub } from "./hub";
import type { IRouteServer } from "../route-servers";

/**
 * A hub with an ExpressRoute gateway.
 */
export interface IExpressRouteHub extends IHub {
  /** The route server beside the gateway, which exchanges routes between it and the appliance. */
  readonly routeServer: IRouteServer;
  /** The gateway. */
  readonly expressRouteGateway: IExpressRouteGateway;
}

/**
 * How a hub with an ExpressRoute gateway is made.
 */
export interface ExpressRouteHubProps extends GatewayHubProps {
  /**
   * The circuits the gateway is connected with.
   *
   * @default - none
   */
  readonly circuits?: ExpressRouteConnectionProps[];

  /**
   * The SKU of the gateway.
   *
   * @default ExpressRouteGatewaySku.ER_GW_1_AZ
   */
  readonly expressRouteGatewaySku?: ExpressRouteGatewaySku;

  /**
   * The least number of scale units of a gateway of the SKU `ErGwScale`, each of 1 Gbit/s. 2 or more when it scales. Of
   * a gateway that exists already, the number it has; unknown unless it is given.
   *
   * https://learn.microsoft.com/azure/expressroute/scalable-gateway
   *
   * @default - 1
   * @minimum 1
   * @maximum 40
   * @example 2
   */
  readonly minimumScaleUnits?: number;

  /**
   * The largest number of scale units of a gateway of the SKU `ErGwScale`. Not for a gateway that exists already.
   *
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
   *
   * @default - none
   */
  readonly vpnGateway?: VpnGatewayOptions;
}

/**
 * A hub with an ExpressRoute gateway and a route server beside it, which passes routes on between the gateway and the
 * appliance: on-premises networks learn the spokes, spokes learn the on-premises networks, and traffic both ways goes
 * through the appliance.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class ExpressRouteHub extends GatewayHub implements IExpressRouteHub {
  /**
   * A hub with an ExpressRoute gateway that exists already. Only what is missing is made: what connects spokes with it, and
   * what its attributes say of route server, appliance, routes, subnets and connections.
   *
   * @throws if attributes are malformed or contradict each other
   */
  static fromExpressRouteHubAttributes(
    scope: Construct,
    id: string,
    attrs: ExpressRouteHubAttributes,
  ): IExpressRouteHub {
    return new ExistingExpressRouteHub(scope, id, attrs);
  }

  readonly expressRouteGateway: IExpressRouteGateway;

  /**
   * @throws if props are malformed or contradict each other, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: ExpressRouteHubProps) {
    const made: { expressRoute?: ExpressRouteGateway; vpn?: VpnGateway } = {};
    super(scope, id, props, (hub, subnetId) => {
      made.expressRoute = new ExpressRouteGateway(hub, "ExpressRouteGateway", {
        virtualNetwork: hub,
        subnetId,
        sku: props.expressRouteGatewaySku,
        minimumScaleUnits: props.minimumScaleUnits,
        maximumScaleUnits: props.maximumScaleUnits,
      });
      if (!props.vpnGateway) return;
      made.vpn = new VpnGateway(hub, "VpnGateway", { virtualNetwork: hub, subnetId, ...props.vpnGateway });
    });
    const gateway = made.expressRoute as ExpressRouteGateway;
    this.expressRouteGateway = gateway;
    for (const connection of props.circuits ?? []) gateway.connectTo(connection);
    for (const connection of props.vpnGateway?.connections ?? []) made.vpn?.connectTo(connection);
  }
}
