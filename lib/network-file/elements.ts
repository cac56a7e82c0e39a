import type { FieldPath } from "../topology/field-path";
import type { NetworkDefinition } from "./definition";
import { connectionsOf, listOf, sharedGatewayField, tunnelName } from "./definition";

/**
 * The ids of the constructs that a network file makes. Hubs, spokes, sites and circuits have their names, without a dot, so
 * that nobody's name is one of the others.
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
  | "deployedAppliance"
  | "givenInstance"
  | "givenInstances"
  | "site"
  | "circuit"
  | "network";

/** A part of the network and where the file speaks of it; a dual-homed network is its list of hubs. */
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
    if (id === CONSTRUCT_IDS.appliance(hub)) return placeOfAppliance(network, hub);
    if (id === hub && part === "Appliance") return placeOfAppliance(network, hub);
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
export function namedElements(network: NetworkDefinition): Map<string, ElementPlace> {
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
  }
  for (const spoke of Object.keys(spokes)) add(`${spoke}-rs`, { kind: "routeServer", path: ["spokes", spoke] });
  for (const [hub, definition] of Object.entries(hubs)) {
    const shared = sharedGatewayField(definition);
    if (shared === undefined) continue;
    const { expressRoute, vpn } = definition;
    add(`${hub}-rs`, { kind: "routeServer", path: ["hubs", hub, shared] });
    if (expressRoute) add(`${hub}-ergw`, { kind: "gateway", path: ["hubs", hub, "expressRoute"] });
    for (const { circuit } of connectionsOf(definition))
      add(`${hub}-ergw-${circuit}`, placeOfConnection(network, hub, circuit));
    if (vpn) add(`${hub}-vpng`, { kind: "gateway", path: ["hubs", hub, "vpn"] });
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
    return connection === undefined
      ? { kind: "gateway", path: [...path, "vpn"] }
      : placeOfTunnel(network, hub, connection);
  }
  return placeOfHub(network, hub);
}

function placeOfTunnel(network: NetworkDefinition, hub: string, name: string): ElementPlace {
  const path = ["hubs", hub, "vpn", "connections"];
  const index = (network.hubs[hub].vpn?.connections ?? []).findIndex((tunnel) => tunnelName(tunnel) === name);
  return { kind: "connection", path: index >= 0 ? [...path, index] : path };
}

function placeOfConnection(network: NetworkDefinition, hub: string, circuit: string): ElementPlace {
  const path = ["hubs", hub, "expressRoute", "circuits"];
  const index = connectionsOf(network.hubs[hub]).findIndex((connection) => connection.circuit === circuit);
  const isList = Array.isArray(network.hubs[hub].expressRoute?.circuits);
  return { kind: "connection", path: isList && index >= 0 ? [...path, index] : path };
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
export function hubsOf(network: NetworkDefinition, spoke: string): string[] {
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
  for (const spoke of Object.keys(network.spokes ?? {})) {
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
