import { type FieldPath, parseFieldName } from "../text";
import type { HubDefinition } from "./hub-definition";
import type { NetworkDefinition } from "./definition";
import type { SpokeDefinition } from "./spoke-definition";
import { listOf } from "./written";
import { sharedGatewayField } from "./hub-gateways";
import type { ElementKind, ElementPlace } from "./elements";

/** How the file calls a field, with the index of the entry when the file has a list, too. */
interface FileField {
  readonly name: string;
  readonly isList?: true;
}

const GIVEN_APPLIANCE = { subnetGateway: "subnetAddressPrefix", timers: "bgpHoldTime" } as const;

const VIRTUAL_NETWORK = {
  virtualNetworkId: "existing.virtualNetworkId",
  routeServerId: "existing.routeServerId",
  expressRouteGatewayId: "existing.expressRouteGatewayId",
  vpnGatewayId: "existing.vpnGatewayId",
  gatewayRouteTableId: "existing.gatewayRouteTableId",
  peeringExists: "existing.peeringExists",
  // Of the connections of a spoke.
  hub: "hubs",
  prepend: "hubs",
} as const;

/** Fields of constructs and of the topology that have another name in the file. */
const NAMES: Readonly<Record<ElementKind, Readonly<Record<string, string | FileField>>>> = {
  virtualNetwork: VIRTUAL_NETWORK,
  expressRouteHub: {
    ...VIRTUAL_NETWORK,
    gatewaySubnetAddressPrefix: "expressRoute.gatewaySubnetAddressPrefix",
    routeServerSubnetAddressPrefix: "expressRoute.routeServerSubnetAddressPrefix",
  },
  vpnHub: {
    ...VIRTUAL_NETWORK,
    gatewaySubnetAddressPrefix: "vpn.gatewaySubnetAddressPrefix",
    routeServerSubnetAddressPrefix: "vpn.routeServerSubnetAddressPrefix",
  },
  routeServer: {
    addresses: { name: "routeServerAddresses", isList: true },
    subnetAddressPrefix: "routeServerSubnetAddressPrefix",
    routeServerId: "existing.routeServerId",
  },
  gateway: { sku: "gatewaySku" },
  connection: {},
  applianceTunnel: {
    addresses: "insideAddressPrefix",
    peerAddresses: "insideAddressPrefix",
    tunnel: "remoteAddress",
  },
  routerPeering: {
    addresses: { name: "bgpAddresses", isList: true },
    peerAddresses: { name: "routerBgpAddresses", isList: true },
  },
  deployedAppliance: {
    instances: "applianceInstances",
    loadBalancerIp: "applianceInstances",
    size: "applianceSize",
    image: "applianceImage",
    privateIp: "applianceSubnetAddressPrefix",
    subnetGateway: "applianceSubnetAddressPrefix",
    timers: "bgpHoldTime",
  },
  givenInstance: { ...GIVEN_APPLIANCE, instances: "privateIp" },
  givenInstances: { ...GIVEN_APPLIANCE, instances: { name: "privateIps", isList: true }, privateIp: "privateIps" },
  site: {
    prefixes: { name: "addressPrefixes", isList: true },
    prefers: { name: "preferredCircuits", isList: true },
  },
  circuit: {},
  network: { mode: "redundancy" },
};

const VIRTUAL_NETWORKS: readonly ElementKind[] = ["virtualNetwork", "expressRouteHub", "vpnHub"];

/**
 * Where the file says what a prop of a construct says: `addresses[0]` of a route server is `routeServerAddresses[0]`.
 */
export function placeOfProp({ kind, path }: ElementPlace, prop: string): FieldPath {
  const [first, ...rest] = parseFieldName(prop);
  const known = NAMES[kind];
  const renamed = Object.keys(known).includes(String(first)) ? known[first] : undefined;
  const above = kind === "network" ? [] : path;
  if (renamed === undefined) return [...above, first, ...rest];
  if (typeof renamed === "string") return [...above, ...parseFieldName(renamed)];
  return [...above, renamed.name, ...rest.slice(0, 1)];
}

/** Where the file says what a field of an element of the topology says. */
export function placeOfField(network: NetworkDefinition, place: ElementPlace, field: string): FieldPath {
  const [first, index, ...rest] = parseFieldName(field);
  if (place.group && (first === "hubs" || first === "spokes")) return placeInGroup(place, first, Number(index), field);
  if (VIRTUAL_NETWORKS.includes(place.kind) && first === "subnets" && index !== undefined)
    return placeOfSubnet(network, place.path, Number(index), rest);
  if (first === "sites") {
    const list = place.kind === "circuit" ? "circuits" : "reachedThrough";
    const site = sitesBehind(network, list, place.path)[Number(index ?? 0)];
    return site === undefined ? place.path : ["sites", site, list];
  }
  return placeOfProp(place, field);
}

function placeInGroup(
  { path, group }: ElementPlace,
  section: "hubs" | "spokes",
  index: number,
  field: string,
): FieldPath {
  if (!field.includes("[")) return section === "hubs" ? path : [section];
  // Hubs are either the list of a spoke, or all of the file.
  if (section === "hubs" && path.length > 1) return [...path, index];
  const name = group?.[section][index];
  return name === undefined ? [section] : [section, name];
}

/** The topology has the subnets of appliances, gateways and route servers among the others. */
function placeOfSubnet(network: NetworkDefinition, path: FieldPath, index: number, rest: FieldPath): FieldPath {
  const [section, name] = path.map(String);
  const places = section === "hubs" ? subnetsOfHub(network.hubs[name]) : subnetsOfSpoke(network.spokes?.[name]);
  const place = places.at(index) ?? [];
  return [...path, ...place, ...(place[0] === "subnets" ? rest : [])];
}

/** The place in the file of each subnet of a hub, in the order in which they are created. */
function subnetsOfHub(hub: HubDefinition): FieldPath[] {
  const shared = sharedGatewayField(hub);
  return [
    ...(hub.existing && hub.appliance ? [] : [["applianceSubnetAddressPrefix"]]),
    ...workloadSubnets(hub.subnets?.length ?? 0),
    ...(shared ? ["gateway", "routeServer"].map((part) => [shared, `${part}SubnetAddressPrefix`]) : []),
  ];
}

function subnetsOfSpoke(spoke: SpokeDefinition | undefined): FieldPath[] {
  const count = spoke?.subnets?.length ?? (spoke?.existing ? 0 : 1);
  return [...workloadSubnets(count), ["routeServerSubnetAddressPrefix"]];
}

function workloadSubnets(count: number): FieldPath[] {
  return Array.from({ length: count }, (_, index) => ["subnets", index]);
}

/** The sites that are reached through the appliance of a hub or a circuit, in the order in which it knows them. */
function sitesBehind(
  network: NetworkDefinition,
  list: "reachedThrough" | "circuits",
  [, element]: FieldPath,
): string[] {
  return Object.entries(network.sites ?? {}).flatMap(([name, site]) =>
    (listOf(site[list]) ?? []).includes(String(element)) ? [name] : [],
  );
}
