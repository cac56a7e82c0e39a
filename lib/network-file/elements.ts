import type { FieldPath } from "../topology/field-path";
import type { NetworkDefinition } from "./definition";
import { listOf } from "./definition";

/**
 * The ids of the constructs that a network file makes. Hubs, spokes and sites have their names, which have no dot, so
 * that nobody's name is one of the others.
 */
export const CONSTRUCT_IDS = {
  provider: (subscription?: string) => `provider.${subscription ?? "default"}`,
  appliance: (hub: string) => `appliance.${hub}`,
  network: (hubs: readonly string[]) => `network.${networkName(hubs)}`,
} as const;

/** What a part of the network is, which decides how its fields are called in the file. */
export type ElementKind =
  "virtualNetwork" | "routeServer" | "deployedAppliance" | "givenInstance" | "givenInstances" | "site" | "network";

/** A part of the network and where the file speaks of it; a dual-homed network is its list of hubs. */
export interface ElementPlace {
  readonly kind: ElementKind;
  readonly path: FieldPath;
  /** Of a dual-homed network. */
  readonly group?: HubGroup;
}

/** The element that a construct belongs to, by the path of the construct. */
export function elementOfConstruct(network: NetworkDefinition, constructPath: string): ElementPlace | undefined {
  const [, id = "", part = ""] = constructPath.split("/");
  for (const hub of Object.keys(network.hubs)) {
    if (id === CONSTRUCT_IDS.appliance(hub)) return placeOfAppliance(network, hub);
    if (id === hub && part === "Appliance") return placeOfAppliance(network, hub);
    if (id === hub) return { kind: "virtualNetwork", path: ["hubs", hub] };
  }
  if (Object.keys(network.spokes ?? {}).includes(id)) {
    return { kind: part === "RouteServer" ? "routeServer" : "virtualNetwork", path: ["spokes", id] };
  }
  if (Object.keys(network.sites ?? {}).includes(id)) return { kind: "site", path: ["sites", id] };
  const group = [...hubGroups(network).values()].find(({ hubs }) => id === CONSTRUCT_IDS.network(hubs));
  return group && placeOfGroup(network, group);
}

/** The element with a name, as the topology and reports have it. */
export function elementOfName(network: NetworkDefinition, name: string): ElementPlace | undefined {
  return namedElements(network).get(name);
}

/** The names of what a file describes: hubs, spokes and sites first, then their parts. */
export function namedElements(network: NetworkDefinition): Map<string, ElementPlace> {
  const elements = new Map<string, ElementPlace>();
  const add = (name: string, place: ElementPlace) => {
    if (!elements.has(name)) elements.set(name, place);
  };
  const { hubs, spokes = {}, sites = {} } = network;
  for (const hub of Object.keys(hubs)) add(hub, { kind: "virtualNetwork", path: ["hubs", hub] });
  for (const spoke of Object.keys(spokes)) add(spoke, { kind: "virtualNetwork", path: ["spokes", spoke] });
  for (const site of Object.keys(sites)) add(site, { kind: "site", path: ["sites", site] });
  for (const [hub, { appliance, applianceInstances = 1 }] of Object.entries(hubs)) {
    const name = applianceNameOf(network, hub);
    const place = placeOfAppliance(network, hub);
    add(name, place);
    const count = appliance?.privateIps?.length ?? applianceInstances;
    for (let index = 1; index <= count; index += 1) add(`${name}-${index}`, place);
  }
  for (const spoke of Object.keys(spokes)) add(`${spoke}-rs`, { kind: "routeServer", path: ["spokes", spoke] });
  for (const group of hubGroups(network).values()) add(networkName(group.hubs), placeOfGroup(network, group));
  return elements;
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
