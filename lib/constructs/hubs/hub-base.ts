import type {
  ApplianceImage,
  ApplianceSecurityRuleProps,
  DeployedApplianceOptions,
  IVirtualAppliance,
} from "../appliances";
import type { PeerAsn, PublicIpAddressId, PublicIpPrefixId, SshPublicKey, VmSize } from "../../azure";
import type { Cidr } from "../../net";
import type { ExistingVirtualNetworkAttributes, IVirtualNetwork, VirtualNetworkProps } from "../virtual-networks";
import type { PolicyTermProps } from "../route-servers";
import type { HubAppliance } from "./hub-appliance";

/** A hub: a virtual network with an appliance, through which spokes reach other networks. */
export interface IHub extends IVirtualNetwork {
  /** The appliance that peers with the spokes' route servers. */
  readonly appliance: IVirtualAppliance;
}

/** Who reaches the appliances of a hub, and how these reach the Internet. */
export interface HubAccessProps {
  /**
   * The ranges from which SSH to the appliances is allowed, in CIDR notation.
   * @default - none
   * @example ["203.0.113.0/24"]
   */
  readonly sshSources?: Cidr[];

  /**
   * Whether a NAT gateway gives the appliances' subnet its way out to the Internet. Without one, and without the public
   * addresses that `tunnels` bring, an appliance that is deployed cannot install its packages, so its image must
   * contain them, and it cannot offer the Internet. Not possible beside `tunnels`: outbound traffic would leave with
   * the NAT gateway's address, and the other ends of the tunnels expect the appliance at its own.
   *
   * https://learn.microsoft.com/azure/nat-gateway/nat-overview
   * @default - true when an appliance without tunnels is deployed, false otherwise
   */
  readonly natGateway?: boolean;

  /**
   * The Azure resource ids of public IP addresses of yours for the NAT gateway: of the SKU Standard, and in all zones
   * or in that of the first instance, where the NAT gateway is. Others then know the appliances by these, whatever
   * becomes of the hub.
   *
   * https://learn.microsoft.com/azure/reliability/reliability-nat-gateway
   * @default - one that is made, unless a prefix is given
   * @minItems 1
   * @maxItems 16
   * @uniqueItems true
   */
  readonly natGatewayPublicIpAddressIds?: PublicIpAddressId[];

  /**
   * The Azure resource id of a public IP prefix of yours, all of whose addresses the NAT gateway uses.
   * @default - none
   */
  readonly natGatewayPublicIpPrefixId?: PublicIpPrefixId;

  /**
   * The TCP port at which the load balancer of an appliance of yours asks whether it is well: the network security
   * group lets that through. An appliance that is deployed is asked at 179.
   * @default 179
   * @minimum 1
   * @maximum 65535
   * @example 8008
   */
  readonly probePort?: number;

  /**
   * What else may reach the appliances themselves, such as the management of an appliance of yours. What they forward
   * is not meant.
   * @default - BGP, probes, SSH from `sshSources` and what tunnels need
   */
  readonly securityRules?: ApplianceSecurityRuleProps[];
}

/** The properties of the appliance of a hub: one that is deployed, or one that exists. */
export interface HubApplianceProps extends DeployedApplianceOptions, HubAccessProps {
  /**
   * The autonomous system number of the appliance that is deployed: 16 bits, not one that Azure reserves, and different
   * from those of the other hubs.
   * @default - needed unless `appliance` is given
   * @example 65001
   */
  readonly asn?: PeerAsn;

  /**
   * The public key, in OpenSSH's format, that may log in to the appliance that is deployed.
   * @default - needed unless `appliance` is given
   */
  readonly adminSshPublicKey?: SshPublicKey;

  /**
   * An appliance that is deployed by other means, such as a vendor's. In a hub that is made, it stands in the appliance
   * subnet.
   * @default - a Linux router with FRR is deployed
   */
  readonly appliance?: IVirtualAppliance;

  /**
   * The appliance as one value: either one that is deployed or one that exists, which `HubAppliance` cannot mix. It
   * replaces `appliance` and the props of the appliance that is deployed.
   * @default - those props describe the appliance
   */
  readonly hubAppliance?: HubAppliance;

  /**
   * The range of the appliances' subnet, /28 or larger, in CIDR notation. In a hub that exists already, a range that is
   * free.
   * @default - the first /27 of the address space; needed when an appliance is deployed into a hub that exists already
   * @example "10.10.0.0/27"
   */
  readonly applianceSubnetAddressPrefix?: Cidr;

  /**
   * How many instances of the appliance are deployed. Two or more stand behind an internal load balancer.
   * @default 1
   * @minimum 1
   * @maximum 8
   * @example 2
   */
  readonly applianceInstances?: number;

  /**
   * The VM size of the appliance that is deployed.
   * @default "Standard_D2s_v5"
   * @example "Standard_D4s_v5"
   */
  readonly applianceSize?: VmSize;

  /**
   * The machine image of the appliance that is deployed.
   * @default ApplianceImage.UBUNTU_24_04
   */
  readonly applianceImage?: ApplianceImage;
}

/** What a hub announces. */
export interface HubPolicyProps {
  /**
   * How the appliance of the hub changes some of the routes that it announces, in order: to the route servers of
   * spokes, to the hub's own, and to routers on premises. Of several terms that name a prefix, the first one holds. So
   * the hub can be less preferred for some prefixes than for others.
   * @default - none: all routes alike
   */
  readonly policyTerms?: PolicyTermProps[];
}

/** The properties of a hub that is created. */
export interface HubProps extends VirtualNetworkProps, HubApplianceProps, HubPolicyProps {}

/** The attributes of a hub that exists already. They include the properties of an appliance to deploy into it. */
export interface HubAttributes extends ExistingVirtualNetworkAttributes, HubApplianceProps, HubPolicyProps {}
