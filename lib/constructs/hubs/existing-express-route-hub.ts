import type { Construct } from "constructs";
import { ExistingGatewayHub } from "./existing-gateway-hub";
import type { GatewayHubAttributes } from "./existing-gateway-hub";
import { ExpressRouteGateway, VpnGateway } from "../gateways";
import type {
  ConnectedCircuit,
  ExpressRouteConnectionProps,
  ExpressRouteGatewaySku,
  IExpressRouteGateway,
  IVpnGateway,
  VpnConnectionProps,
  VpnGatewaySku,
} from "../gateways";
import type { IExpressRouteHub } from "./express-route-hub";
import type { InputCheck, IOnPremisesSite } from "../core";
import type { GatewayId } from "../../azure";

/**
 * What is known of a hub with an ExpressRoute gateway that exists already, and what it lacks.
 */
export interface ExpressRouteHubAttributes extends GatewayHubAttributes {
  /** The Azure resource id of its ExpressRoute gateway. */
  readonly expressRouteGatewayId: GatewayId;

  /**
   * The SKU of the ExpressRoute gateway, which says how many circuits it takes and how fast it is.
   *
   * @default - unknown
   */
  readonly expressRouteGatewaySku?: ExpressRouteGatewaySku;

  /**
   * How many scale units an ExpressRoute gateway of the SKU `ErGwScale` has at least: 1 to 40.
   *
   * @default - unknown
   */
  readonly minimumScaleUnits?: number;

  /**
   * The circuits that the gateway is connected with already: nothing is made for them.
   *
   * @default - none
   */
  readonly connectedCircuits?: ConnectedCircuit[];

  /**
   * The circuits that the gateway is to be connected with: the connections are made.
   *
   * @default - none
   */
  readonly circuits?: ExpressRouteConnectionProps[];

  /**
   * The Azure resource id of its VPN gateway, which is active-active and has the ASN 65515.
   *
   * @default - it has none
   */
  readonly vpnGatewayId?: GatewayId;

  /**
   * The SKU of the VPN gateway.
   *
   * @default - unknown
   */
  readonly vpnGatewaySku?: VpnGatewaySku;

  /**
   * The sites that the VPN gateway has tunnels to already: nothing is made for them.
   *
   * @default - none
   */
  readonly connectedSites?: IOnPremisesSite[];

  /**
   * Tunnels to routers on premises that are to be made on the VPN gateway.
   *
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];
}

/** A hub with an ExpressRoute gateway that exists already: what is missing in it is made. */
export class ExistingExpressRouteHub extends ExistingGatewayHub implements IExpressRouteHub {
  readonly expressRouteGateway: IExpressRouteGateway;

  constructor(scope: Construct, id: string, attrs: ExpressRouteHubAttributes) {
    const found: { expressRoute?: IExpressRouteGateway; vpn?: IVpnGateway } = {};
    super(
      scope,
      id,
      attrs,
      (check) => {
        checkGateways(check, attrs);
      },
      (hub) => {
        found.expressRoute = ExpressRouteGateway.fromExpressRouteGatewayAttributes(hub, "ExpressRouteGateway", {
          virtualNetwork: hub,
          gatewayId: attrs.expressRouteGatewayId,
          sku: attrs.expressRouteGatewaySku,
          minimumScaleUnits: attrs.minimumScaleUnits,
          connectedCircuits: attrs.connectedCircuits,
        });
        if (attrs.vpnGatewayId === undefined) return;
        found.vpn = VpnGateway.fromVpnGatewayAttributes(hub, "VpnGateway", {
          virtualNetwork: hub,
          gatewayId: attrs.vpnGatewayId,
          sku: attrs.vpnGatewaySku,
          connectedSites: attrs.connectedSites,
        });
      },
    );
    this.expressRouteGateway = found.expressRoute as IExpressRouteGateway;
    for (const connection of attrs.circuits ?? []) this.expressRouteGateway.connectTo(connection);
    for (const connection of attrs.connections ?? []) found.vpn?.connectTo(connection);
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
