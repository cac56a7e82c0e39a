import type { GatewayId, ImageId, Ports, PublicIpAddressId, SshPublicKey } from "../azure";
import type {
  ApplianceInterfaceAttributes,
  ApplianceSecurityRuleProps,
  ApplianceTunnelProps,
  MarketplaceImage,
  RouterPeeringAttributes,
  VirtualApplianceAttributes,
} from "../constructs/appliances";
import type { IpsecPolicy } from "../constructs/core";
import type { ExpressRouteHubAttributes, HubProps, VpnHubAttributes } from "../constructs/hubs";
import type { PolicyTermProps } from "../constructs/route-servers";
import type { Cidr, IpAddress } from "../net";
import type { Community, PrefixSource } from "../topology";
import type {
  ConnectedCircuitDefinition,
  ExpressRouteDefinition,
  HubRouteServerDefinition,
  VpnDefinition,
} from "./gateway-definition";
import type { CircuitName, ElementName, SiteName, Zone } from "./names";
import type {
  ElementInSubscription,
  MappingOrList,
  OneOrMore,
  OnlyInTypeScript,
  Retyped,
  SharedKey,
  VirtualNetworkTypes,
} from "./written";

/** How the file writes what a hub is made from. */
interface HubTypes extends VirtualNetworkTypes {
  readonly appliance: ApplianceDefinition;
  readonly policyTerms: MappingOrList<PolicyTermDefinition>;
  readonly natGatewayPublicIpAddressIds: OneOrMore<PublicIpAddressId>;
  readonly securityRules: MappingOrList<SecurityRuleDefinition>;
  readonly sshSources: OneOrMore<Cidr>;
  readonly tunnels: MappingOrList<ApplianceTunnelDefinition>;
}

/**
 * A virtual network with an appliance that spokes reach other networks through. The appliance is deployed, a Linux
 * router with FRR, unless `appliance` describes one.
 * @title a hub
 */
export interface HubDefinition
  extends
    ElementInSubscription,
    Retyped<
      Omit<HubProps, OnlyInTypeScript | "adminSshPublicKey" | "applianceImage" | "hubAppliance" | "tags">,
      HubTypes
    > {
  /**
   * The public key, in OpenSSH's format, that may log in to the appliance that is deployed.
   * @default - that of the file
   */
  readonly adminSshPublicKey?: SshPublicKey;

  /**
   * The machine image of the appliance that is deployed: a Linux with systemd and apt whose FRR is 8.4 or newer.
   * @default - Ubuntu 24.04 LTS
   */
  readonly applianceImage?: ImageDefinition;

  /**
   * Gives the hub an ExpressRoute gateway, and a route server beside it that exchanges routes between the gateway and
   * the appliance. `{}` takes the defaults. In a hub that is `existing`, the gateway that is there.
   * @default - no gateway
   * @example { circuits: "amsterdam" }
   */
  readonly expressRoute?: ExpressRouteDefinition;

  /**
   * Gives the hub a VPN gateway, and a route server beside it that exchanges routes between the gateway and the
   * appliance. Beside `expressRoute` the hub has both gateways, which share the subnet and the route server. `{}` takes
   * the defaults. In a hub that is `existing`, the gateway that is there.
   * @default - no gateway
   * @example { connections: [{ site: "branch", routerAddress: "203.0.113.10", sharedKeyVariable: "branch_key" }] }
   */
  readonly vpn?: VpnDefinition;

  /**
   * Gives the hub a route server without a gateway, such as for an SD-WAN: it programs the routes of the appliance in
   * the hub, and in the spokes that use it (`useGatewaysOf`). `{}` takes the defaults. Hubs with `expressRoute` or
   * `vpn` have one anyway.
   * @default - no route server
   * @example { routingPreference: "ASPath" }
   */
  readonly routeServer?: HubRouteServerDefinition;

  /**
   * The parts of the hub that exist already, by id. All other parts that the hub describes are made in it.
   * @default - the hub is made
   */
  readonly existing?: ExistingHubDefinition;
}

/**
 * The parts of a hub that exist already, by id. All other parts that the hub describes are made in it. Such a hub has
 * no `dnsServers` and no `resourceGroupName`.
 * @title `existing` of a hub
 * @example {
 *   virtualNetworkId:
 * "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west/providers/Microsoft.Network/virtualNetworks/vnet-west",
 * }
 */
export interface ExistingHubDefinition
  extends
    Pick<VpnHubAttributes, "virtualNetworkId" | "routeServerId" | "peeringExists" | "gatewayRouteTableId">,
    Pick<VpnHubAttributes, "vpnGatewayAsn" | "vpnGatewayActiveActive" | "vpnGatewayAddresses">,
    Pick<ExpressRouteHubAttributes, "expressRouteGatewayAddresses"> {
  /**
   * The Azure resource id of its ExpressRoute gateway. `expressRoute` then gives the ranges of its subnets.
   * @default - it has none
   */
  readonly expressRouteGatewayId?: GatewayId;

  /**
   * The Azure resource id of its VPN gateway, which is active-active and has the ASN 65515. `vpn` then gives the ranges
   * of its subnets, unless `expressRoute` does.
   * @default - it has none
   */
  readonly vpnGatewayId?: GatewayId;

  /**
   * The circuits that its ExpressRoute gateway is already connected with: their names, or mappings with a name and how
   * it is connected. Circuits that it is to be connected with belong in `expressRoute.circuits`.
   * @default - none
   * @minItems 1
   * @uniqueItems true
   * @example ["amsterdam", { circuit: "dublin", routingWeight: 10 }]
   */
  readonly connectedCircuits?: CircuitName | readonly (CircuitName | ConnectedCircuitDefinition)[];

  /**
   * The names of the sites that its VPN gateway already has tunnels to. Tunnels that are to be made belong in
   * `vpn.connections`.
   * @default - none
   */
  readonly connectedSites?: OneOrMore<SiteName>;
}

