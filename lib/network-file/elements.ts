import type { FieldPath } from "../text";
import type { NetworkDefinition } from "./definition";
import { type OneOrMore, listOf } from "./written";
import { connectedCircuitsOf, connectionsOf, sharedGatewayField, tunnelName } from "./hub-gateways";
import { hasRouteServer } from "./spoke-definition";

/**
 * The ids of the constructs that a network file makes. Hubs, spokes, sites and circuits have their names, without a
 * dot, so that no name of an element is equal to another id.
 */
export const CONSTRUCT_IDS = {
  provider: (subscription?: string) => `provider.${subscription ?? "default"}`,
  appliance: (hub: string) => `appliance.${hub}`,
  network: (hubs: readonly string[]) => `network.${networkName(hubs)}`,
  variable: (name: string) => `variable.${name}`,
} as const;

/** What a part of the network is, which decides how its fields are called in the file. */
export type ElementKind =
  | "virtualNetwork"
  | "expressRouteHub"
  | "vpnHub"
  | "routeServer"
  | "gateway"
  | "connection"
  | "applianceTunnel"
  | "routerPeering"
  | "deployedAppliance"
  | "givenInstance"
  | "givenInstances"
  | "site"
  | "circuit"
  | "network";

/** A part of the network and its place in the file; a dual-homed network is its list of hubs. */
export interface ElementPlace {
  readonly kind: ElementKind;
  readonly path: FieldPath;
  /** Of a dual-homed network. */
  readonly group?: HubGroup;
}

/** The element that a construct belongs to, by the path of the construct. */
export function elementOfConstruct(network: NetworkDefinition, constructPath: string): ElementPlace | undefined {
  const [, id = "", part = "", inside = ""] = constructPath.split("/");
  for (const hub of Object.keys(network.hubs)) {
    if (id === CONSTRUCT_IDS.appliance(hub)) return placeInAppliance(network, hub, part);
    if (id === hub && part === "Appliance") return placeInAppliance(network, hub, inside);
    if (id === hub) return placeInHub(network, hub, part, inside);
  }
  if (Object.keys(network.spokes ?? {}).includes(id)) {
    return { kind: part === "RouteServer" ? "routeServer" : "virtualNetwork", path: ["spokes", id] };
  }
  if (Object.keys(network.sites ?? {}).includes(id)) return { kind: "site", path: ["sites", id] };
  if (Object.keys(network.circuits ?? {}).includes(id)) return { kind: "circuit", path: ["circuits", id] };
  const group = [...hubGroups(network).values()].find(({ hubs }) => id === CONSTRUCT_IDS.network(hubs));
  return group && placeOfGroup(network, group);
}

/** The element with a name, as the topology and reports have it. */
export function elementOfName(network: NetworkDefinition, name: string): ElementPlace | undefined {
  return namedElements(network).get(name);
}

