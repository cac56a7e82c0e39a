import { getOrMake } from "../collections";
import type { FieldPath } from "../text";
import type { ElementKind } from "./fields";
import { networksIn, type WholeNetwork } from "./imported";
import type { HubDefinition } from "./hub-definition";
import { circuitName, routeServerField, sharedGatewayField, tunnelName } from "./hub-gateways";
import { hasRouteServer, type SpokeDefinition } from "./spoke-definition";
import { listOf, placedIn, type Placed } from "./written";

/**
 * The ids of the constructs that a network file makes. Hubs, spokes, sites and circuits have their names, without a
 * dot, so that no name of an element is equal to another id.
 */
export const CONSTRUCT_IDS = {
  provider: (subscription?: string) => `provider.${subscription ?? "default"}`,
  appliance: (hub: string) => `appliance.${hub}`,
  facts: (index: number) => `from.${index}`,
  network: (hubs: readonly string[]) => `network.${networkName(hubs)}`,
  variable: (name: string) => `variable.${name}`,
} as const;

/** An element of the network, its construct, and its place in the file. */
export interface FileElement {
  /** The path of the construct below the stack. */
  readonly construct: string;
  /** The name in reports. */
  readonly name: string;
  readonly kind: ElementKind;
  readonly path: FieldPath;
  /** The places of the entries of those lists in the topology that the file has no list for. */
  readonly entries?: Readonly<Partial<Record<string, readonly FieldPath[]>>>;
}

const known = new WeakMap<WholeNetwork, ReadonlyMap<string, FileElement>>();

/** The element that a construct is or belongs to. */
export function elementOfConstruct(network: WholeNetwork, constructPath: string): FileElement | undefined {
  const steps = constructPath.split("/").slice(1);
  const paths = steps.map((_step, index) => steps.slice(0, steps.length - index).join("/"));
  return paths.map((path) => elementsIn(network).get(path)).find((element) => element !== undefined);
}

/** The element with a name. An instance of an appliance counts as its appliance. */
export function elementOfName(network: WholeNetwork, name: string): FileElement | undefined {
  return elementsIn(network).get(name) ?? elementsIn(network).get(name.replace(/-\d+$/, ""));
}

/** The elements by name and by construct. If a name is also the path of a construct, the construct is meant. */
function elementsIn(network: WholeNetwork): ReadonlyMap<string, FileElement> {
  return getOrMake(known, network, () => {
    const elements = elementsOf(network);
    const keys = ["name", "construct"] as const;
    return new Map(keys.flatMap((key) => elements.map((element) => [element[key], element] as const)));
  });
}

function elementsOf(network: WholeNetwork): FileElement[] {
  const { hubs, spokes = {}, sites = {}, circuits = {} } = network;
  return [
    ...Object.keys(hubs).flatMap((hub) => elementsOfHub(network, hub)),
    ...Object.entries(spokes).flatMap(([spoke, definition]) => elementsOfSpoke(spoke, definition)),
    ...Object.keys(hubs).flatMap((hub) => sessionsOfHub(network, hub)),
    ...Object.keys(sites).map((name) => ({ construct: name, name, kind: "site" as const, path: ["sites", name] })),
    ...Object.keys(circuits).map((name) => ({
      construct: name,
      name,
      kind: "circuit" as const,
      path: ["circuits", name],
      entries: { sites: sitesBehind(network, "circuits", name) },
    })),
    ...hubGroups(network).map((group) => elementOfGroup(network, group)),
    ...importedElements(network),
  ];
}