/**
 * A route-based IPsec tunnel with IKEv2 from each instance of a deployed appliance to a router on premises, and BGP
 * through it.
 * @title a tunnel of an appliance
 * @example {
 *   site: "branch",
 *   routerAddress: "203.0.113.10",
 *   sharedKeyVariable: "branch_key",
 *   insideAddressPrefix: "169.254.21.0/30",
 * }
 */
export interface ApplianceTunnelDefinition
  extends
    SharedKey,
    Retyped<
      Omit<ApplianceTunnelProps, "sharedKey">,
      { site: SiteName; name: ElementName; ipsecPolicy: ApplianceIpsecPolicyDefinition }
    > {}

/**
 * The algorithms of a tunnel of a deployed appliance, by the names that Azure gives them. Broken and deprecated ones
 * are left out.
 * @title an IPsec policy of an appliance
 * @example {
 *   dhGroup: "DHGroup14",
 *   ikeEncryption: "AES256",
 *   ikeIntegrity: "SHA256",
 *   ipsecEncryption: "GCMAES256",
 *   ipsecIntegrity: "GCMAES256",
 *   pfsGroup: "PFS14",
 * }
 */
export type ApplianceIpsecPolicyDefinition = Retyped<
  IpsecPolicy,
  {
    dhGroup: "DHGroup14" | "DHGroup2048" | "ECP256" | "ECP384";
    ikeEncryption: "AES128" | "AES192" | "AES256" | "GCMAES128" | "GCMAES256";
    ikeIntegrity: "SHA256" | "SHA384";
    ipsecEncryption: "AES128" | "AES192" | "AES256" | "GCMAES128" | "GCMAES256";
    ipsecIntegrity: "SHA256" | "SHA384" | "GCMAES128" | "GCMAES256";
    pfsGroup: "None" | "PFS14" | "PFS2048" | "ECP256" | "ECP384";
  }
>;

/**
 * An appliance that is deployed by other means, such as a vendor's.
 * @title an appliance
 * @example { asn: 65001, privateIp: "10.10.0.4" }
 */
export interface ApplianceDefinition extends Retyped<
  Omit<VirtualApplianceAttributes, "name">,
  {
    routerPeerings: MappingOrList<RouterPeeringDefinition>;
    interfaces: MappingOrList<InterfaceDefinition>;
    zones: OneOrMore<Zone>;
  }
> {
  /**
   * The name of the appliance in reports and router configurations.
   * @default - the name of the hub and `-nva`
   * @example "west-firewall"
   */
  readonly name?: ElementName;
}

/**
 * BGP of an appliance that exists already with a router on premises, through a link such as a tunnel that the appliance
 * provides itself.
 * @title a router peering
 * @example { site: "branch", bgpAddresses: ["169.254.21.1"], routerBgpAddresses: ["169.254.21.2"] }
 */
export type RouterPeeringDefinition = Retyped<RouterPeeringAttributes, { site: SiteName; name: ElementName }>;

/**
 * How the appliance of a hub changes some of the routes that it announces. What it leaves out is as for all other
 * routes.
 * @title a policy term
 * @example { prefixes: "192.168.0.0/16", prepend: 2 }
 */
export interface PolicyTermDefinition extends Retyped<
  Omit<PolicyTermProps, "prefixes">,
  { communities: OneOrMore<Community> }
> {
  /**
   * The prefixes it is for, as far as they are announced: ranges in CIDR notation, each without the longer prefixes in
   * it, or sets by name, such as `sites`, `spokes`, `hub` and `internet`.
   * @example ["192.168.0.0/16", "internet"]
   */
  readonly prefixes: OneOrMore<PrefixSource>;
}

/**
 * A network interface of each instance of an appliance besides the one that speaks BGP with route servers. What leaves
 * by it follows the routes of its own subnet.
 * @title an interface
 * @example { name: "outside", privateIps: "10.10.0.36", addressPrefixes: "0.0.0.0/0" }
 */
export type InterfaceDefinition = Retyped<
  ApplianceInterfaceAttributes,
  { privateIps: OneOrMore<IpAddress>; addressPrefixes: OneOrMore<Cidr> }
>;

/**
 * What may reach the appliances of a hub themselves.
 * @title a security rule
 * @example { name: "management", sources: "10.9.0.0/24", ports: ["443", "8443-8445"] }
 */
export type SecurityRuleDefinition = Retyped<
  ApplianceSecurityRuleProps,
  { sources: OneOrMore<Cidr>; ports: OneOrMore<Ports> }
>;

/**
 * A marketplace image (`publisher`, `offer` and `sku`) or one of the customer's own (`imageId`).
 * @title an image
 * @example { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" }
 */
export interface ImageDefinition extends Partial<MarketplaceImage> {
  /**
   * The Azure resource id of the customer's own image, managed or in a gallery.
   * @default - give `publisher`, `offer` and `sku`
   * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.Compute/images/router"
   */
  readonly imageId?: ImageId;
}
