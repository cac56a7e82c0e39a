import type { IpsecPolicy, IOnPremisesSite } from "../core";
import { LocalNetworkGateway } from "@cdktf/provider-azurerm/lib/local-network-gateway";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { VirtualNetworkGatewayConnection } from "@cdktf/provider-azurerm/lib/virtual-network-gateway-connection";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { checkNotConnected, describeGateway, describeGatewayConnection } from "./gateway-facts";
import { InputCheck, checkSecret, WriteOrder } from "../core";
import { ROUTE_SERVER_ASN, ResourceKind } from "../../azure";
import type { IVirtualNetwork } from "../virtual-networks";
import { VirtualNetworkState, placedIn, resourceNameOf } from "../virtual-networks";

/**
 * A VPN gateway.
 */
export interface IVpnGateway extends IConstruct {
  /** What it is called in reports. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly gatewayId: string;

  /**
   * Makes tunnels to routers on premises.
   *
   * @throws if a tunnel is there already, an address is malformed, a key is given as text, or a site that speaks BGP has
   * no ASN
   */
  connect(connections: VpnConnectionProps[]): void;
}

/**
 * The SKUs of VPN gateways that Azure still makes: all of them zone-redundant.
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

/**
 * A tunnel to a router on premises.
 */
export interface VpnConnectionProps {
  /** The site at the other end. */
  readonly site: IOnPremisesSite;

  /** The public address of the router there. */
  readonly routerAddress: string;

  /** The pre-shared key: the value of a sensitive variable, so that it is in no file. */
  readonly sharedKey: string;

  /**
   * The address from which the router speaks BGP inside the tunnel; the site needs an ASN then.
   *
   * @default - no BGP: the prefixes of the site are static routes
   */
  readonly bgpPeeringAddress?: string;

  /**
   * The algorithms.
   *
   * @default - those that Azure and the router agree on
   */
  readonly ipsecPolicy?: IpsecPolicy;

  /**
   * What it is called, when a site has several tunnels.
   *
   * @default - the name of the site
   */
  readonly name?: string;
}

/**
 * How the VPN gateway of a hub is made.
 */
export interface VpnGatewayOptions {
  /**
   * The tunnels to routers on premises.
   *
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];

  /**
   * The SKU.
   *
   * @default VpnGatewaySku.VPN_GW_1_AZ
   */
  readonly sku?: VpnGatewaySku;
}

/** What a VPN gateway is made from. */
export interface VpnGatewayProps extends VpnGatewayOptions {
  /** The virtual network it is put into. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id of its `GatewaySubnet`. */
  readonly subnetId: string;
}

/**
 * What is known of a VPN gateway that exists already. Beside a route server it is active-active, with the ASN 65515.
 */
export interface VpnGatewayAttributes {
  /** The virtual network it is in. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id: `/subscriptions/…/providers/Microsoft.Network/virtualNetworkGateways/…`. */
  readonly gatewayId: string;

  /**
   * The sites that it has tunnels to already: nothing is made for them.
   *
   * @default - none
   */
  readonly connectedSites?: IOnPremisesSite[];

  /**
   * The SKU.
   *
   * @default - unknown
   */
  readonly sku?: VpnGatewaySku;

  /**
   * What it is called.
   *
   * @default - the name of the virtual network and `-vpng`
   */
  readonly name?: string;
}

/**
 * What made and existing gateways share.
 *
 * @internal
 */
abstract class VpnGatewayBase extends Construct implements IVpnGateway {
  readonly elementName: string;
  abstract readonly gatewayId: string;
  private readonly network: IVirtualNetwork;
  private readonly order = new WriteOrder();

  constructor(scope: Construct, id: string, network: IVirtualNetwork, name = `${network.elementName}-vpng`) {
    super(scope, id);
    this.network = network;
    this.elementName = name;
  }

  connect(connections: VpnConnectionProps[]): void {
    for (const connection of connections) this.connectOne(connection);
  }

  /**
   * Lets a tunnel, to be made or existing, stand in the topology.
   *
   * @internal
   */
  protected _describe(site: IOnPremisesSite, name: string) {
    return describeGatewayConnection(this, name, { site: site.elementName, routingWeight: 0, fastPath: false });
  }

