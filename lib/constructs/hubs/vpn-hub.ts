import type { Construct } from "constructs";
import type { GatewayId } from "../../azure";
import { InputCheck } from "../core";
import { VpnGateway, type IVpnGateway } from "../gateways";
import type { IRouteServer } from "../route-servers";
import {
  addGatewaySubnet,
  checkGatewayHub,
  checkVpnGatewayFacts,
  contributeGatewaySubnet,
  vpnGatewayFacts,
  type ExistingVpnGatewayAttributes,
  type GatewayHubAttributes,
  type GatewayHubProps,
  type VpnGatewayHubOptions,
} from "./gateway-hub";
import { ExistingHub, Hub } from "./hub";
import type { IHub } from "./hub-base";
import { addRouteServer } from "./hub-route-server";

/** A hub with a VPN gateway. */
export interface IVpnHub extends IHub {
  /** The route server, which exchanges routes between the gateway and the appliance. */
  readonly routeServer: IRouteServer;
  /** The gateway. */
  readonly vpnGateway: IVpnGateway;
}

/** The properties of a hub with a VPN gateway that is created. */
export interface VpnHubProps extends GatewayHubProps, VpnGatewayHubOptions {}

/** The attributes of a hub with a VPN gateway that exists already, and of the parts to create in it. */
export interface VpnHubAttributes extends GatewayHubAttributes, ExistingVpnGatewayAttributes {
  /** The Azure resource id of its VPN gateway, which is active-active and has the ASN 65515 unless
   * `vpnGatewayActiveActive` and `vpnGatewayAsn` say otherwise. */
  readonly vpnGatewayId: GatewayId;
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

  /** @throws if props are malformed or contradict each other, or the range cannot hold the subnets */
  constructor(scope: Construct, id: string, props: VpnHubProps) {
    super(scope, id, props);
    const { gatewaySubnetId: subnetId, routeServerSubnetAddressPrefix } = addGatewaySubnet(this, props);
    this.vpnGateway = new VpnGateway(this, "VpnGateway", {
      virtualNetwork: this,
      subnetId,
      sku: props.vpnGatewaySku,
    });
    this.routeServer = addRouteServer(this, { ...props, routeServerSubnetAddressPrefix });
    this.vpnGateway.connect(props.connections ?? []);
  }
}

class ExistingVpnHub extends ExistingHub implements IVpnHub {
  readonly vpnGateway: IVpnGateway;
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: VpnHubAttributes) {
    const check = InputCheck.before(scope, id);
    check.resourceId("vpnGatewayId", attrs.vpnGatewayId, "virtualNetworkGateways");
    checkVpnGatewayFacts(check, attrs);
    checkGatewayHub(check, attrs);
    super(scope, id, attrs, check);
    contributeGatewaySubnet(this, attrs);
    this.vpnGateway = VpnGateway.fromVpnGatewayAttributes(this, "VpnGateway", {
      virtualNetwork: this,
      gatewayId: attrs.vpnGatewayId,
      ...vpnGatewayFacts(attrs),
    });
    this.routeServer = addRouteServer(this, attrs);
    this.vpnGateway.connect(attrs.connections ?? []);
  }
}
