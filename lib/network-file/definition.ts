import type { HubProps } from "../hub";
import type { OnPremisesSiteProps } from "../on-premises-site";
import type { SpokeProps } from "../spoke";
import type { VirtualApplianceAttributes } from "../existing-virtual-appliance";
import type { SubnetProps, VirtualNetworkProps } from "../virtual-network";

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
  readonly redundancy?: "activePassive" | "activeActive";
  readonly spokeToSpoke?: boolean;
  readonly advertiseHubs?: boolean;
  readonly acknowledge?: readonly AcknowledgementDefinition[];
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
    Omit<WithoutFile<HubProps>, "appliance" | "applianceImage" | "zones" | "sshSources"> {
  readonly applianceImage?: ImageDefinition;
  readonly zones?: OneOrMore<string | number>;
  readonly sshSources?: OneOrMore<string>;
  readonly appliance?: VirtualApplianceAttributes;
  readonly existing?: { readonly virtualNetworkId: string };
}

export interface SpokeDefinition extends VirtualNetworkDefinition, WithoutFile<SpokeProps> {
  readonly hubs?: OneOrMore<string>;
  readonly existing?: { readonly virtualNetworkId: string; readonly routeServerId: string };
}

export interface SiteDefinition extends Omit<OnPremisesSiteProps, "name" | "addressPrefixes" | "reachedThrough"> {
  readonly addressPrefixes: OneOrMore<string>;
  readonly reachedThrough?: OneOrMore<string>;
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
export function listOf<T extends string | number>(value: OneOrMore<T>): T[];
export function listOf<T extends string | number>(value: OneOrMore<T> | undefined): T[] | undefined;
export function listOf<T>(value: OneOrMore<T> | undefined): T[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? [...(value as readonly T[])] : [value as T];
}
