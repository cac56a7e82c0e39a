import { LocalNetworkGateway } from "@cdktf/provider-azurerm/lib/local-network-gateway";
import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import { GATEWAY_IPSEC_ALGORITHMS, ROUTE_SERVER_ASN, ResourceKind, whyNotIpsecIntegrity } from "../../azure";
import type { IpAddress } from "../../net";
import type { GatewayConnection } from "../../topology";
import { InputCheck, type IOnPremisesSite, type IpsecPolicy, type ISiteNeighbor, prefixesTowards } from "../core";
import { type IVirtualNetwork, createPublicIp, partsOf, placedIn } from "../virtual-networks";
import { checkGatewayAddresses, GatewayBase, type ConnectionScope, type GatewayAttributes } from "./gateway-base";

/** A VPN gateway. */
export interface IVpnGateway extends ISiteNeighbor {
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
 * The SKUs of new VPN gateways. All of them are zone-redundant where the region has zones.
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
   * Its autonomous system number.
   * @default 65515
   */
  readonly asn?: number;

  /**
   * Whether both of its instances are active.
   * @default true
   */
  readonly activeActive?: boolean;

  /**
   * The SKU.
   * @default - unknown
   */
  readonly sku?: VpnGatewaySku;
}

/**
 * The parts that created and existing VPN gateways have in common.
 * @internal
 */
abstract class VpnGatewayBase extends GatewayBase implements IVpnGateway {
  constructor(scope: Construct, id: string, network: IVirtualNetwork, name = `${network.elementName}-vpng`) {
    super(scope, id, network, name);
  }

  connectTo(connection: VpnConnectionProps): void {
    this.connect([connection]);
  }

  connect(connections: VpnConnectionProps[]): void {
    const check = new InputCheck(this);
    for (const connection of connections) checkConnection(check, connection);
    check.done();
    for (const connection of connections) this.createTunnel(connection);
  }

  private createTunnel(connection: VpnConnectionProps): void {
    const { site, routerAddress, routerBgpAddress, sharedKey, ipsecPolicy } = connection;
    const name = nameOf(connection);
    const check = new InputCheck(this);
    this._checkNotConnected(check, `connections.${name}`, name);
    check.done();
    // Without BGP, an ASN of the site does not matter.
    const isStatic = routerBgpAddress === undefined && site.asn !== undefined;
    const place = this._contributeTunnel(site, name, isStatic ? { bgp: false } : {});
    // The resource that describes the on-premises router to Azure.
    const nameOfRouter = `${this._network.elementName}-${name}`;
    const router = new LocalNetworkGateway(place.scope, "LocalNetworkGateway", {
      ...placedIn(this, this._network, ResourceKind.LOCAL_NETWORK_GATEWAY, nameOfRouter),
      gatewayAddress: routerAddress,
      ...(routerBgpAddress !== undefined && site.asn !== undefined
        ? { bgpSettings: { asn: site.asn, bgpPeeringAddress: routerBgpAddress } }
        : { addressSpace: Lazy.listValue({ produce: () => prefixesTowards(site, this) }) }),
    });
    this._createConnection(place, {
      type: "IPsec",
      localNetworkGatewayId: router.id,
      enableBgp: routerBgpAddress !== undefined,
      sharedKey,
      ipsecPolicy,
    });
  }

  /**
   * Adds a tunnel to the topology, whether it is to be created or exists already.
   * @internal
   */
  protected _contributeTunnel(
    site: IOnPremisesSite,
    name: string,
    facts: Pick<GatewayConnection, "bgp"> = {},
  ): ConnectionScope {
    return this._contributeConnection(name, { site: site.elementName, ...facts, routingWeight: 0, fastPath: false });
  }
}

/**
 * A VPN gateway with the settings that a route server beside it requires: active-active, with the ASN 65515.
 *
 * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
 */
export class VpnGateway extends VpnGatewayBase {
  /**
   * A VPN gateway that exists already. Only new tunnels are created.
   * @throws if the id is not the id of a gateway, or a site is given twice
   */
  static fromVpnGatewayAttributes(scope: Construct, id: string, attrs: VpnGatewayAttributes): IVpnGateway {
    return new ExistingVpnGateway(scope, id, attrs);
  }

