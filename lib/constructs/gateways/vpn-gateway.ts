import { LocalNetworkGateway } from "@cdktf/provider-azurerm/lib/local-network-gateway";
import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import type { Construct } from "constructs";
import { GatewayBase, type ConnectionScope } from "./gateway-base";
import {
  VpnGatewaySku,
  type IVpnGateway,
  type VpnConnectionProps,
  type VpnGatewayAttributes,
  type VpnGatewayProps,
} from "./vpn-gateway-base";
import { InputCheck, type IOnPremisesSite, type IpsecPolicy } from "../core";
import { GATEWAY_IPSEC_ALGORITHMS, ROUTE_SERVER_ASN, ResourceKind, whyNotIpsecIntegrity } from "../../azure";
import { type IVirtualNetwork, createPublicIp, partsOf, placedIn } from "../virtual-networks";

/**
 * The parts that created and existing VPN gateways have in common.
 * @internal
 */
abstract class VpnGatewayBase extends GatewayBase implements IVpnGateway {
  constructor(scope: Construct, id: string, network: IVirtualNetwork, name = `${network.elementName}-vpng`) {
    super(scope, id, network, name);
  }

  connectTo(connection: VpnConnectionProps): void {
    const name = connection.name ?? connection.site.elementName;
    this.checkConnection(connection, name);
    const place = this._describeTunnel(connection.site, name);
    const router = this.createLocalNetworkGateway(place.scope, name, connection);
    this._createConnection(place, {
      type: "IPsec",
      localNetworkGatewayId: router.id,
      enableBgp: connection.routerBgpAddress !== undefined,
      sharedKey: connection.sharedKey,
      ipsecPolicy: connection.ipsecPolicy,
    });
  }

  connect(connections: VpnConnectionProps[]): void {
    for (const connection of connections) this.connectTo(connection);
  }

  /**
   * Adds a tunnel to the topology, whether it is to be created or exists already.
   * @internal
   */
  protected _describeTunnel(site: IOnPremisesSite, name: string): ConnectionScope {
    return this._describeConnection(name, { site: site.elementName, routingWeight: 0, fastPath: false });
  }

  private checkConnection({ site, ...connection }: VpnConnectionProps, name: string): void {
    const prop = `connections.${name}`;
    const check = new InputCheck(this);
    check.renamed(prop, connection, "routerBgpAddress");
    check.ip(`${prop}.routerAddress`, connection.routerAddress);
    check.ip(`${prop}.routerBgpAddress`, connection.routerBgpAddress);
    check.secret(`${prop}.sharedKey`, connection.sharedKey);
    checkIpsecPolicy(check, `${prop}.ipsecPolicy`, connection.ipsecPolicy);
    if (connection.routerBgpAddress !== undefined && site.asn === undefined) {
      check.fail(`${prop}.routerBgpAddress`, `asks for BGP, but the site ${site.elementName} has no asn`);
    }
    this._checkNotConnected(check, prop, name);
    check.done();
  }

  /** Creates the resource that describes the on-premises router to Azure. */
  private createLocalNetworkGateway(
    scope: Construct,
    name: string,
    { site, routerAddress, routerBgpAddress }: VpnConnectionProps,
  ): LocalNetworkGateway {
    const network = this._network;
    return new LocalNetworkGateway(scope, "LocalNetworkGateway", {
      ...placedIn(this, network, ResourceKind.LOCAL_NETWORK_GATEWAY, `${network.elementName}-${name}`),
      gatewayAddress: routerAddress,
      ...(routerBgpAddress !== undefined && site.asn !== undefined
        ? { bgpSettings: { asn: site.asn, bgpPeeringAddress: routerBgpAddress } }
        : { addressSpace: site.addressPrefixes }),
    });
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
      ipConfiguration: [1, 2].map((instance) => ({
        name: `instance-${instance}`,
        subnetId: props.subnetId,
        privateIpAddressAllocation: "Dynamic",
        publicIpAddressId: this.createPublicIp(network, instance),
      })),
    });
    this.gatewayId = resource.id;
    partsOf(network).writes.append(resource);
    this._describe({ type: "Vpn", sku });
  }

  private createPublicIp(network: IVirtualNetwork, instance: number): string {
    const publicIp = createPublicIp(this, `PublicIp${instance}`, network, `${this.elementName}-${instance}`);
    // The SKUs of VpnGatewaySku are zone-redundant, and require zone-redundant addresses.
    publicIp.zones = ["1", "2", "3"];
    return publicIp.id;
  }
}

class ExistingVpnGateway extends VpnGatewayBase {
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, attrs: VpnGatewayAttributes) {
    super(scope, id, attrs.virtualNetwork, attrs.name);
    const check = new InputCheck(this);
    check.resourceId("gatewayId", attrs.gatewayId, "virtualNetworkGateways");
    check.oneOf("sku", attrs.sku, Object.values(VpnGatewaySku));
    check.done();
    this.gatewayId = attrs.gatewayId;
    this._describe({ type: "Vpn", sku: attrs.sku, existing: true });
    for (const site of attrs.connectedSites ?? []) {
      this._checkNotConnected(check, "connectedSites", site.elementName);
      check.done();
      this._describeTunnel(site, site.elementName);
    }
  }
}

function checkIpsecPolicy(check: InputCheck, prop: string, policy: IpsecPolicy | undefined): void {
  if (!policy) return;
  for (const [field, allowed] of Object.entries(GATEWAY_IPSEC_ALGORITHMS)) {
    check.oneOf(`${prop}.${field}`, policy[field as keyof IpsecPolicy], allowed);
  }
  const why = whyNotIpsecIntegrity(policy.ipsecIntegrity, policy.ipsecEncryption);
  if (why !== undefined) check.fail(`${prop}.ipsecIntegrity`, why);
}