/** The names of what a file describes: hubs, spokes, sites and circuits first, then their parts. */
function namedElements(network: NetworkDefinition): Map<string, ElementPlace> {
  const elements = new Map<string, ElementPlace>();
  const add = (name: string, place: ElementPlace) => {
    if (!elements.has(name)) elements.set(name, place);
  };
  const { hubs, spokes = {}, sites = {}, circuits = {} } = network;
  for (const hub of Object.keys(hubs)) add(hub, placeOfHub(network, hub));
  for (const spoke of Object.keys(spokes)) add(spoke, { kind: "virtualNetwork", path: ["spokes", spoke] });
  for (const site of Object.keys(sites)) add(site, { kind: "site", path: ["sites", site] });
  for (const circuit of Object.keys(circuits)) add(circuit, { kind: "circuit", path: ["circuits", circuit] });
  for (const [hub, { appliance, applianceInstances = 1 }] of Object.entries(hubs)) {
    const name = applianceNameOf(network, hub);
    const place = placeOfAppliance(network, hub);
    add(name, place);
    const count = appliance?.privateIps?.length ?? applianceInstances;
    for (let index = 1; index <= count; index += 1) add(`${name}-${index}`, place);
    for (const peering of routerPeeringsOf(network, hub)) add(`${name}-${peering.name}`, peering.place);
  }
  for (const [spoke, definition] of Object.entries(spokes))
    if (hasRouteServer(definition)) add(`${spoke}-rs`, { kind: "routeServer", path: ["spokes", spoke] });
  for (const [hub, definition] of Object.entries(hubs)) {
    const shared = sharedGatewayField(definition);
    if (shared === undefined) continue;
    const { expressRoute, vpn, existing } = definition;
    add(`${hub}-rs`, { kind: "routeServer", path: ["hubs", hub, shared] });
    if (expressRoute) add(`${hub}-ergw`, { kind: "gateway", path: ["hubs", hub, "expressRoute"] });
    for (const { circuit } of [...connectedCircuitsOf(definition), ...connectionsOf(definition)])
      add(`${hub}-ergw-${circuit}`, placeOfConnection(network, hub, circuit));
    if (vpn ?? existing?.vpnGatewayId) add(`${hub}-vpng`, placeOfVpnGateway(network, hub));
    for (const site of listOf(existing?.connectedSites) ?? [])
      add(`${hub}-vpng-${site}`, placeOfTunnel(network, hub, site));
    for (const tunnel of vpn?.connections ?? [])
      add(`${hub}-vpng-${tunnelName(tunnel)}`, placeOfTunnel(network, hub, tunnelName(tunnel)));
  }
  for (const group of hubGroups(network).values()) add(networkName(group.hubs), placeOfGroup(network, group));
  return elements;
}

function placeOfHub(network: NetworkDefinition, hub: string): ElementPlace {
  const shared = sharedGatewayField(network.hubs[hub]);
  return { kind: shared === undefined ? "virtualNetwork" : `${shared}Hub`, path: ["hubs", hub] };
}

/** The element that a part of a hub's construct belongs to. */
function placeInHub(network: NetworkDefinition, hub: string, part: string, inside: string): ElementPlace {
  const path = ["hubs", hub];
  const shared = sharedGatewayField(network.hubs[hub]);
  if (part === "RouteServer" && shared) return { kind: "routeServer", path: [...path, shared] };
  const connection = /^Connection-(.*)$/.exec(inside)?.[1];
  if (part === "ExpressRouteGateway") {
    return connection === undefined
      ? { kind: "gateway", path: [...path, "expressRoute"] }
      : placeOfConnection(network, hub, connection);
  }
  if (part === "VpnGateway") {
    return connection === undefined ? placeOfVpnGateway(network, hub) : placeOfTunnel(network, hub, connection);
  }
  return placeOfHub(network, hub);
}

/** One that exists beside an ExpressRoute gateway need not have anything said of it but its id. */
function placeOfVpnGateway(network: NetworkDefinition, hub: string): ElementPlace {
  const path = network.hubs[hub].vpn ? ["vpn"] : ["existing", "vpnGatewayId"];
  return { kind: "gateway", path: ["hubs", hub, ...path] };
}

function placeOfTunnel(network: NetworkDefinition, hub: string, name: string): ElementPlace {
  const { vpn, existing } = network.hubs[hub];
  const path =
    entryOf(["vpn", "connections"], vpn?.connections, (tunnel) => tunnelName(tunnel) === name) ??
    entryOf(["existing", "connectedSites"], existing?.connectedSites, (site) => site === name);
  return { kind: "connection", path: ["hubs", hub, ...(path ?? ["vpn", "connections"])] };
}

