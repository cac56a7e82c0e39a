import type {
  ExpressRouteHubAttributes,
  VpnHubAttributes,
  ExpressRouteHubProps,
  HubProps,
  VpnHubProps,
} from "../constructs/hubs";
import type {
  ApplianceTunnelProps,
  RouterPeeringAttributes,
  VirtualApplianceAttributes,
} from "../constructs/appliances";
import type { ExpressRouteCircuitProps, PrivatePeering, OnPremisesSiteProps } from "../constructs/on-premises";
import type {
  ConnectedCircuit,
  ExpressRouteGatewaySku,
  VpnConnectionProps,
  VpnGatewaySku,
} from "../constructs/gateways";
import type { SpokeAttributes, SpokeProps } from "../constructs/spokes";
import type { SurvivableFailures } from "../constructs/networks";
import type { SubnetProps, VirtualNetworkProps } from "../constructs/virtual-networks";

/** A list that may be written as a single value. */
export type OneOrMore<T> = T | readonly T[];

/** What a network file says, once it is known to keep to the schema. Names are those of the constructs' props. */
export interface NetworkDefinition {
  readonly version: 1;
  readonly name?: string;
  readonly subscription?: string;
  readonly backend?: BackendDefinition;
  readonly adminSshPublicKey?: string;
  readonly naming?: { readonly prefix?: string; readonly suffix?: string };
  readonly tags?: Readonly<Record<string, string>>;
  readonly hubs: Readonly<Record<string, HubDefinition>>;
  readonly spokes?: Readonly<Record<string, SpokeDefinition>>;
  readonly sites?: Readonly<Record<string, SiteDefinition>>;
  readonly circuits?: Readonly<Record<string, CircuitDefinition>>;
  readonly redundancy?: "activePassive" | "activeActive";
  readonly survive?: OneOrMore<SurvivableFailures> | SurviveDefinition;
  readonly spokeToSpoke?: boolean;
  readonly advertiseHubs?: boolean;
  readonly acknowledge?: readonly AcknowledgementDefinition[];
}

/** Which failures a network must survive, and how. */
export interface SurviveDefinition {
  readonly failures: OneOrMore<SurvivableFailures>;
  readonly symmetric?: boolean;
}

type WithoutFile<T> = Omit<T, keyof VirtualNetworkProps>;

