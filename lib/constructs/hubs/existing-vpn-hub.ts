import type { Construct } from "constructs";
import { ExistingGatewayHub } from "./existing-gateway-hub";
import type { GatewayHubAttributes } from "./existing-gateway-hub";
import type { IOnPremisesSite } from "../core";
import { VpnGateway } from "../gateways";
import type { IVpnGateway, VpnConnectionProps, VpnGatewaySku } from "../gateways";
import type { IVpnHub } from "./vpn-hub";
import type { GatewayId } from "../../azure";

/**
 * What is known of a hub with a VPN gateway that exists already, and what it lacks.
 */
export interface VpnHubAttributes extends GatewayHubAttributes {
  /** The Azure resource id of its VPN gateway, which is active-active and has the ASN 65515. */
  readonly vpnGatewayId: GatewayId;

  /**
   * The SKU of the gateway.
   *
   * @default - unknown
   */
  readonly vpnGatewaySku?: VpnGatewaySku;

  /**
   * The sites that the gateway has tunnels to already: nothing is made for them.
   *
   * @default - none
   */
  readonly connectedSites?: IOnPremisesSite[];

  /**
   * Tunnels to routers on premises that are to be made.
   *
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];
}

/** A hub with a VPN gateway that exists already: what is missing in it is made. */
export class ExistingVpnHub extends ExistingGatewayHub implements IVpnHub {
  readonly vpnGateway: IVpnGateway;

  constructor(scope: Construct, id: string, attrs: VpnHubAttributes) {
    const found: { gateway?: IVpnGateway } = {};
    super(
      scope,
      id,
      attrs,
      (check) => {
        check.resourceId("vpnGatewayId", attrs.vpnGatewayId, "virtualNetworkGateways");
      },
      (hub) => {
        found.gateway = VpnGateway.fromVpnGatewayAttributes(hub, "VpnGateway", {
          virtualNetwork: hub,
          gatewayId: attrs.vpnGatewayId,
          sku: attrs.vpnGatewaySku,
          connectedSites: attrs.connectedSites,
        });
      },
    );
    this.vpnGateway = found.gateway as IVpnGateway;
    for (const connection of attrs.connections ?? []) this.vpnGateway.connectTo(connection);
  }
}
