import type { Construct } from "constructs";
import { ExistingVpnHub } from "./existing-vpn-hub";
import type { VpnHubAttributes } from "./existing-vpn-hub";
import { GatewayHub } from "./gateway-hub";
import type { GatewayHubProps } from "./gateway-hub";
import type { IHub } from "./hub";
import type { IRouteServer } from "../route-servers";
import { VpnGateway } from "../gateways";
import type { IVpnGateway, VpnConnectionProps, VpnGatewaySku } from "../gateways";

/**
 * A hub with a VPN gateway.
 */
export interface IVpnHub extends IHub {
  /** The route server beside the gateway, which exchanges routes between it and the appliance. */
  readonly routeServer: IRouteServer;
  /** The gateway. */
  readonly vpnGateway: IVpnGateway;
}

/**
 * How a hub with a VPN gateway is made.
 */
export interface VpnHubProps extends GatewayHubProps {
  /**
   * The tunnels to routers on premises.
   *
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];

  /**
   * The SKU of the gateway.
   *
   * @default VpnGatewaySku.VPN_GW_1_AZ
   */
  readonly vpnGatewaySku?: VpnGatewaySku;
}

/**
 * A hub with a VPN gateway and a route server beside it, which passes routes on between the gateway and the appliance.
 *
 * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
 */
export class VpnHub extends GatewayHub implements IVpnHub {
  /**
   * A hub with a VPN gateway that exists already. Only what is missing is made: what connects spokes with it, and what its
   * attributes say of route server, appliance, routes, subnets and tunnels.
   *
   * @throws if attributes are malformed or contradict each other
   */
  static fromVpnHubAttributes(scope: Construct, id: string, attrs: VpnHubAttributes): IVpnHub {
    return new ExistingVpnHub(scope, id, attrs);
  }

  readonly vpnGateway: IVpnGateway;

  /**
   * @throws if props are malformed or contradict each other, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: VpnHubProps) {
    const made: { gateway?: VpnGateway } = {};
    super(scope, id, props, (hub, subnetId) => {
      made.gateway = new VpnGateway(hub, "VpnGateway", { virtualNetwork: hub, subnetId, sku: props.vpnGatewaySku });
    });
    const gateway = made.gateway as VpnGateway;
    this.vpnGateway = gateway;
    for (const connection of props.connections ?? []) gateway.connectTo(connection);
  }
}
