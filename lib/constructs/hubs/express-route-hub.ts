import type { Construct } from "constructs";
import type { GatewayId } from "../../azure";
import { InputCheck, type IOnPremisesSite } from "../core";
import {
  ExpressRouteGateway,
  VpnGateway,
  type ConnectedCircuit,
  type ExpressRouteConnectionProps,
  type ExpressRouteGatewaySku,
  type IExpressRouteGateway,
  type VpnConnectionProps,
  type VpnGatewayOptions,
  type VpnGatewaySku,
} from "../gateways";
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

/**
 * A hub with an ExpressRoute gateway and a route server that exchanges routes between the gateway and the appliance.
 * On-premises networks learn the ranges of the spokes, spokes learn the prefixes of on-premises networks, and the
 * traffic in both directions passes the appliance.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class ExpressRouteHub extends Hub implements IExpressRouteHub {
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
    const { gatewaySubnetId: subnetId, routeServerSubnetAddressPrefix } = addGatewaySubnet(this, props);
    const common = { virtualNetwork: this, subnetId };
    this.expressRouteGateway = new ExpressRouteGateway(this, "ExpressRouteGateway", {
      ...common,
      sku: props.expressRouteGatewaySku,
      minimumScaleUnits: props.minimumScaleUnits,
      maximumScaleUnits: props.maximumScaleUnits,
    });
    const vpnGateway = props.vpnGateway && new VpnGateway(this, "VpnGateway", { ...common, ...props.vpnGateway });
    this.routeServer = addRouteServer(this, { ...props, routeServerSubnetAddressPrefix });
    for (const connection of props.circuits ?? []) this.expressRouteGateway.connectTo(connection);
    for (const connection of props.vpnGateway?.connections ?? []) vpnGateway?.connectTo(connection);
  }
}

class ExistingExpressRouteHub extends ExistingHub implements IExpressRouteHub {
  readonly expressRouteGateway: IExpressRouteGateway;
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: ExpressRouteHubAttributes) {
    const check = InputCheck.before(scope, id);
    checkGateways(check, attrs);
    checkGatewayHub(check, attrs);
    super(scope, id, attrs, check);
    describeGatewaySubnet(this, attrs);
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
    this.routeServer = addRouteServer(this, attrs);
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
