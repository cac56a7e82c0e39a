import type { GatewayId } from "../../azure";
import type { IOnPremisesSite } from "../core";
import type { IVpnGateway, VpnConnectionProps, VpnGatewaySku } from "../gateways";
import type { IRouteServer } from "../route-servers";
import type { GatewayHubAttributes, GatewayHubProps } from "./gateway-hub-base";
import type { IHub } from "./hub-base";

/** A hub with a VPN gateway. */
export interface IVpnHub extends IHub {
  /** The route server, which exchanges routes between the gateway and the appliance. */
  readonly routeServer: IRouteServer;
  /** The gateway. */
  readonly vpnGateway: IVpnGateway;
}

/** The properties of a hub with a VPN gateway that is created. */
export interface VpnHubProps extends GatewayHubProps {
  /**
   * The tunnels to routers on premises.
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];

  /**
   * The SKU of the gateway.
   * @default VpnGatewaySku.VPN_GW_1_AZ
   */
  readonly vpnGatewaySku?: VpnGatewaySku;
}

/** The attributes of a hub with a VPN gateway that exists already, and of the parts to create in it. */
export interface VpnHubAttributes extends GatewayHubAttributes {
  /** The Azure resource id of its VPN gateway, which is active-active and has the ASN 65515. */
  readonly vpnGatewayId: GatewayId;

  /**
   * The SKU of the gateway.
   * @default - unknown
   */
  readonly vpnGatewaySku?: VpnGatewaySku;

  /**
   * The sites that the gateway has tunnels to already: nothing is made for them.
   * @default - none
   */
  readonly connectedSites?: IOnPremisesSite[];

  /**
   * Tunnels to routers on premises that are to be made.
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];
}
