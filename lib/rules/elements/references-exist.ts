import { type Topology, type TopologyLookup } from "../../topology";
import { findingAt, namedHalf, type Named, type Rule } from "../rule";

/** Finds an element of each kind by its name. */
const FINDERS = {
  "virtual network": (lookup: TopologyLookup, name: string) => lookup.virtualNetwork(name),
  "route server": (lookup: TopologyLookup, name: string) => lookup.routeServer(name),
  "virtual appliance": (lookup: TopologyLookup, name: string) => lookup.virtualAppliance(name),
  gateway: (lookup: TopologyLookup, name: string) => lookup.gateway(name),
  circuit: (lookup: TopologyLookup, name: string) => lookup.circuit(name),
  "on-premises site": (lookup: TopologyLookup, name: string) => lookup.onPremisesSite(name),
  "dual-homed network": ({ topology }: TopologyLookup, name: string) =>
    topology.dualHomedNetworks.find((network) => network.name === name),
  "circuit, gateway or virtual appliance": (lookup: TopologyLookup, name: string) =>
    lookup.circuit(name) ?? lookup.gateway(name) ?? lookup.virtualAppliance(name),
};
type Kind = keyof typeof FINDERS;

/** An element that another one names in a field. */
type Reference = readonly [by: Named, field: string, kind: Kind, name: string | undefined];

function listed(by: Named, field: string, kind: Kind, names: readonly string[] = []): Reference[] {
  return names.map((name, index) => [by, `${field}[${index}]`, kind, name]);
}

function everyReference(topology: Topology): Reference[] {
  const { routeServers, gateways, virtualAppliances, routeServerPeerings, routerPeerings } = topology;
  return [
    ...topology.virtualNetworkPeerings.flatMap((half): Reference[] => {
      const by = namedHalf(half);
      return [
        [by, "from", "virtual network", half.from],
        [by, "to", "virtual network", half.to],
      ];
    }),
    ...[...routeServers, ...gateways, ...virtualAppliances].map((each): Reference => [
      each,
      "virtualNetwork",
      "virtual network",
      each.virtualNetwork,
    ]),
    ...[...topology.circuits, ...virtualAppliances].flatMap((each) =>
      listed(each, "sites", "on-premises site", each.sites),
    ),
    ...topology.gatewayConnections.flatMap((each): Reference[] => [
      [each, "gateway", "gateway", each.gateway],
      [each, "circuit", "circuit", each.circuit],
      [each, "site", "on-premises site", each.site],
    ]),
    ...routeServerPeerings.map((each): Reference => [each, "routeServer", "route server", each.routeServer]),
    ...[...routeServerPeerings, ...routerPeerings].map((each): Reference => [
      each,
      "virtualAppliance",
      "virtual appliance",
      each.virtualAppliance,
    ]),
    ...routerPeerings.flatMap((each): Reference[] => [
      [each, "site", "on-premises site", each.site],
      [each, "peer", "virtual appliance", each.peer],
    ]),
    ...topology.onPremisesSites.flatMap((each) =>
      listed(each, "prefers", "circuit, gateway or virtual appliance", each.prefers),
    ),
    ...topology.onPremisesSites.flatMap((each) => listed(each, "passesOn", "on-premises site", each.passesOn)),
    ...topology.dualHomedNetworks.flatMap((each) => [
      ...listed(each, "hubs", "virtual network", each.hubs),
      ...listed(each, "spokes", "virtual network", each.spokes),
      ...listed(each, "reaches", "dual-homed network", each.reaches),
    ]),
  ];
}

export const referencesExist: Rule = {
  id: "ARS002",
  severity: "error",
  title: "Every name that an element refers to belongs to an element",
  why: "An element that refers to a missing element can be neither deployed nor configured nor simulated.",
  fix: "Correct the name, or add the missing element. Describe one that exists already by its attributes.",
  page: "catalogue",
  acknowledgeable: false,
  check(topology, lookup) {
    return everyReference(topology).flatMap(([by, field, kind, name]) => {
      if (name === undefined || FINDERS[kind](lookup, name)) return [];
      return findingAt(by, field, `there is no ${kind} "${name}"`);
    });
  },
};
