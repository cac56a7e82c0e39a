import type { Construct } from "constructs";
import type { GatewayId } from "../../azure";
import type { IpAddress } from "../../net";
import { InputCheck } from "../core";
import {
  checkGatewayAddresses,
  ExpressRouteGateway,
  VpnGateway,
  type ConnectedCircuit,
  type ExpressRouteConnectionProps,
  type ExpressRouteGatewaySku,
  type IExpressRouteGateway,
  type IVpnGateway,
  type RemoteTrafficOptions,
  type ScaleUnitAttributes,
  type ScaleUnitProps,
  type VpnGatewayOptions,
} from "../gateways";
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
} from "./gateway-hub";
import { ExistingHub, Hub } from "./hub";
import type { IHub } from "./hub-base";
import { addRouteServer } from "./hub-route-server";

/** A hub with an ExpressRoute gateway. */
export interface IExpressRouteHub extends IHub {
  /** The route server, which exchanges routes between the gateway and the appliance. */
  readonly routeServer: IRouteServer;
  /** The gateway. */
  readonly expressRouteGateway: IExpressRouteGateway;
  /** The VPN gateway beside it, if there is one. */
  readonly vpnGateway?: IVpnGateway;
}

/** What hubs with an ExpressRoute gateway that is created or exists already have in common. */
export interface ExpressRouteHubOptions extends ScaleUnitAttributes, RemoteTrafficOptions {
  /**
   * The circuits that the gateway is to be connected with: the connections are made.
   * @default - none
   */
  readonly circuits?: ExpressRouteConnectionProps[];

  /**
   * The SKU of the ExpressRoute gateway, which says how many circuits it takes and how fast it is.
   * @default - `ErGw1AZ`; of a gateway that exists already, unknown
   */
  readonly expressRouteGatewaySku?: ExpressRouteGatewaySku;
}

/** The properties of a hub with an ExpressRoute gateway that is created. */
export interface ExpressRouteHubProps extends ExpressRouteHubOptions, ScaleUnitProps, GatewayHubProps {
  /**
   * A VPN gateway beside the ExpressRoute gateway, in the same subnet and with the same route server.
   *
   * https://learn.microsoft.com/azure/expressroute/how-to-configure-coexisting-gateway-portal
   * @default - none
   */
  readonly vpnGateway?: VpnGatewayOptions;
}

/** The attributes of a hub with an ExpressRoute gateway that exists already, and of the parts to create in it. */
export interface ExpressRouteHubAttributes
  extends GatewayHubAttributes, ExpressRouteHubOptions, ExistingVpnGatewayAttributes {
  /** The Azure resource id of its ExpressRoute gateway. */
  readonly expressRouteGatewayId: GatewayId;

  /**
   * The addresses of the ExpressRoute gateway's instances in `GatewaySubnet`, which Azure's tables show as next hops.
   * @default - unknown
   * @minItems 1
   * @maxItems 16
   * @uniqueItems true
   * @example ["10.10.0.140", "10.10.0.141"]
   */
  readonly expressRouteGatewayAddresses?: IpAddress[];

  /**
   * The circuits that the gateway is connected with already: nothing is made for them.
   * @default - none
   */
  readonly connectedCircuits?: ConnectedCircuit[];

  /**
   * The Azure resource id of its VPN gateway, which is active-active and has the ASN 65515 unless
   * `vpnGatewayActiveActive` and `vpnGatewayAsn` say otherwise.
   * @default - it has none
   */
  readonly vpnGatewayId?: GatewayId;
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
  readonly vpnGateway?: IVpnGateway;
  readonly routeServer: IRouteServer;

  /** @throws if props are malformed or contradict each other, or the range cannot hold the subnets */
  constructor(scope: Construct, id: string, props: ExpressRouteHubProps) {
    super(scope, id, props);
    const { gatewaySubnetId: subnetId, routeServerSubnetAddressPrefix } = addGatewaySubnet(this, props);
    const common = { virtualNetwork: this, subnetId };
    this.expressRouteGateway = new ExpressRouteGateway(this, "ExpressRouteGateway", {
      ...common,
      sku: props.expressRouteGatewaySku,
      minimumScaleUnits: props.minimumScaleUnits,
      maximumScaleUnits: props.maximumScaleUnits,
      remoteVirtualNetworkTraffic: props.remoteVirtualNetworkTraffic,
    });
    this.vpnGateway = props.vpnGateway && new VpnGateway(this, "VpnGateway", { ...common, ...props.vpnGateway });
    this.routeServer = addRouteServer(this, { ...props, routeServerSubnetAddressPrefix });
    for (const connection of props.circuits ?? []) this.expressRouteGateway.connectTo(connection);
    this.vpnGateway?.connect(props.vpnGateway?.connections ?? []);
  }
}

class ExistingExpressRouteHub extends ExistingHub implements IExpressRouteHub {
  readonly expressRouteGateway: IExpressRouteGateway;
  readonly vpnGateway?: IVpnGateway;
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: ExpressRouteHubAttributes) {
    const check = InputCheck.before(scope, id);
    checkGateways(check, attrs);
    checkGatewayHub(check, attrs);
    super(scope, id, attrs, check);
    contributeGatewaySubnet(this, attrs);
    this.expressRouteGateway = ExpressRouteGateway.fromExpressRouteGatewayAttributes(this, "ExpressRouteGateway", {
      virtualNetwork: this,
      gatewayId: attrs.expressRouteGatewayId,
      addresses: attrs.expressRouteGatewayAddresses,
      sku: attrs.expressRouteGatewaySku,
      minimumScaleUnits: attrs.minimumScaleUnits,
      remoteVirtualNetworkTraffic: attrs.remoteVirtualNetworkTraffic,
      connectedCircuits: attrs.connectedCircuits,
    });
    this.vpnGateway =
      attrs.vpnGatewayId === undefined
        ? undefined
        : VpnGateway.fromVpnGatewayAttributes(this, "VpnGateway", {
            virtualNetwork: this,
            gatewayId: attrs.vpnGatewayId,
            ...vpnGatewayFacts(attrs),
          });
    this.routeServer = addRouteServer(this, attrs);
    for (const connection of attrs.circuits ?? []) this.expressRouteGateway.connectTo(connection);
    this.vpnGateway?.connect(attrs.connections ?? []);
  }
}

function checkGateways(check: InputCheck, attrs: ExpressRouteHubAttributes): void {
  const { expressRouteGatewayId, vpnGatewayId } = attrs;
  checkGatewayAddresses(check, attrs.expressRouteGatewayAddresses, "expressRouteGatewayAddresses");
  checkVpnGatewayFacts(check, attrs);
  check.resourceId("expressRouteGatewayId", expressRouteGatewayId, "virtualNetworkGateways");
  check.resourceId("vpnGatewayId", vpnGatewayId, "virtualNetworkGateways");
  if (vpnGatewayId?.toLowerCase() === expressRouteGatewayId.toLowerCase()) {
    check.fail("vpnGatewayId", "is the id of the ExpressRoute gateway; give that of the VPN gateway");
  }
  if (vpnGatewayId !== undefined) return;
  for (const prop of [
    "connectedSites",
    "connections",
    "vpnGatewayAsn",
    "vpnGatewayActiveActive",
    "vpnGatewayAddresses",
  ] as const) {
    if (attrs[prop] !== undefined) check.fail(prop, "is for a VPN gateway, of which there is none; give vpnGatewayId");
  }
}
