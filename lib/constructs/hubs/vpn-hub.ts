import type { Construct } from "constructs";
import type { GatewayId } from "../../azure";
import { InputCheck, type IOnPremisesSite } from "../core";
import { VpnGateway, type IVpnGateway, type VpnConnectionProps, type VpnGatewaySku } from "../gateways";
import type { IRouteServer } from "../route-servers";
import {
  addGatewaySubnet,
  addRouteServer,
  checkGatewayHub,
  describeGatewaySubnet,
  type GatewayHubAttributes,
  type GatewayHubProps,
} from "./gateway-hub";
import { ExistingHub, Hub } from "./hub";
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

/**
 * A hub with a VPN gateway and a route server that exchanges routes between the gateway and the appliance.
 *
 * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
 */
export class VpnHub extends Hub implements IVpnHub {
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
    const { gatewaySubnetId: subnetId, routeServerSubnetAddressPrefix } = addGatewaySubnet(this, props);
    this.vpnGateway = new VpnGateway(this, "VpnGateway", {
      virtualNetwork: this,
      subnetId,
      sku: props.vpnGatewaySku,
    });
    this.routeServer = addRouteServer(this, { ...props, routeServerSubnetAddressPrefix });
    for (const connection of props.connections ?? []) this.vpnGateway.connectTo(connection);
  }
}

class ExistingVpnHub extends ExistingHub implements IVpnHub {
  readonly vpnGateway: IVpnGateway;
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: VpnHubAttributes) {
    const check = InputCheck.before(scope, id);
    check.resourceId("vpnGatewayId", attrs.vpnGatewayId, "virtualNetworkGateways");
    checkGatewayHub(check, attrs);
    super(scope, id, attrs, check);
    describeGatewaySubnet(this, attrs);
    this.vpnGateway = VpnGateway.fromVpnGatewayAttributes(this, "VpnGateway", {
      virtualNetwork: this,
      gatewayId: attrs.vpnGatewayId,
      sku: attrs.vpnGatewaySku,
      connectedSites: attrs.connectedSites,
    });
    this.routeServer = addRouteServer(this, attrs);
    for (const connection of attrs.connections ?? []) this.vpnGateway.connectTo(connection);
  }
}
