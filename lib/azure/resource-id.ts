import { quoted } from "../text";

/**
 * The Azure resource id of a virtual network.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west\
 * /providers/Microsoft.Network/virtualNetworks/vnet-west"
 */
export type VirtualNetworkId = string;

/**
 * The Azure resource id of a virtual network gateway.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west\
 * /providers/Microsoft.Network/virtualNetworkGateways/ergw-west"
 */
export type GatewayId = string;

/**
 * The Azure resource id of a route server.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west\
 * /providers/Microsoft.Network/virtualHubs/rs-west"
 */
export type RouteServerId = string;

/**
 * The Azure resource id of a route table.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west\
 * /providers/Microsoft.Network/routeTables/rt-gateways"
 */
export type RouteTableId = string;

/**
 * The Azure resource id of an ExpressRoute circuit.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-circuits\
 * /providers/Microsoft.Network/expressRouteCircuits/erc-amsterdam"
 */
export type CircuitId = string;

/**
 * The Azure resource id of an ExpressRoute Direct port.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-circuits\
 * /providers/Microsoft.Network/expressRoutePorts/erd-dublin"
 */
export type ExpressRoutePortId = string;

/**
 * The Azure resource id of a public IP address.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-addresses\
 * /providers/Microsoft.Network/publicIPAddresses/pip-egress"
 */
export type PublicIpAddressId = string;

/**
 * The Azure resource id of a public IP prefix.
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-addresses\
 * /providers/Microsoft.Network/publicIPPrefixes/ippre-egress"
 */
export type PublicIpPrefixId = string;

/**
 * The id of an Azure subscription.
 * @pattern ^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$
 * @example "00000000-0000-0000-0000-000000000000"
 */
export type SubscriptionId = string;

const SUBSCRIPTION_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Says why a text is not the id of a subscription, or `undefined` when it is one. */
export function whyNotSubscriptionId(text: string): string | undefined {
  if (SUBSCRIPTION_ID.test(text)) return undefined;
  return `${quoted(text)} is no subscription id; expected a form such as "00000000-0000-0000-0000-000000000000"`;
}

/** The types of resources that are told by their ids, each with what people call it. */
const NOUNS = {
  virtualNetworks: "a virtual network",
  virtualNetworkGateways: "a virtual network gateway",
  virtualHubs: "a route server",
  routeTables: "a route table",
  expressRouteCircuits: "an ExpressRoute circuit",
  expressRoutePorts: "an ExpressRoute Direct port",
  publicIPAddresses: "a public IP address",
  publicIPPrefixes: "a public IP prefix",
} as const;

export type ResourceType = keyof typeof NOUNS;

/** What the id of a resource of Azure's networks says. */
export interface ResourceId {
  readonly subscription: string;
  readonly resourceGroupName: string;
  readonly name: string;
}

/** Letters may be those of any language in the name of a resource group. */
const NAME = String.raw`([\p{L}\p{N}_.()-]*[\p{L}\p{N}_()-])`;
const RESOURCE_ID = new RegExp(
  `^/subscriptions/([^/]+)/resourceGroups/${NAME}/providers/Microsoft\\.Network/([^/]+)/${NAME}$`,
  "iu",
);

/** What an id says, if it is one of a resource of this type. Azure does not mind the case. */
export function parseResourceId(text: string, type: ResourceType): ResourceId | undefined {
  const [, subscription, resourceGroupName, found, name] = RESOURCE_ID.exec(text) ?? [];
  if (found?.toLowerCase() !== type.toLowerCase()) return undefined;
  return { subscription, resourceGroupName, name };
}

/** The id of a resource of Azure's networks. */
export function resourceId(type: ResourceType, { subscription, resourceGroupName, name }: ResourceId): string {
  const group = `/subscriptions/${subscription}/resourceGroups/${resourceGroupName}`;
  return `${group}/providers/Microsoft.Network/${type}/${name}`;
}

/** Says why a text is no id of a resource of this type, or `undefined` when it is one. */
export function whyNotResourceId(text: string, type: ResourceType): string | undefined {
  const id = parseResourceId(text, type);
  if (id && SUBSCRIPTION_ID.test(id.subscription)) return undefined;
  const other = (Object.keys(NOUNS) as ResourceType[]).find((each) => each !== type && parseResourceId(text, each));
  return (
    `${quoted(text)} is ${other ? `the id of ${NOUNS[other]}, not` : "no id"} of ${NOUNS[type]}; expected ` +
    `"/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/${type}/<name>"`
  );
}

/** The subscription in the id of any resource, in lower case because Azure ignores the case. */
export function subscriptionIn(id: string): string | undefined {
  return /^\/subscriptions\/([^/]+)\//i.exec(id)?.[1].toLowerCase();
}
