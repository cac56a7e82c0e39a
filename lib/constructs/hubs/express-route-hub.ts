import type { Construct } from "constructs";
import { InputCheck } from "../core";
import { ExpressRouteGateway, VpnGateway, type IExpressRouteGateway } from "../gateways";
import type { IRouteServer } from "../route-servers";
import type { ExpressRouteHubAttributes, ExpressRouteHubProps, IExpressRouteHub } from "./express-route-hub-base";
import { ExistingGatewayHub, GatewayHub } from "./gateway-hub";

/**
 * A hub with an ExpressRoute gateway and a route server that exchanges routes between the gateway and the appliance.
 * On-premises networks learn the ranges of the spokes, spokes learn the prefixes of on-premises networks, and the
 * traffic in both directions passes the appliance.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class ExpressRouteHub extends GatewayHub implements IExpressRouteHub {
  /**
   * A hub with an ExpressRoute gateway that exists already. Only the missing parts are created: the connections of
   * spokes, and the route server, appliance, routes, subnets and gateway connections that the attributes ask for.
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
  readonly routeServer: IRouteServer;

  /**
   * @throws if props are malformed or contradict each other, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: ExpressRouteHubProps) {
    super(scope, id, props);
    const common = { virtualNetwork: this, subnetId: this._gatewaySubnetId };
    this.expressRouteGateway = new ExpressRouteGateway(this, "ExpressRouteGateway", {
      ...common,
      sku: props.expressRouteGatewaySku,
      minimumScaleUnits: props.minimumScaleUnits,
      maximumScaleUnits: props.maximumScaleUnits,
    });
    const vpnGateway = props.vpnGateway && new VpnGateway(this, "VpnGateway", { ...common, ...props.vpnGateway });
    this.routeServer = this._createRouteServer(props);
    for (const connection of props.circuits ?? []) this.expressRouteGateway.connectTo(connection);
    for (const connection of props.vpnGateway?.connections ?? []) vpnGateway?.connectTo(connection);
  }
}

class ExistingExpressRouteHub extends ExistingGatewayHub implements IExpressRouteHub {
  readonly expressRouteGateway: IExpressRouteGateway;
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: ExpressRouteHubAttributes) {
    const check = InputCheck.before(scope, id);
    checkGateways(check, attrs);
    super(scope, id, attrs, check);
    this.expressRouteGateway = ExpressRouteGateway.fromExpressRouteGatewayAttributes(this, "ExpressRouteGateway", {
      virtualNetwork: this,
      gatewayId: attrs.expressRouteGatewayId,
      sku: attrs.expressRouteGatewaySku,
      minimumScaleUnits: attrs.minimumScaleUnits,
      connectedCircuits: attrs.connectedCircuits,
    });
    const vpnGateway =
      attrs.vpnGatewayId === undefined
        ? undefined
        : VpnGateway.fromVpnGatewayAttributes(this, "VpnGateway", {
            virtualNetwork: this,
            gatewayId: attrs.vpnGatewayId,
            sku: attrs.vpnGatewaySku,
            connectedSites: attrs.connectedSites,
          });
    this.routeServer = this._findOrCreateRouteServer(attrs);
    for (const connection of attrs.circuits ?? []) this.expressRouteGateway.connectTo(connection);
    for (const connection of attrs.connections ?? []) vpnGateway?.connectTo(connection);
  }
}

function checkGateways(check: InputCheck, attrs: ExpressRouteHubAttributes): void {
  const { expressRouteGatewayId, vpnGatewayId } = attrs;
  check.resourceId("expressRouteGatewayId", expressRouteGatewayId, "virtualNetworkGateways");
  check.resourceId("vpnGatewayId", vpnGatewayId, "virtualNetworkGateways");
  if (vpnGatewayId?.toLowerCase() === expressRouteGatewayId.toLowerCase()) {
    check.fail("vpnGatewayId", "is the id of the ExpressRoute gateway; give that of the VPN gateway");
  }
  if (vpnGatewayId !== undefined) return;
  for (const prop of ["connectedSites", "connections"] as const) {
    if (attrs[prop] !== undefined) check.fail(prop, "is for a VPN gateway, of which there is none; give vpnGatewayId");
  }
}