/** What hubs and spokes have in common. */
interface VirtualNetworkDefinition {
  readonly location: string;
  readonly addressSpace: OneOrMore<string>;
  readonly subnets?: readonly SubnetProps[];
  readonly dnsServers?: OneOrMore<string>;
  readonly resourceGroupName?: string;
  readonly subscription?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface HubDefinition
  extends
    VirtualNetworkDefinition,
    Omit<WithoutFile<HubProps>, "appliance" | "hubAppliance" | "applianceImage" | "zones" | "sshSources" | "tunnels"> {
  readonly applianceImage?: ImageDefinition;
  readonly zones?: OneOrMore<string | number>;
  readonly sshSources?: OneOrMore<string>;
  readonly tunnels?: readonly ApplianceTunnelDefinition[];
  readonly appliance?: ApplianceDefinition;
  readonly expressRoute?: ExpressRouteDefinition;
  readonly vpn?: VpnDefinition;
  readonly existing?: ExistingHubDefinition;
}

/** What there is of a hub that exists already, by id. What the hub says besides is made in it if it is missing. */
export interface ExistingHubDefinition
  extends
    Pick<VpnHubAttributes, "virtualNetworkId" | "routeServerId" | "peeringExists" | "gatewayRouteTableId">,
    Partial<Pick<ExpressRouteHubAttributes, "expressRouteGatewayId" | "vpnGatewayId">> {
  readonly connectedCircuits?: OneOrMore<string | ConnectedCircuitDefinition>;
  readonly connectedSites?: OneOrMore<string>;
}

/** A tunnel from the deployed appliance of a hub to a site. */
export interface ApplianceTunnelDefinition extends Omit<ApplianceTunnelProps, "site" | "sharedKey"> {
  readonly site: string;
  readonly sharedKeyVariable: string;
}

/** An appliance that is there already. */
export interface ApplianceDefinition extends Omit<VirtualApplianceAttributes, "routerPeerings"> {
  readonly routerPeerings?: readonly RouterPeeringDefinition[];
}

/** BGP of such an appliance with a router of a site. */
export interface RouterPeeringDefinition extends Omit<RouterPeeringAttributes, "site"> {
  readonly site: string;
}

/** What makes a hub one with an ExpressRoute gateway; the fields have no use in another hub. */
export interface ExpressRouteDefinition extends Omit<
  ExpressRouteHubProps,
  keyof HubProps | "circuits" | "expressRouteGatewaySku" | "vpnGateway"
> {
  readonly circuits?: OneOrMore<string | ConnectionDefinition>;
  readonly gatewaySku?: ExpressRouteGatewaySku;
}

/** A circuit that a hub's gateway is connected with already. */
export interface ConnectedCircuitDefinition extends Omit<ConnectedCircuit, "circuit"> {
  readonly circuit: string;
}

/** A connection of a hub's gateway with a circuit; one without more than the circuit may be written as its name. */
export interface ConnectionDefinition extends ConnectedCircuitDefinition {
  readonly authorizationKeyVariable?: string;
}

/** What gives a hub a VPN gateway. Beside `expressRoute`, which says the rest, it has its tunnels and its SKU only. */
export interface VpnDefinition extends Omit<VpnHubProps, keyof HubProps | "connections" | "vpnGatewaySku"> {
  readonly connections?: readonly TunnelDefinition[];
  readonly gatewaySku?: VpnGatewaySku;
}

/** A tunnel from a hub's gateway to a site. */
export interface TunnelDefinition extends Omit<VpnConnectionProps, "site" | "sharedKey"> {
  readonly site: string;
  readonly sharedKeyVariable: string;
}

/** A circuit that is ordered, or one that exists already. Secrets are variables, so that they are in no file. */
export interface CircuitDefinition extends Partial<
  Omit<ExpressRouteCircuitProps, "name" | "naming" | "provider" | "privatePeering" | "authorizations">
> {
  readonly authorizations?: OneOrMore<string>;
  readonly privatePeering?: PrivatePeeringDefinition;
  readonly subscription?: string;
  readonly existing?: { readonly circuitId: string };
  readonly authorizationKeyVariable?: string;
}

export interface PrivatePeeringDefinition extends Omit<PrivatePeering, "sharedKey"> {
  readonly sharedKeyVariable?: string;
}

export interface SpokeDefinition extends VirtualNetworkDefinition, WithoutFile<SpokeProps> {
  readonly hubs?: OneOrMore<string>;
  readonly useRouteServerOf?: string;
  readonly useGatewaysOf?: string;
  readonly existing?: Pick<SpokeAttributes, "virtualNetworkId" | "routeServerId">;
}

export interface SiteDefinition extends Omit<
  OnPremisesSiteProps,
  "name" | "addressPrefixes" | "reachedThrough" | "circuits" | "preferredCircuits"
> {
  readonly addressPrefixes: OneOrMore<string>;
  readonly reachedThrough?: OneOrMore<string>;
  readonly circuits?: OneOrMore<string>;
  readonly preferredCircuits?: OneOrMore<string>;
}

/** A marketplace image has the first three, one of one's own `imageId`. */
export interface ImageDefinition {
  readonly publisher?: string;
  readonly offer?: string;
  readonly sku?: string;
  readonly version?: string;
  readonly planName?: string;
  readonly imageId?: string;
}

export interface BackendDefinition {
  readonly azurerm?: {
    readonly storageAccountName: string;
    readonly containerName: string;
    readonly key: string;
    readonly resourceGroupName?: string;
    readonly subscriptionId?: string;
    readonly useAzureadAuth?: boolean;
  };
  readonly cloud?: { readonly organization: string; readonly workspace: string; readonly hostname?: string };
}

export interface AcknowledgementDefinition {
  readonly rule: string;
  readonly reason: string;
  readonly element?: string;
}

/** What may be written as a single value, as the list that constructs take. */
export function listOf<T extends string | number | object>(value: OneOrMore<T>): T[];
export function listOf<T extends string | number | object>(value: OneOrMore<T> | undefined): T[] | undefined;
export function listOf<T>(value: OneOrMore<T> | undefined): T[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? [...(value as readonly T[])] : [value as T];
}

/** How a hub's gateway is to be connected with circuits. */
export function connectionsOf(hub: HubDefinition): ConnectionDefinition[] {
  return asMappings<ConnectionDefinition>(hub.expressRoute?.circuits);
}

/** How a hub's gateway is connected with circuits already. */
export function connectedCircuitsOf(hub: HubDefinition): ConnectedCircuitDefinition[] {
  return asMappings<ConnectedCircuitDefinition>(hub.existing?.connectedCircuits);
}

function asMappings<T extends ConnectedCircuitDefinition>(circuits: OneOrMore<string | T> | undefined): T[] {
  return (listOf(circuits) ?? []).map((each) => (typeof each === "string" ? ({ circuit: each } as T) : each));
}

/** What a tunnel is called, which is how its construct and its Azure resources are called. */
export function tunnelName({ name, site }: { readonly name?: string; readonly site: string }): string {
  return name ?? site;
}

/** The fields that make a spoke one without a route server of its own, as it uses what is in another network. */
export const REMOTE_GATEWAY_FIELDS = ["useRouteServerOf", "useGatewaysOf"] as const;

/** Whether a spoke has a route server of its own, and so its hubs. */
export function hasRouteServer(spoke: SpokeDefinition): boolean {
  return REMOTE_GATEWAY_FIELDS.every((field) => spoke[field] === undefined);
}

/** The fields that make a hub one with gateways; the first one that is there says what its gateways share. */
export const GATEWAY_FIELDS = ["expressRoute", "vpn"] as const;

/** The ids of gateways that exist already, each with the field that says more of the gateway. */
export const EXISTING_GATEWAYS = { expressRouteGatewayId: "expressRoute", vpnGatewayId: "vpn" } as const;

/** The field of a hub with gateways that says what they share: the subnets and the route server. */
export function sharedGatewayField(hub: HubDefinition): (typeof GATEWAY_FIELDS)[number] | undefined {
  return GATEWAY_FIELDS.find((field) => hub[field] !== undefined);
}
