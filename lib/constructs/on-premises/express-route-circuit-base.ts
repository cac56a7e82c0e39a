import type { TerraformProvider, TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { verifyAtSynthesis } from "../core";
import type { IOnPremisesSite } from "../core";
import type { IResourceNaming } from "../../azure";
import { contributesToTopology, topologyChanged } from "../../topology";

/**
 * An ExpressRoute circuit, created here or existing already.
 */
export interface IExpressRouteCircuit extends IConstruct {
  /** The name of the circuit in reports. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly circuitId: string;
  /** Whether the connectivity provider has provisioned the circuit. Gateways can be connected to it only then. */
  readonly provisioned: boolean;
  /** The authorization key for gateways in another subscription: a sensitive value. */
  readonly authorizationKey?: string;

  /**
   * Records that a site is reached through the circuit.
   */
  addSite(site: IOnPremisesSite): void;

  /**
   * The resource that connections of the circuit are deployed after.
   *
   * @internal
   */
  readonly _lastWrite?: TerraformResource;

  /**
   * Creates an authorization for a gateway that is in another subscription than the circuit, and returns its key.
   *
   * @internal
   */
  _authorizationKeyFor?(
    gateway: IConstruct & { readonly elementName: string },
    gatewayProvider: TerraformProvider | undefined,
  ): string | undefined;
}

/**
 * The private peering of a circuit: the BGP sessions between Microsoft's edge routers and the customer's routers.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-routing
 */
export interface PrivatePeering {
  /**
   * The /30 of the primary link, in CIDR notation. The customer's router has the first usable address, Microsoft's router the
   * second.
   */
  readonly primaryAddressPrefix: string;
  /** The /30 of the secondary link, in CIDR notation. */
  readonly secondaryAddressPrefix: string;
  /** The VLAN id, 1 to 4094. */
  readonly vlanId: number;
  /** The ASN of the customer's routers, 16 or 32 bits. */
  readonly peerAsn: number;

  /**
   * The MD5 key of the BGP sessions, 1 to 25 letters and digits. Give the value of a sensitive variable: a literal
   * string would be written into a file.
   *
   * @default - no MD5 authentication
   */
  readonly sharedKey?: string;
}

/**
 * How a circuit is ordered: from a connectivity provider, or on an ExpressRoute Direct port.
 */
export interface ExpressRouteCircuitProps {
  /** The Azure region of the circuit, such as `westeurope`. */
  readonly location: string;
  /** The name of the resource group of the circuit. */
  readonly resourceGroupName: string;

  /**
   * The connectivity provider, such as `Equinix`.
   *
   * @default - none: give `expressRoutePortId`
   */
  readonly serviceProviderName?: string;

  /**
   * The location where the provider's network meets Microsoft's, such as `Amsterdam`.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-locations
   *
   * @default - none: give `expressRoutePortId`
   */
  readonly peeringLocation?: string;

  /**
   * The bandwidth of a circuit of a provider, in Mbit/s.
   *
   * @default - none: give `bandwidthInGbps`
   */
  readonly bandwidthInMbps?: number;

  /**
   * The Azure resource id of an ExpressRoute Direct port.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-erdirect-about
   *
   * @default - none: the circuit is a provider's
   */
  readonly expressRoutePortId?: string;

  /**
   * The bandwidth of a circuit on an ExpressRoute Direct port, in Gbit/s.
   *
   * @default - none: give `bandwidthInMbps`
   */
  readonly bandwidthInGbps?: number;

  /**
   * The tier: `Local`, `Standard` or `Premium`.
   *
   * @default "Standard"
   */
  readonly tier?: string;

  /**
   * How data transfer is billed: `MeteredData` or `UnlimitedData`.
   *
   * @default "MeteredData"
   */
  readonly family?: string;

  /**
   * The private peering.
   *
   * @default - the provider creates it
   */
  readonly privatePeering?: PrivatePeering;

  /**
   * The names of authorizations for gateways outside this app, in other subscriptions. Each authorization is good for one
   * connection. The keys are sensitive outputs, `<name of the circuit>-<name>-authorization-key`, and `authorizationKeyOf`
   * returns them. A hub of this app in another subscription needs no entry: its authorization is created when it is connected.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager
   *
   * @default - none
   */
  readonly authorizations?: string[];

  /**
   * Whether the provider has provisioned the circuit. Azure refuses peerings and connections before that: deploy once
   * without this prop, give the provider the service key (the output `<name>-service-key`), and deploy again with `true`.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-workflows
   *
   * @default - true on an ExpressRoute Direct port, false with a provider
   */
  readonly provisioned?: boolean;

  /**
   * The name of the circuit. Azure resources, outputs and reports use it.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * The azurerm provider of the circuit's subscription.
   *
   * @default - the default azurerm provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * How Azure resources are named.
   *
   * @default ResourceNaming.abbreviated()
   */
  readonly naming?: IResourceNaming;

  /**
   * Tags of the circuit.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}

/**
 * The facts about a circuit that exists already.
 */
export interface ExpressRouteCircuitAttributes {
  /** The Azure resource id. */
  readonly circuitId: string;

  /**
   * The authorization key, when the circuit is in another subscription than the gateways. Give the value of a sensitive
   * variable: a literal string would be written into a file.
   *
   * @default - none: the circuit is in the gateways' subscription
   */
  readonly authorizationKey?: string;

  /**
   * The location where the circuit meets Microsoft's network.
   *
   * @default - unknown
   */
  readonly peeringLocation?: string;

  /**
   * The name of the circuit in reports.
   *
   * @default - the construct's id
   */
  readonly name?: string;
}

/** The facts that the topology needs of every circuit. */
interface CircuitFacts {
  readonly name: string;
  readonly peeringLocation?: string;
  readonly existing: boolean;
}

/**
 * The parts that created and existing circuits have in common.
 *
 * @internal
 */
export abstract class ExpressRouteCircuitBase extends Construct implements IExpressRouteCircuit {
  readonly elementName: string;
  abstract readonly circuitId: string;
  abstract readonly provisioned: boolean;
  readonly authorizationKey?: string;
  private readonly sites: IOnPremisesSite[] = [];

  constructor(scope: Construct, id: string, { name, peeringLocation, existing }: CircuitFacts) {
    super(scope, id);
    this.elementName = name;
    contributesToTopology(this, (topology) => {
      topology.add("circuits", {
        name,
        path: this.node.path,
        sites: this.sites.map((site) => site.elementName),
        ...(peeringLocation === undefined ? {} : { peeringLocation }),
        ...(existing ? { existing } : {}),
      });
    });
    verifyAtSynthesis(this);
  }

  addSite(site: IOnPremisesSite): void {
    this.sites.push(site);
    topologyChanged();
  }
}
