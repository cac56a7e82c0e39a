import type { AuthorizationName, SubscriptionId } from "../azure";
import type {
  ExpressRouteCircuitAttributes,
  ExpressRouteCircuitProps,
  OnPremisesSiteProps,
  PrivatePeering,
  SiteAnnouncementProps,
} from "../constructs/on-premises";
import type { Cidr } from "../net";
import type { CircuitName, CircuitOrHubName, HubName, SiteName, VariableName } from "./names";
import type { MappingOrList, OneOrMore, OnlyInTypeScript, Retyped } from "./written";

/**
 * A network on premises that spokes talk to. It makes nothing in Azure.
 * @title a site
 */
export interface SiteDefinition extends Retyped<
  Omit<OnPremisesSiteProps, "name" | "reachedThrough">,
  {
    addressPrefixes: OneOrMore<Cidr>;
    circuits: OneOrMore<CircuitName>;
    preferredCircuits: OneOrMore<CircuitName>;
    announcements: MappingOrList<AnnouncementDefinition>;
    passesOn: OneOrMore<SiteName>;
  }
> {
  /**
   * The names of the hubs through whose appliances the site is reached, by their own means such as an SD-WAN or tunnels
   * of their vendor.
   * @default - none
   * @example ["west", "north"]
   */
  readonly reachedThrough?: OneOrMore<HubName>;
}

/**
 * What a site announces to some circuits and hubs in place of what it announces to the others.
 * @title an announcement
 * @example { to: "dublin", prepend: 2 }
 */
export interface AnnouncementDefinition extends Retyped<
  Omit<SiteAnnouncementProps, "to">,
  { addressPrefixes: OneOrMore<Cidr> }
> {
  /**
   * The names of the circuits and hubs that it is announced to. A hub stands for its appliance and its VPN gateway, as
   * far as they have links with the site.
   * @example ["dublin", "north"]
   */
  readonly to: OneOrMore<CircuitOrHubName>;
}

/**
 * An ExpressRoute circuit: one that is ordered here, from a provider or on an ExpressRoute Direct port, or one that is
 * `existing`.
 * @title a circuit
 */
export interface CircuitDefinition extends Partial<
  Retyped<
    Omit<ExpressRouteCircuitProps, OnlyInTypeScript | "tags">,
    { privatePeering: PrivatePeeringDefinition; authorizations: OneOrMore<AuthorizationName> }
  >
> {
  /**
   * The circuit that exists already: only the connections with it are made. Beside it a circuit has only
   * `peeringLocation` and `authorizationKeyVariable`.
   * @default - the circuit is ordered
   */
  readonly existing?: ExistingCircuitDefinition;

  /**
   * The name of the sensitive Terraform variable that holds the authorization key, when the circuit is `existing` in
   * another subscription than the only hub that is connected with it. Several hubs need a key each: see `circuits` of a
   * hub. Set it as `TF_VAR_` and the name.
   * @default - none: the circuit is in the subscription of the hubs
   * @example "amsterdam_authorization_key"
   */
  readonly authorizationKeyVariable?: VariableName;

  /**
   * The Azure subscription that it is ordered in. A hub in another one gets an authorization of its own.
   * @default - that of the file
   */
  readonly subscription?: SubscriptionId;

  /**
   * Tags of the circuit.
   * @default - those of the file
   * @example { environment: "production" }
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A circuit that exists already, by id.
 * @title `existing` of a circuit
 * @example {
 *   circuitId:
 * "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-circuits/providers/Microsoft.Network/expressRouteCircuits/erc-amsterdam",
 * }
 */
export type ExistingCircuitDefinition = Pick<ExpressRouteCircuitAttributes, "circuitId">;

/**
 * The BGP sessions between Microsoft's edge and the customer's routers.
 * @title a private peering
 */
export interface PrivatePeeringDefinition extends Omit<PrivatePeering, "sharedKey"> {
  /**
   * The name of the sensitive Terraform variable that holds the MD5 key of the sessions, 1 to 25 letters and digits.
   * Set it as `TF_VAR_` and the name.
   * @default - none
   * @example "dublin_shared_key"
   */
  readonly sharedKeyVariable?: VariableName;
}