function placeOfConnection(network: NetworkDefinition, hub: string, circuit: string): ElementPlace {
  const { expressRoute, existing } = network.hubs[hub];
  const isIt = (each: string | { readonly circuit: string }) =>
    (typeof each === "string" ? each : each.circuit) === circuit;
  const path =
    entryOf(["expressRoute", "circuits"], expressRoute?.circuits, isIt) ??
    entryOf(["existing", "connectedCircuits"], existing?.connectedCircuits, isIt);
  return { kind: "connection", path: ["hubs", hub, ...(path ?? ["expressRoute", "circuits"])] };
}

/** Where the entry of a list is, which may be written as a single value. */
function entryOf<T extends string | object>(
  path: FieldPath,
  list: OneOrMore<T> | undefined,
  isIt: (entry: T) => boolean,
): FieldPath | undefined {
  const index = (listOf(list) ?? []).findIndex(isIt);
  if (index < 0) return undefined;
  return Array.isArray(list) ? [...path, index] : path;
}

/** The element that a part of an appliance's construct belongs to. */
function placeInAppliance(network: NetworkDefinition, hub: string, part: string): ElementPlace {
  const name = /^Peering-(.*)$/.exec(part)?.[1];
  const peering = routerPeeringsOf(network, hub).find((each) => each.name === name);
  return peering?.place ?? placeOfAppliance(network, hub);
}

/** The peerings of a hub's appliance with routers on premises, by the names that they have within the appliance. */
function routerPeeringsOf(network: NetworkDefinition, hub: string): { name: string; place: ElementPlace }[] {
  const { tunnels = [], appliance } = network.hubs[hub];
  const path = ["hubs", hub];
  return [
    ...tunnels.map((tunnel, index) => ({
      name: tunnelName(tunnel),
      place: { kind: "applianceTunnel" as const, path: [...path, "tunnels", index] },
    })),
    ...(appliance?.routerPeerings ?? []).map((peering, index) => ({
      name: tunnelName(peering),
      place: { kind: "routerPeering" as const, path: [...path, "appliance", "routerPeerings", index] },
    })),
  ];
}

function placeOfAppliance(network: NetworkDefinition, hub: string): ElementPlace {
  const { appliance } = network.hubs[hub];
  if (!appliance) return { kind: "deployedAppliance", path: ["hubs", hub] };
  return { kind: appliance.privateIps ? "givenInstances" : "givenInstance", path: ["hubs", hub, "appliance"] };
}

export function applianceNameOf(network: NetworkDefinition, hub: string): string {
  return network.hubs[hub].appliance?.name ?? `${hub}-nva`;
}

/** The hubs of a spoke, the active one first. */
function hubsOf(network: NetworkDefinition, spoke: string): string[] {
  return listOf(network.spokes?.[spoke].hubs) ?? Object.keys(network.hubs);
}

/** What the dual-homed network with these hubs is called; with a single one, not as the hub itself. */
export function networkName(hubs: readonly string[]): string {
  return hubs.length === 1 ? `${hubs[0]}-only` : hubs.join("-");
}

/** Spokes that have the same hubs, and so form a dual-homed network. */
export interface HubGroup {
  readonly hubs: readonly string[];
  readonly spokes: string[];
}

/** The dual-homed networks of a file; when all hubs are active their order makes no difference. */
export function hubGroups(network: NetworkDefinition): Map<string, HubGroup> {
  const groups = new Map<string, HubGroup>();
  for (const [spoke, definition] of Object.entries(network.spokes ?? {})) {
    if (!hasRouteServer(definition)) continue;
    const hubs = hubsOf(network, spoke);
    const key = (network.redundancy === "activeActive" ? [...hubs].sort() : hubs).join(" ");
    const group = groups.get(key);
    if (group) group.spokes.push(spoke);
    else groups.set(key, { hubs, spokes: [spoke] });
  }
  return groups;
}

function placeOfGroup(network: NetworkDefinition, group: HubGroup): ElementPlace {
  const spoke = group.spokes.find((name) => network.spokes?.[name].hubs !== undefined);
  return { kind: "network", path: spoke === undefined ? ["hubs"] : ["spokes", spoke, "hubs"], group };
}
