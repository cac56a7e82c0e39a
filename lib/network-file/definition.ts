import type { PlainText, ProviderVersion, SshPublicKey, SubscriptionId } from "../azure";
import type { DualHomedNetworkProps, SurvivableFailures } from "../constructs/networks";
import type { BackendDefinition } from "./backend-definition";
import type { HubDefinition } from "./hub-definition";
import type { ElementName, NameAffix, RuleId, VariableName } from "./names";
import type { CircuitDefinition, SiteDefinition } from "./on-premises-definition";
import type { SpokeDefinition } from "./spoke-definition";
import type { OneOrMore } from "./written";

/**
 * A dual-homed hub-and-spoke network on Azure with Route Server: spokes that live behind several hubs at once, each hub
 * with its own network virtual appliance.
 * @title the file
 */
export interface NetworkDefinition extends Pick<DualHomedNetworkProps, "spokeToSpoke" | "advertiseHubs"> {
  /**
   * The version of this format.
   * @example 1
   */
  readonly version: 1;

  /**
   * The name of the Terraform stack.
   * @default "network"
   * @example "production"
   */
  readonly name?: ElementName;

  /**
   * The Azure subscription of everything that names no other one.
   * @default - `ARM_SUBSCRIPTION_ID` of the environment
   */
  readonly subscription?: SubscriptionId;

  /**
   * The stacks into which the network is divided, each with a state of its own. `one`: all of it. `perHub`: a stack for
   * each hub and one for all spokes. `perSpoke`: a stack for each hub and for each spoke. With several, halves of
   * peerings and BGP connections are in a further stack of each, `…-peerings`, and circuits that are made in
   * `circuits`. To divide a network that is deployed, its resources have to be moved between states.
   * @default "one"
   * @example "perSpoke"
   */
  readonly stacks?: "one" | "perHub" | "perSpoke";

  /**
   * Where Terraform keeps its state.
   * @default - a file in the working directory
   */
  readonly backend?: BackendDefinition;

  /**
   * The version of azurerm, Terraform's provider for Azure.
   * @default - the newest one of azurerm 4
   */
  readonly providerVersion?: ProviderVersion;

  /**
   * The public key, in OpenSSH's format, that may log in to the appliances: RSA of 2048 bits or more, or Ed25519.
   * @default - each hub gives its own
   */
  readonly adminSshPublicKey?: SshPublicKey;

  /**
   * The text before and after the names of Azure resources, beside Microsoft's abbreviation.
   * @default - none, so `vnet-west`
   */
  readonly naming?: NamingDefinition;

  /**
   * Tags of every resource that can have tags. Those of a hub, spoke or circuit are added to them.
   * @default - none
   * @example { environment: "production" }
   */
  readonly tags?: Readonly<Record<string, string>>;

  /**
   * Files of facts, relative to this file, that `dual-homed export` has written in other repositories: of hubs and
   * spokes that are managed there, and connected with those here.
   * @default - none
   * @example "hubs.json"
   */
  readonly from?: OneOrMore<PlainText>;

  /**
   * The hubs by name, in the order of their rank: the first one is the active one unless `redundancy` or `hubs` of a
   * spoke says otherwise. The hubs of `from` come after them.
   * @default - needed unless `from` has some
   * @propertyNames { $ref: "#/definitions/ElementName" }
   * @minProperties 1
   * @example { west: { location: "westeurope", addressSpace: "10.10.0.0/22", asn: 65001 } }
   */
  readonly hubs?: Readonly<Record<ElementName, HubDefinition>>;

  /**
   * The spokes by name.
   * @default - none
   * @propertyNames { $ref: "#/definitions/ElementName" }
   * @example { app: { location: "westeurope", addressSpace: "10.30.0.0/22" } }
   */
  readonly spokes?: Readonly<Record<ElementName, SpokeDefinition>>;

  /**
   * The networks on premises by name.
   * @default - none
   * @propertyNames { $ref: "#/definitions/ElementName" }
   * @example { datacentre: { addressPrefixes: "192.168.0.0/16", reachedThrough: "west" } }
   */
  readonly sites?: Readonly<Record<ElementName, SiteDefinition>>;

  /**
   * The ExpressRoute circuits by name.
   * @default - none
   * @propertyNames { $ref: "#/definitions/ElementName" }
   * @example {
   *   amsterdam: { location: "westeurope", resourceGroupName: "rg-circuits", serviceProviderName: "Equinix" },
   * }
   */
  readonly circuits?: Readonly<Record<ElementName, CircuitDefinition>>;

  /**
   * How traffic is shared among the hubs. `activePassive`: the first hub of a spoke carries all of it, the next one
   * when it fails; safe with stateful appliances. `activeActive`: all hubs carry traffic, and the two directions of a
   * flow may take different ones.
   * @default "activePassive"
   * @example "activeActive"
   */
  readonly redundancy?: "activePassive" | "activeActive";

  /**
   * Whether spokes reach the spokes and sites of other hubs than their own, such as those of another region. The hubs
   * of two groups of spokes are linked in pairs by an overlay between their appliances, in the order of their rank.
   * @default false
   */
  readonly hubToHub?: boolean;

  /**
   * The name of the sensitive Terraform variable with the pre-shared key with which IPsec protects the links of
   * `hubToHub`.
   * @default - the links are not encrypted
   * @example "links_key"
   */
  readonly hubToHubKeyVariable?: VariableName;

  /**
   * The failures, one at a time, that must take away no flow of a spoke: the name of a set of them, several, or a
   * mapping. The network is refused when such a failure takes a flow away, with the flow and the reason.
   * @default - none is required
   * @example "anySingleFailure"
   * @example ["anyHub", "anyCircuit"]
   */
  readonly survive?: OneOrMore<SurvivableFailures> | SurviveDefinition;

  /**
   * Findings of rules that are accepted, each with a reason.
   * @default - none
   */
  readonly acknowledge?: readonly AcknowledgementDefinition[];
}

/**
 * The failures, one at a time, that must take away no flow of a spoke.
 * @title survive
 */
export interface SurviveDefinition {
  /**
   * What may fail: the name of a set of failures, or several.
   * @example "anySingleFailure"
   * @example ["anyHub", "anyCircuit"]
   */
  readonly failures: OneOrMore<SurvivableFailures>;

  /**
   * Whether the two directions of every flow must pass the same appliances, before the failure and after it: stateful
   * appliances need that.
   * @default false
   */
  readonly symmetric?: boolean;
}

/**
 * The text before and after the names of Azure resources, beside Microsoft's abbreviation: `vnet-prod-west-weu`.
 * @title `naming`
 * @minProperties 1
 * @example { prefix: "prod" }
 */
export interface NamingDefinition {
  /**
   * The text before the name, without the hyphen.
   * @default - none
   * @example "prod"
   */
  readonly prefix?: NameAffix;

  /**
   * The text after the name, without the hyphen.
   * @default - none
   * @example "weu"
   */
  readonly suffix?: NameAffix;
}

/**
 * A finding of a rule that is accepted.
 * @title an acknowledgement
 * @example { rule: "ARS012", reason: "accepted until the second circuit is there", element: "west" }
 */
export interface AcknowledgementDefinition {
  /** The id of the rule. */
  readonly rule: RuleId;

  /**
   * Why it is acceptable here.
   * @example "accepted until the second circuit is there"
   */
  readonly reason: string;

  /**
   * The name of the hub, spoke, site, circuit or part of one that it is accepted for, as reports name it.
   * @default - everywhere
   * @example "west"
   */
  readonly element?: string;
}
