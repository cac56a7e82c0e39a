import { shorten } from "../text";

/**
 * The Azure resource id of a virtual network.
 *
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west/providers/Microsoft.Network/virtualNetworks/vnet-west"
 */
export type VirtualNetworkId = string;

/**
 * The Azure resource id of a virtual network gateway.
 *
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west/providers/Microsoft.Network/virtualNetworkGateways/ergw-west"
 */
export type GatewayId = string;

/**
 * The Azure resource id of a route server.
 *
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west/providers/Microsoft.Network/virtualHubs/rs-west"
 */
export type RouteServerId = string;

/**
 * The Azure resource id of a route table.
 *
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-west/providers/Microsoft.Network/routeTables/rt-gateways"
 */
export type RouteTableId = string;

/**
 * The Azure resource id of an ExpressRoute circuit.
 *
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-circuits/providers/Microsoft.Network/expressRouteCircuits/erc-amsterdam"
 */
export type CircuitId = string;

/**
 * The Azure resource id of an ExpressRoute Direct port.
 *
 * @pattern ^(/[^/]+){8}$
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-circuits/providers/Microsoft.Network/expressRoutePorts/erd-dublin"
 */
export type ExpressRoutePortId = string;

/** The types of resources that are told by their ids, each with what people call it. */
const NOUNS = {
  virtualNetworks: "a virtual network",
  virtualNetworkGateways: "a virtual network gateway",
  virtualHubs: "a route server",
  routeTables: "a route table",
  expressRouteCircuits: "an ExpressRoute circuit",
  expressRoutePorts: "an ExpressRoute Direct port",
} as const;

export type ResourceType = keyof typeof NOUNS;

/** What the id of a resource of Azure's networks says. */
export interface ResourceId {
  readonly subscription: string;
  readonly resourceGroupName: string;
  readonly name: string;
}

const RESOURCE_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Network\/([^/]+)\/([^/]+)$/i;

/** What an id says, if it is one of a resource of this type. Azure does not mind the case. */
export function parseResourceId(text: string, type: ResourceType): ResourceId | undefined {
  const [, subscription, resourceGroupName, found, name] = RESOURCE_ID.exec(text) ?? [];
  if (found?.toLowerCase() !== type.toLowerCase()) return undefined;
  return { subscription, resourceGroupName, name };
}

/** Says why a text is no id of a resource of this type, or `undefined` when it is one. */
export function whyNotResourceId(text: string, type: ResourceType): string | undefined {
  return parseResourceId(text, type) ? undefined : noResourceId(text, type);
}

/** What is said of a text that is no id of a resource of this type: what it is instead, if that can be told. */
export function noResourceId(text: string, type: ResourceType): string {
  const other = (Object.keys(NOUNS) as ResourceType[]).find((each) => each !== type && parseResourceId(text, each));
  return (
    `${shorten(JSON.stringify(text))} is ${other ? `the id of ${NOUNS[other]}, not` : "no id"} of ${NOUNS[type]}; expected ` +
    `"/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/${type}/<name>"`
  );
}
