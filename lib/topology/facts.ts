import { prefixOf, type Ipv4Prefix } from "../net";
import { TopologyLookup } from "./lookup";
import type { VirtualAppliance } from "./bgp-model";
import type { OnPremisesSite, Topology } from "./model";
import type { Element, Subnet } from "./network-model";

/**
 * The part of a topology that is about some virtual networks and what belongs to them, without what belongs to the
 * connections of hubs and spokes, and without the paths of constructs.
 * @param names the names of the virtual networks
 */
export function partAbout(whole: Topology, names: readonly string[]): Topology {
  const lookup = TopologyLookup.of(whole);
  const isHere = (name: string) => names.includes(name);
  const isHub = (name: string) => isHere(name) && lookup.virtualNetwork(name)?.role === "hub";
  const inNetwork = <T extends { readonly virtualNetwork: string }>(elements: readonly T[]) =>
    elements.filter(({ virtualNetwork }) => isHere(virtualNetwork));
  const others = whole.virtualNetworks.filter(({ name }) => !isHere(name));
  const elsewhere = others.flatMap(({ name }) => lookup.rangesOf(name));

  const gateways = inNetwork(whole.gateways);
  const gatewayConnections = gateways.flatMap(({ name }) => lookup.connectionsOf(name));
  const circuits = whole.circuits.filter(({ name }) => gatewayConnections.some(({ circuit }) => circuit === name));
  const virtualAppliances = inNetwork(whole.virtualAppliances);
  const isAppliance = (name: string) => virtualAppliances.some((appliance) => appliance.name === name);
  const routerPeerings = whole.routerPeerings.filter(
    ({ virtualAppliance, peer }) => isAppliance(virtualAppliance) && (peer === undefined || isAppliance(peer)),
  );
  const part: Topology = {
    version: 1,
    virtualNetworks: whole.virtualNetworks
      .filter(({ name }) => isHere(name))
      .map((network) => ({ ...network, subnets: network.subnets.map((subnet) => withoutRoutesTo(elsewhere, subnet)) })),
    virtualNetworkPeerings: whole.virtualNetworkPeerings.filter(({ from, to }) => isHub(from) && isHub(to)),
    routeServers: inNetwork(whole.routeServers),
    gateways,
    circuits,
    gatewayConnections,
    virtualAppliances,
    routeServerPeerings: whole.routeServerPeerings.filter(
      ({ routeServer, virtualAppliance }) =>
        isAppliance(virtualAppliance) && isHub(lookup.routeServer(routeServer)?.virtualNetwork ?? ""),
    ),
    routerPeerings,
    onPremisesSites: sitesOf(whole, [
      ...circuits.flatMap(({ sites }) => sites),
      ...gatewayConnections.flatMap(({ site }) => site ?? []),
      ...virtualAppliances.flatMap(({ sites }) => sites),
      ...routerPeerings.flatMap(({ site }) => site ?? []),
    ]),
    dualHomedNetworks: [],
    acknowledgements: [],
  };
  return withoutPaths(withKnownNames(part, whole));
}

/** The appliance of a hub that spokes of other repositories are connected with: the first one that speaks BGP. */
export function connectableAppliance(topology: Topology, hub: string): VirtualAppliance | undefined {
  const appliances = TopologyLookup.of(topology).appliancesIn(hub);
  return appliances.find(({ asn, instances }) => asn !== undefined && instances.length > 0);
}

/** A subnet without routes to the ranges of virtual networks that are elsewhere. */
function withoutRoutesTo(elsewhere: readonly Ipv4Prefix[], subnet: Subnet): Subnet {
  if (!subnet.routeTable) return subnet;
  const isTo = (range: Ipv4Prefix, addressPrefix: string) => {
    const prefix = prefixOf(addressPrefix);
    return prefix !== undefined && range.contains(prefix);
  };
  const routes = subnet.routeTable.routes.filter(
    ({ addressPrefix }) => !elsewhere.some((range) => isTo(range, addressPrefix)),
  );
  return { ...subnet, routeTable: { ...subnet.routeTable, routes } };
}

function sitesOf(whole: Topology, names: readonly string[]): OnPremisesSite[] {
  const all = new Set(TopologyLookup.of(whole).withLinkedSites(names));
  return whole.onPremisesSites.filter(({ name }) => all.has(name));
}

/** Sites name only links that are there, and of the findings that are accepted those of elements that are there. */
function withKnownNames(part: Topology, whole: Topology): Topology {
  const lists = Object.values(part).flatMap((list) => (Array.isArray(list) ? (list as Partial<Element>[]) : []));
  const known = new Set(lists.map(({ name }) => name));
  const isKnown = (name: string) => known.has(name);
  return {
    ...part,
    onPremisesSites: part.onPremisesSites.map((site) => ({
      ...site,
      ...(site.prefers ? { prefers: site.prefers.filter(isKnown) } : {}),
      ...(site.announcements
        ? {
            announcements: site.announcements
              .map((announcement) => ({ ...announcement, to: announcement.to.filter(isKnown) }))
              .filter(({ to }) => to.length > 0),
          }
        : {}),
    })),
    acknowledgements: whole.acknowledgements.filter(({ element }) => element !== undefined && isKnown(element)),
  };
}

function withoutPaths(topology: Topology): Topology {
  const text = JSON.stringify(topology, (key, value: unknown) => (key === "path" ? undefined : value));
  return JSON.parse(text) as Topology;
}
