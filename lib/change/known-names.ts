import type { ImportedNetwork, Part, PlannedNetwork } from "../import";
import { prefixOf } from "../net";
import type { Topology } from "../topology";

type Names = ReadonlyMap<string, string>;

/** Planned networks with the names that their elements have in a network file. What is not in it keeps its own. */
export function inWordsOf(known: Topology, { before, after, ...planned }: PlannedNetwork): PlannedNetwork {
  const [one, other] = [before, after].map((network): ImportedNetwork => {
    const names = namesIn(network.topology, known);
    const parts = network.parts();
    const at = (id: string) => renamed(parts.at(id), names) as Part | undefined;
    return { ...network, topology: renamed(network.topology, names) as Topology, parts: () => ({ at }) };
  });
  return { ...planned, before: one, after: other };
}

/** The names of elements in the file by those that they have in Azure, as far as ranges and addresses tell. */
function namesIn(read: Topology, known: Topology): Names {
  const names = new Map<string, string>();
  const note = (own: { readonly name: string } | undefined, its: { readonly name: string } | undefined) => {
    if (own && its) names.set(own.name, its.name);
  };
  const nameOf = (name: string | undefined) => names.get(name ?? "") ?? name;
  for (const network of read.virtualNetworks) {
    const like = known.virtualNetworks.filter((each) => overlap(each.addressSpace, network.addressSpace));
    note(network, like.length === 1 ? like[0] : undefined);
  }
  const inSame = <T extends { readonly virtualNetwork: string }>(all: readonly T[], element: T): T[] =>
    all.filter(({ virtualNetwork }) => virtualNetwork === nameOf(element.virtualNetwork));
  for (const server of read.routeServers) note(server, inSame(known.routeServers, server).at(0));
  for (const gateway of read.gateways) {
    note(
      gateway,
      inSame(known.gateways, gateway).find(({ type }) => type === gateway.type),
    );
  }
  for (const appliance of read.virtualAppliances) {
    const others = inSame(known.virtualAppliances, appliance);
    for (const instance of appliance.instances) {
      const isSame = ({ privateIp }: { readonly privateIp: string }) => privateIp === instance.privateIp;
      const other = others.find(({ instances }) => instances.some(isSame));
      note(instance, other?.instances.find(isSame));
      // One with a single instance has its name in Azure.
      if (other && appliance.name !== instance.name) note(appliance, other);
    }
  }
  const isOnlyOne = read.onPremisesSites.length === 1 && known.onPremisesSites.length === 1;
  for (const site of read.onPremisesSites) {
    const isLike = ({ asn, prefixes }: typeof site) => asn === site.asn || overlap(prefixes, site.prefixes);
    const like = known.onPremisesSites.filter((each) => isOnlyOne || isLike(each));
    note(site, like.length === 1 ? like[0] : undefined);
  }
  return withoutClashes(names, read);
}

function overlap(ranges: readonly string[], others: readonly string[]): boolean {
  const [some, more] = [ranges, others].map((each) => each.flatMap((range) => prefixOf(range) ?? []));
  return some.some((range) => more.some((other) => range.overlaps(other)));
}

/** Without names that something else has: two elements must not become one. */
function withoutClashes(names: Names, read: Topology): Names {
  const given = [...names.values()];
  const kept = JSON.stringify(read);
  const isFree = (name: string) =>
    given.filter((each) => each === name).length === 1 && (names.has(name) || !kept.includes(JSON.stringify(name)));
  return new Map([...names].filter(([, name]) => isFree(name)));
}

/** The same data with other names wherever an element is named. */
function renamed(value: unknown, names: Names): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, renamed(each, names)]));
}
