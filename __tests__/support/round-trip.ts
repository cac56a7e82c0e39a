import type { Topology } from "../../lib/topology";

type Element = Readonly<Record<string, unknown>>;

/** What the resources of examples are called in Azure, by what their elements are called in the topology. */
const AZURE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^vnet-(?:hub-)?(.+)$/, "$1"],
  [/^rs-(.+)$/, "$1-rs"],
  [/^(ergw|vpng|ng)-(.+)$/, "$2-$1"],
  [/^(?:con|erc)-(.+)$/, "$1"],
];

/** By what two elements of one kind are told apart, where it is not their name. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  virtualNetworkPeerings: ["from", "to"],
  routeServerPeerings: ["routeServer", "virtualAppliance"],
  routerPeerings: ["virtualAppliance", "peer"],
  gatewayConnections: ["gateway", "circuit"],
  dualHomedNetworks: ["hubs"],
  onPremisesSites: [],
};

/** Differs with every source, and says nothing of the network. */
const PLACES = ["path"];

/**
 * What two topologies of one network say differently, an element or a field a line. Names are those of the first one.
 */
export function differences(first: Topology, other: Topology): string[] {
  const one = first.onPremisesSites.length === 0 ? withoutSites(first) : first;
  const renamed = withNamesOf(one, other);
  return Object.keys(one)
    .filter((kind) => kind !== "version")
    .flatMap((kind) => {
      const [ones, others] = [one, renamed].map((each) =>
        byKey(kind, each[kind as "circuits"] as unknown as Element[]),
      );
      return [...new Set([...ones.keys(), ...others.keys()])].flatMap((key) => {
        const [mine, its] = [ones.get(key), others.get(key)];
        const at = `${kind} ${key}`.trim();
        if (!mine || !its) return `${at}: only in the ${mine ? "constructs" : "plan"}`;
        const fields = [...new Set([...Object.keys(mine), ...Object.keys(its)])].filter(
          (field) => !PLACES.includes(field),
        );
        return fields
          .filter((field) => !(KEYS[kind] && field === "name"))
          .filter((field) => textOf(mine[field]) !== textOf(its[field]))
          .map(
            (field) =>
              `${at}.${field}: ${shown(textOf(mine[field]))} in the constructs, ${shown(textOf(its[field]))} in the plan`,
          );
      });
    });
}

/** Without what is advertised of sites, in a network that has none. */
function withoutSites(topology: Topology): Topology {
  const without = <T extends { readonly advertise: readonly string[] }>(peering: T): T => ({
    ...peering,
    advertise: peering.advertise.filter((source) => source !== "sites"),
  });
  return {
    ...topology,
    routeServerPeerings: topology.routeServerPeerings.map(without),
    routerPeerings: topology.routerPeerings.map(without),
  };
}

function byKey(kind: string, elements: readonly Element[]): Map<string, Element> {
  const key = KEYS[kind] ?? ["name"];
  const keyOf = (element: Element) => key.map((field) => [element[field] ?? ""].flat().sort().join("+")).join("~");
  return new Map(elements.map((element) => [keyOf(element), element]));
}

/** Lists are sorted, because the order of most of them says nothing. */
function textOf(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(sorted(value));
}

/** As it is told: who reads a test does not read long values. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 40)}…` : text;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}

/** The second topology with the names of the first one, as far as they follow from names in Azure or addresses. */
function withNamesOf(one: Topology, other: Topology): Topology {
  const known = new Map(
    one.virtualAppliances.flatMap(({ name, instances }) =>
      instances.map((each) => [each.privateIp, { appliance: name, instance: each.name }] as const),
    ),
  );
  const appliances = new Map<string, string>();
  const instances = new Map<string, string>();
  for (const appliance of other.virtualAppliances) {
    for (const { name, privateIp } of appliance.instances) {
      const its = known.get(privateIp);
      appliances.set(appliance.name, its?.appliance ?? appliance.name);
      instances.set(name, its?.instance ?? name);
    }
  }
  const plain = (name: string) => AZURE_NAMES.find(([form]) => form.test(name)) ?? ([/^/, ""] as const);
  const renamed = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => renamed(each, field));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, name)]));
    }
    if (typeof value !== "string") return value;
    if (field === "virtualAppliance" || field === "peer") return appliances.get(value) ?? value;
    return instances.get(value) ?? value.replace(...plain(value));
  };
  const result = renamed(other, "") as Topology;
  return {
    ...result,
    virtualAppliances: result.virtualAppliances.map((each, index) => ({
      ...each,
      name: appliances.get(other.virtualAppliances[index].name) ?? each.name,
    })),
  };
}