  private connectOne(connection: VpnConnectionProps): void {
    const { site, bgpPeeringAddress } = connection;
    const name = connection.name ?? site.elementName;
    const check = new InputCheck(this);
    check.ip(`connections.${name}.routerAddress`, connection.routerAddress);
    check.ip(`connections.${name}.bgpPeeringAddress`, bgpPeeringAddress);
    checkSecret(check, `connections.${name}.sharedKey`, connection.sharedKey);
    if (bgpPeeringAddress !== undefined && site.asn === undefined) {
      check.fail(`connections.${name}.bgpPeeringAddress`, `asks for BGP, but the site ${site.elementName} has no asn`);
    }
    checkNotConnected(check, `connections.${name}`, this, name);
    check.done();

    const { scope, name: fullName } = this._describe(site, name);
    const bgp = bgpPeeringAddress !== undefined;
    const router = new LocalNetworkGateway(scope, "LocalNetworkGateway", {
      ...placedIn(this.network),
      name: resourceNameOf(
        this,
        this.network,
        ResourceKind.LOCAL_NETWORK_GATEWAY,
        `${this.network.elementName}-${name}`,
      ),
      gatewayAddress: connection.routerAddress,
      ...(bgp
        ? { bgpSettings: { asn: site.asn as number, bgpPeeringAddress } }
        : { addressSpace: site.addressPrefixes }),
    });
    const resource = new VirtualNetworkGatewayConnection(scope, "Resource", {
      ...placedIn(this.network),
      name: resourceNameOf(this, this.network, ResourceKind.CONNECTION, fullName),
      type: "IPsec",
      virtualNetworkGatewayId: this.gatewayId,
      localNetworkGatewayId: router.id,
      enableBgp: bgp,
      sharedKey: connection.sharedKey,
      ipsecPolicy: connection.ipsecPolicy,
    });
    // One after another on a gateway, and after the route server beside it.
    this.order.append(resource, VirtualNetworkState.of(this.network).writes.last);
  }
}

/**
 * A VPN gateway as a route server needs it beside itself: active-active, with the ASN 65515.
 *
 * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
 */
export class VpnGateway extends VpnGatewayBase {
  /**
   * A gateway that exists already. Nothing is made but its new tunnels.
   *
   * @throws if the id is none of a gateway, or a site is there twice
   */
  static fromVpnGatewayAttributes(scope: Construct, id: string, attrs: VpnGatewayAttributes): IVpnGateway {
    return new ExistingVpnGateway(scope, id, attrs);
  }

  readonly gatewayId: string;

  constructor(scope: Construct, id: string, props: VpnGatewayProps) {
    const network = props.virtualNetwork;
    super(scope, id, network);
    const sku = props.sku ?? VpnGatewaySku.VPN_GW_1_AZ;
    const resource = new VirtualNetworkGateway(this, "Resource", {
      ...placedIn(network),
      name: resourceNameOf(this, network, ResourceKind.VPN_GATEWAY, network.elementName),
      type: "Vpn",
      vpnType: "RouteBased",
      sku,
      activeActive: true,
      enableBgp: true,
      bgpSettings: { asn: ROUTE_SERVER_ASN },
      ipConfiguration: [1, 2].map((instance) => ({
        name: `instance-${instance}`,
        subnetId: props.subnetId,
        privateIpAddressAllocation: "Dynamic",
        publicIpAddressId: this.createPublicIp(network, instance),
      })),
    });
    this.gatewayId = resource.id;
    VirtualNetworkState.of(network).writes.append(resource);
    describeGateway(this, network, { type: "Vpn", sku });
  }

  private createPublicIp(network: IVirtualNetwork, instance: number): string {
    return new PublicIp(this, `PublicIp${instance}`, {
      ...placedIn(network),
      name: resourceNameOf(this, network, ResourceKind.PUBLIC_IP, `${this.elementName}-${instance}`),
      allocationMethod: "Static",
      sku: "Standard",
      // The gateways of today are zone-redundant, and ask the same of their addresses.
      zones: ["1", "2", "3"],
    }).id;
  }
}

class ExistingVpnGateway extends VpnGatewayBase {
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, attrs: VpnGatewayAttributes) {
    super(scope, id, attrs.virtualNetwork, attrs.name);
    const check = new InputCheck(this);
    check.resourceId("gatewayId", attrs.gatewayId, "virtualNetworkGateways");
    check.done();
    this.gatewayId = attrs.gatewayId;
    describeGateway(this, attrs.virtualNetwork, { type: "Vpn", sku: attrs.sku, existing: true });
    for (const site of attrs.connectedSites ?? []) {
      checkNotConnected(check, "connectedSites", this, site.elementName);
      check.done();
      this._describe(site, site.elementName);
    }
  }
}
