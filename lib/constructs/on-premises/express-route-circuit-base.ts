import type { TerraformProvider, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { IOnPremisesSite, ISiteNeighbor } from "../core";
import type {
  Asn,
  AuthorizationName,
  CircuitId,
  ExpressRoutePortId,
  PlainText,
  RegionName,
  ResourceGroupName,
} from "../../azure";
import type { Cidr } from "../../net";
import type { ResourceOptions } from "../virtual-networks";

/** An ExpressRoute circuit, created here or existing already. */
export interface IExpressRouteCircuit extends ISiteNeighbor {
  /** The Azure resource id. */
  readonly circuitId: string;
  /** Whether the connectivity provider has provisioned the circuit. Gateways can be connected to it only then. */
  readonly provisioned: boolean;
  /** The authorization key for gateways in another subscription: a sensitive value. */
  readonly authorizationKey?: string;

  /** The sites that are reached through the circuit. */
  readonly sites: IOnPremisesSite[];

  /** Records that a site is reached through the circuit. */
  addSite(site: IOnPremisesSite): void;

  /**
   * The resource that connections of the circuit are deployed after.
   * @internal
   */
  readonly _lastWrite?: TerraformResource;

  /**
   * Creates an authorization for a gateway that is in another subscription than the circuit, and returns its key.
   * @internal
   */
  _authorizationKeyFor?(
    gateway: IConstruct & { readonly elementName: string },
    gatewayProvider: TerraformProvider | undefined,
  ): string | undefined;

  /**
   * The id for a resource in a scope. In another stack it is a plain text where the subscription is known.
   * @internal
   */
  _circuitIdIn?(scope: IConstruct): string;
}

/**
 * The private peering of a circuit: the BGP sessions between Microsoft's edge routers and the customer's routers.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-routing
 */
export interface PrivatePeering {
  /**
   * The /30 of the first link. Its first usable address is the customer's, the second one Microsoft's.
   * @example "172.16.0.0/30"
   */
  readonly primaryAddressPrefix: Cidr;

  /**
   * The /30 of the second link.
   * @example "172.16.0.4/30"
   */
  readonly secondaryAddressPrefix: Cidr;

  /**
   * The VLAN.
   * @minimum 1
   * @maximum 4094
   * @example 100
   */
  readonly vlanId: number;
  /** The autonomous system number of the customer's routers; 16 or 32 bits. */
  readonly peerAsn: Asn;

  /**
   * The MD5 key of the BGP sessions, 1 to 25 letters and digits. Give the value of a sensitive variable: a literal
   * string would be written into a file.
   * @default - no MD5 authentication
   */
  readonly sharedKey?: string;
}

/** How a circuit is ordered: from a connectivity provider, or on an ExpressRoute Direct port. */
export interface ExpressRouteCircuitProps extends ResourceOptions {
  /**
   * The Azure region that the circuit belongs to.
   * @default - needed unless the circuit exists already
   * @example "westeurope"
   */
  readonly location: RegionName;

  /**
   * The name of the resource group that the circuit is put into, which exists already.
   * @default - needed unless the circuit exists already
   * @example "rg-circuits"
   */
  readonly resourceGroupName: ResourceGroupName;

  /**
   * The connectivity provider.
   * @default - needed unless `expressRoutePortId` is given
   * @example "Equinix"
   */
  readonly serviceProviderName?: PlainText;

  /**
   * Where the circuit meets Microsoft's network.
   * @default - needed with a provider
   * @example "Amsterdam"
   */
  readonly peeringLocation?: PlainText;

  /**
   * The bandwidth in Mbit/s of a provider's circuit.
   * @default - needed with a provider
   * @minimum 50
   * @maximum 10000
   * @example 1000
   */
  readonly bandwidthInMbps?: number;

  /**
   * The Azure resource id of an ExpressRoute Direct port.
   * @default - a provider's port is used
   */
  readonly expressRoutePortId?: ExpressRoutePortId;

  /**
   * The bandwidth in Gbit/s of a circuit on an ExpressRoute Direct port.
   * @default - needed with an ExpressRoute Direct port
   * @minimum 1
   * @maximum 400
   * @example 10
   */
  readonly bandwidthInGbps?: number;

  /**
   * The tier. Circuits of `Local` reach only the regions near their peering location, those of `Premium` the whole
   * world.
   * @default "Standard"
   * @values ["Local", "Standard", "Premium"]
   * @example "Premium"
   */
  readonly tier?: string;

  /**
   * How data is paid for.
   * @default "MeteredData"
   * @values ["MeteredData", "UnlimitedData"]
   * @example "UnlimitedData"
   */
  readonly family?: string;

  /**
   * The BGP sessions between Microsoft's edge and the customer's routers.
   * @default - made by the provider
   * @example {
   *   primaryAddressPrefix: "172.16.0.0/30",
   *   secondaryAddressPrefix: "172.16.0.4/30",
   *   vlanId: 100,
   *   peerAsn: 65100,
   * }
   */
  readonly privatePeering?: PrivatePeering;

  /**
   * The names of authorizations, each for one gateway that somebody else has in another subscription. Their keys are
   * sensitive outputs, `<name of the circuit>-<name>-authorization-key`. A hub that is made here in another
   * subscription needs none: it gets an authorization when it is connected.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager
   * @default - none
   * @example ["partner", "branch-office"]
   */
  readonly authorizations?: AuthorizationName[];

  /**
   * Whether the provider has provisioned the circuit. Azure refuses peerings and connections before: deploy once
   * without, give the provider the service key (the output `<name>-service-key`), and deploy again with `true`.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-workflows
   * @default - true with an ExpressRoute Direct port, false with a provider
   */
  readonly provisioned?: boolean;

  /**
   * The name of the circuit. Azure resources, outputs and reports use it.
   * @default - the construct's id
   */
  readonly name?: string;
}

/** The facts about a circuit that exists already. */
export interface ExpressRouteCircuitAttributes {
  /** The Azure resource id of the circuit. */
  readonly circuitId: CircuitId;

  /**
   * The authorization key, when the circuit is in another subscription than the gateways. Give the value of a sensitive
   * variable: a literal string would be written into a file.
   * @default - none: the circuit is in the gateways' subscription
   */
  readonly authorizationKey?: string;

  /**
   * The location where the circuit meets Microsoft's network.
   * @default - unknown
   */
  readonly peeringLocation?: PlainText;

  /**
   * The name of the circuit in reports.
   * @default - the construct's id
   */
  readonly name?: string;
}