  readonly gatewayId: string;

  constructor(scope: Construct, id: string, props: VpnGatewayProps) {
    const network = props.virtualNetwork;
    super(scope, id, network);
    const sku = props.sku ?? VpnGatewaySku.VPN_GW_1_AZ;
    const check = new InputCheck(this);
    check.oneOf("sku", sku, Object.values(VpnGatewaySku));
    check.done();
    const resource = new VirtualNetworkGateway(this, "Resource", {
      ...placedIn(this, network, ResourceKind.VPN_GATEWAY, network.elementName),
      type: "Vpn",
      vpnType: "RouteBased",
      sku,
      activeActive: true,
      enableBgp: true,
      bgpSettings: { asn: ROUTE_SERVER_ASN },
      ipConfiguration: [1, 2].map((instance) => {
        const publicIp = createPublicIp(this, `PublicIp${instance}`, network, `${this.elementName}-${instance}`);
        return {
          name: `instance-${instance}`,
          subnetId: props.subnetId,
          privateIpAddressAllocation: "Dynamic",
          publicIpAddressId: publicIp.id,
        };
      }),
    });
    this.gatewayId = resource.id;
    partsOf(network).writes.append(resource);
    this._describe({ type: "Vpn", sku });
  }
}

class ExistingVpnGateway extends VpnGatewayBase {
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, attrs: VpnGatewayAttributes) {
    super(scope, id, attrs.virtualNetwork, attrs.name);
    const check = new InputCheck(this);
    check.resourceId("gatewayId", attrs.gatewayId, "virtualNetworkGateways");
    check.oneOf("sku", attrs.sku, Object.values(VpnGatewaySku));
    check.integer("asn", attrs.asn, 1, 4294967295);
    checkGatewayAddresses(check, attrs.addresses);
    check.done();
    this.gatewayId = attrs.gatewayId;
    const { sku, asn, activeActive, addresses } = attrs;
    this._describe({ type: "Vpn", sku, asn, activeActive, addresses, existing: true });
    for (const site of attrs.connectedSites ?? []) {
      this._checkNotConnected(check, "connectedSites", site.elementName);
      check.done();
      this._contributeTunnel(site, site.elementName);
    }
  }
}

function nameOf({ site, name = site.elementName }: VpnConnectionProps): string {
  return name;
}

function checkConnection(check: InputCheck, connection: VpnConnectionProps): void {
  const { site, ...rest } = connection;
  const prop = `connections.${nameOf(connection)}`;
  check.renamed(prop, rest, "routerBgpAddress");
  check.ip(`${prop}.routerAddress`, rest.routerAddress);
  check.ip(`${prop}.routerBgpAddress`, rest.routerBgpAddress);
  check.secret(`${prop}.sharedKey`, rest.sharedKey);
  checkIpsecPolicy(check, `${prop}.ipsecPolicy`, rest.ipsecPolicy);
  if (rest.routerBgpAddress !== undefined && site.asn === undefined) {
    const why = `asks for BGP, but the site ${site.elementName} has no asn`;
    check.fail(`${prop}.routerBgpAddress`, `${why}; give it one, or remove routerBgpAddress`);
  }
}

function checkIpsecPolicy(check: InputCheck, prop: string, policy: IpsecPolicy | undefined): void {
  if (!policy) return;
  for (const [field, allowed] of Object.entries(GATEWAY_IPSEC_ALGORITHMS)) {
    check.oneOf(`${prop}.${field}`, policy[field as keyof IpsecPolicy], allowed);
  }
  const { ipsecIntegrity: integrity, ipsecEncryption: encryption } = policy;
  const known: Readonly<Record<string, readonly string[]>> = GATEWAY_IPSEC_ALGORITHMS;
  if (!known.ipsecIntegrity.includes(integrity) || !known.ipsecEncryption.includes(encryption)) return;
  const why = whyNotIpsecIntegrity(integrity, encryption);
  if (why !== undefined) check.fail(`${prop}.ipsecIntegrity`, why);
}
