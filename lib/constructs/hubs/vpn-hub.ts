import type { Construct } from "constructs";
import { InputCheck } from "../core";
import { VpnGateway, type IVpnGateway } from "../gateways";
import type { IRouteServer } from "../route-servers";
import { ExistingGatewayHub, GatewayHub } from "./gateway-hub";
import type { IVpnHub, VpnHubAttributes, VpnHubProps } from "./vpn-hub-base";

/**
 * A hub with a VPN gateway and a route server that exchanges routes between the gateway and the appliance.
 *
 * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
 */
export class VpnHub extends GatewayHub implements IVpnHub {
  /**
   * A hub with a VPN gateway that exists already. Only the missing parts are created: the connections of spokes, and
   * the route server, appliance, routes, subnets and tunnels that the attributes ask for.
   * @throws if attributes are malformed or contradict each other
   */
  static fromVpnHubAttributes(scope: Construct, id: string, attrs: VpnHubAttributes): IVpnHub {
    return new ExistingVpnHub(scope, id, attrs);
  }

  readonly vpnGateway: IVpnGateway;
  readonly routeServer: IRouteServer;

  /**
   * @throws if props are malformed or contradict each other, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: VpnHubProps) {
    super(scope, id, props);
    this.vpnGateway = new VpnGateway(this, "VpnGateway", {
      virtualNetwork: this,
      subnetId: this._gatewaySubnetId,
      sku: props.vpnGatewaySku,
    });
    this.routeServer = this._createRouteServer(props);
    for (const connection of props.connections ?? []) this.vpnGateway.connectTo(connection);
  }
}

class ExistingVpnHub extends ExistingGatewayHub implements IVpnHub {
  readonly vpnGateway: IVpnGateway;
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: VpnHubAttributes) {
    const check = InputCheck.before(scope, id);
    check.resourceId("vpnGatewayId", attrs.vpnGatewayId, "virtualNetworkGateways");
    super(scope, id, attrs, check);
    this.vpnGateway = VpnGateway.fromVpnGatewayAttributes(this, "VpnGateway", {
      virtualNetwork: this,
      gatewayId: attrs.vpnGatewayId,
      sku: attrs.vpnGatewaySku,
      connectedSites: attrs.connectedSites,
    });
    this.routeServer = this._findOrCreateRouteServer(attrs);
    for (const connection of attrs.connections ?? []) this.vpnGateway.connectTo(connection);
  }
}
