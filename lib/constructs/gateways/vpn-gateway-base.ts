import type { IConstruct } from "constructs";
import type { IpsecPolicy, IOnPremisesSite } from "../core";
import type { IVirtualNetwork } from "../virtual-networks";
import type { GatewayAttributes } from "./gateway-base";
import type { IpAddress } from "../../net";

/** A VPN gateway. */
export interface IVpnGateway extends IConstruct {
  /** The name of the gateway in reports. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly gatewayId: string;

  /**
   * Creates a tunnel to an on-premises router.
   * @throws if the tunnel exists already, an address is malformed, the key is a literal string, or BGP is asked for
   * with a site that has no ASN
   */
  connectTo(connection: VpnConnectionProps): void;

  /**
   * Creates tunnels to on-premises routers.
   * @deprecated call `connectTo` for each tunnel
   */
  connect(connections: VpnConnectionProps[]): void;
}

/**
 * The SKUs of new VPN gateways. All of them are zone-redundant.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/about-gateway-skus
 */
export enum VpnGatewaySku {
  /** Up to 650 Mbit/s. */
  VPN_GW_1_AZ = "VpnGw1AZ",
  /** Up to 1 Gbit/s. */
  VPN_GW_2_AZ = "VpnGw2AZ",
  /** Up to 1.25 Gbit/s. */
  VPN_GW_3_AZ = "VpnGw3AZ",
  /** Up to 5 Gbit/s. */
  VPN_GW_4_AZ = "VpnGw4AZ",
  /** Up to 10 Gbit/s. */
  VPN_GW_5_AZ = "VpnGw5AZ",
}

/** A tunnel from a VPN gateway to an on-premises router. */
export interface VpnConnectionProps {
  /** The site at the other end. */
  readonly site: IOnPremisesSite;

  /**
   * The public address of the router there.
   * @example "203.0.113.10"
   */
  readonly routerAddress: IpAddress;

  /** The pre-shared key. Give the value of a sensitive variable: a literal string would be written into a file. */
  readonly sharedKey: string;

  /**
   * The address from which the router speaks BGP inside the tunnel. The site then needs its `asn`.
   * @default - no BGP: the `addressPrefixes` of the site are static routes
   * @example "192.168.0.1"
   */
  readonly routerBgpAddress?: IpAddress;

  /**
   * The algorithms.
   * @default - those that Azure and the router agree on
   */
  readonly ipsecPolicy?: IpsecPolicy;

  /**
   * The name of the tunnel, needed when there are several to a site.
   * @default - the name of the site
   * @example "branch-2"
   */
  readonly name?: string;
}

/** The options of a VPN gateway. */
export interface VpnGatewayOptions {
  /**
   * The tunnels to on-premises routers.
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];

  /**
   * The SKU.
   * @default VpnGatewaySku.VPN_GW_1_AZ
   */
  readonly sku?: VpnGatewaySku;
}

/** How a VPN gateway is created. */
export interface VpnGatewayProps extends VpnGatewayOptions {
  /** The virtual network of the gateway. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id of its `GatewaySubnet`. */
  readonly subnetId: string;
}

/**
 * The facts about a VPN gateway that exists already. Beside a route server it must be active-active, with the ASN
 * 65515.
 */
export interface VpnGatewayAttributes extends GatewayAttributes {
  /**
   * The sites that the gateway has tunnels to already. Nothing is created for them.
   * @default - none
   */
  readonly connectedSites?: IOnPremisesSite[];

  /**
   * The SKU.
   * @default - unknown
   */
  readonly sku?: VpnGatewaySku;
}