function elementsOfHub(network: WholeNetwork, hub: string): FileElement[] {
  const definition = network.hubs[hub];
  const { expressRoute, vpn, existing } = definition;
  const path = ["hubs", hub];
  const server = routeServerField(definition);
  const part = (construct: string, suffix: string, kind: ElementKind, ...field: FieldPath): FileElement => ({
    construct: `${hub}/${construct}`,
    name: `${hub}-${suffix}`,
    kind,
    path: [...path, ...field],
  });
  const connections = (gateway: string, suffix: string, placed: readonly Placed<string>[]) =>
    placed.map(({ value, path: field }) =>
      part(`${gateway}/Connection-${value}`, `${suffix}-${value}`, "connection", ...field),
    );
  return [
    { construct: hub, name: hub, kind: "virtualNetwork", path, entries: { subnets: subnetsOfHub(path, definition) } },
    ...elementsOfAppliance(network, hub),
    ...(server ? [part("RouteServer", "rs", "routeServer", server)] : []),
    ...(expressRoute ? [part("ExpressRouteGateway", "ergw", "gateway", "expressRoute")] : []),
    ...connections("ExpressRouteGateway", "ergw", [
      ...placedIn(existing?.connectedCircuits, ["existing", "connectedCircuits"], circuitName),
      ...placedIn(expressRoute?.circuits, ["expressRoute", "circuits"], circuitName),
    ]),
    // A VPN gateway that exists beside an ExpressRoute gateway may have nothing but its id.
    ...(vpn ? [part("VpnGateway", "vpng", "gateway", "vpn")] : []),
    ...(existing?.vpnGatewayId && !vpn ? [part("VpnGateway", "vpng", "gateway", "existing", "vpnGatewayId")] : []),
    ...connections("VpnGateway", "vpng", [
      ...placedIn(existing?.connectedSites, ["existing", "connectedSites"]),
      ...placedIn(vpn?.connections, ["vpn", "connections"], tunnelName),
    ]),
  ];
}

function elementsOfAppliance(network: WholeNetwork, hub: string): FileElement[] {
  const { appliance, tunnels } = network.hubs[hub];
  const construct = appliance ? CONSTRUCT_IDS.appliance(hub) : `${hub}/Appliance`;
  const name = applianceNameOf(network, hub);
  const path = ["hubs", hub];
  const peerings = (kind: ElementKind, placed: readonly Placed<string>[]) =>
    placed.map(({ value, path: field }) => ({
      construct: `${construct}/Peering-${value}`,
      name: `${name}-${value}`,
      kind,
      path: field,
      entries: { terms: termsOfHub(network, hub) },
    }));
  return [
    {
      construct,
      name,
      kind: !appliance ? "deployedAppliance" : appliance.privateIps ? "givenInstances" : "givenInstance",
      path: appliance ? [...path, "appliance"] : path,
      entries: { sites: sitesBehind(network, "reachedThrough", hub) },
    },
    ...peerings("applianceTunnel", placedIn(tunnels, [...path, "tunnels"], tunnelName)),
    ...peerings(
      "routerPeering",
      placedIn(appliance?.routerPeerings, [...path, "appliance", "routerPeerings"], tunnelName),
    ),
  ];
}

/** The peerings of a hub's appliance with route servers, which have the policy terms of the hub. */
function sessionsOfHub(network: WholeNetwork, hub: string): FileElement[] {
  const terms = termsOfHub(network, hub);
  if (terms.length === 0) return [];
  const session = (construct: string, server: string, path: FieldPath): FileElement => ({
    construct,
    name: `${server}-rs-${applianceNameOf(network, hub)}`,
    kind: "virtualNetwork",
    path,
    entries: { terms },
  });
  const spokes = hubGroups(network).flatMap((group) => (group.hubs.includes(hub) ? group.spokes : []));
  return [
    session(`${hub}/RouteServerPeering`, hub, ["hubs", hub]),
    ...spokes.map((spoke) => session(`${spoke}/Bgp-${hub}`, spoke, placeOfSpoke(network, spoke))),
  ];
}

function termsOfHub(network: WholeNetwork, hub: string): FieldPath[] {
  return placedIn(network.hubs[hub].policyTerms, ["hubs", hub, "policyTerms"]).map(({ path }) => path);
}

function elementsOfSpoke(name: string, spoke: SpokeDefinition): FileElement[] {
  const path = ["spokes", name];
  const count = spoke.subnets?.length ?? (spoke.existing ? 0 : 1);
  const subnets = [...workloadSubnets(path, count), [...path, "routeServerSubnetAddressPrefix"]];
  return [
    { construct: name, name, kind: "virtualNetwork", path, entries: { subnets } },
    ...(hasRouteServer(spoke)
      ? [{ construct: `${name}/RouteServer`, name: `${name}-rs`, kind: "routeServer" as const, path }]
      : []),
  ];
}

function elementOfGroup(network: WholeNetwork, { hubs, spokes }: HubGroup): FileElement {
  const listing = spokes.find((name) => network.spokes?.[name]?.hubs !== undefined);
  const path = listing === undefined ? ["hubs"] : ["spokes", listing, "hubs"];
  const placeOfHub = (name: string) => (name in network.hubs ? ["hubs", name] : pathOfImported(network, name));
  return {
    construct: CONSTRUCT_IDS.network(hubs),
    name: networkName(hubs),
    kind: "network",
    path,
    entries: {
      hubs: hubs.map((hub, index) => (listing === undefined ? placeOfHub(hub) : [...path, index])),
      spokes: spokes.map((spoke) => placeOfSpoke(network, spoke)),
    },
  };
}

/** Where an element is found whose file another repository has. */
function importedElements(network: WholeNetwork): FileElement[] {
  return network.imported.flatMap(({ path, facts: { topology } }, index) => {
    const lists = Object.values(topology).flatMap((list) =>
      Array.isArray(list) ? (list as { readonly name?: string }[]) : [],
    );
    const names = [CONSTRUCT_IDS.facts(index), ...lists.flatMap(({ name }) => name ?? [])];
    return names.map((name) => ({ construct: name, name, kind: "imported" as const, path }));
  });
}

/** Where an imported hub or spoke is named: its file. */
function pathOfImported(network: WholeNetwork, name: string): FieldPath {
  return networksIn(network.imported).find((each) => each.name === name)?.path ?? ["from"];
}

/** Where a spoke of the file, or the file of an imported one, is named. */
export function placeOfSpoke(network: WholeNetwork, name: string): FieldPath {
  return network.spokes?.[name] ? ["spokes", name] : pathOfImported(network, name);
}

/** The place of each subnet of a hub, in the order in which they are created. */
function subnetsOfHub(path: FieldPath, hub: HubDefinition): FieldPath[] {
  const gateways = sharedGatewayField(hub);
  const server = routeServerField(hub);
  return [
    ...(hub.existing && hub.appliance ? [] : [[...path, "applianceSubnetAddressPrefix"]]),
    ...workloadSubnets(path, hub.subnets?.length ?? 0),
    ...(gateways ? [[...path, gateways, "gatewaySubnetAddressPrefix"]] : []),
    ...(server ? [[...path, server, "routeServerSubnetAddressPrefix"]] : []),
  ];
}

function workloadSubnets(path: FieldPath, count: number): FieldPath[] {
  return Array.from({ length: count }, (_, index) => [...path, "subnets", index]);
}

/** Where the sites say that they are reached through a circuit or the appliance of a hub. */
function sitesBehind(network: WholeNetwork, list: "reachedThrough" | "circuits", element: string): FieldPath[] {
  return Object.entries(network.sites ?? {}).flatMap(([name, site]) =>
    listOf(site[list])?.includes(element) ? [["sites", name, list]] : [],
  );
}

/** The name of a hub's appliance in reports. */
export function applianceNameOf(network: WholeNetwork, hub: string): string {
  return network.hubs[hub].appliance?.name ?? `${hub}-nva`;
}

/** The name of the dual-homed network with these hubs. With a single hub, it is not the name of the hub. */
export function networkName(hubs: readonly string[]): string {
  return hubs.length === 1 ? `${hubs[0]}-only` : hubs.join("-");
}

/** Spokes that have the same hubs, and so form a dual-homed network. */
export interface HubGroup {
  /** The active one first. */
  readonly hubs: readonly string[];
  readonly spokes: string[];
}

/** The dual-homed networks of a file. If all hubs are active, their order makes no difference. */
export function hubGroups(network: WholeNetwork): HubGroup[] {
  const groups = new Map<string, HubGroup>();
  const imported = networksIn(network.imported);
  const allHubs = [...Object.keys(network.hubs), ...imported.flatMap(({ kind, name }) => (kind === "hub" ? name : []))];
  const spokes = [
    ...Object.entries(network.spokes ?? {}).flatMap(([name, definition]) =>
      hasRouteServer(definition) ? { name, hubs: listOf(definition.hubs) } : [],
    ),
    ...imported.filter(({ kind }) => kind === "spoke"),
  ];
  for (const { name: spoke, hubs = allHubs } of spokes) {
    const key = (network.redundancy === "activeActive" ? [...hubs].sort() : hubs).join(" ");
    getOrMake(groups, key, () => ({ hubs, spokes: [] })).spokes.push(spoke);
  }
  return [...groups.values()];
}
