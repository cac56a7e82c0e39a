import type { OnPremisesSite, Topology, TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";

/** The names of everything that leads to a site: each may stand in `to` of an announcement. */
function linksOf(site: OnPremisesSite, topology: Topology, lookup: TopologyLookup): Set<string> {
  const leadsHere = (name: string | undefined) => name === site.name;
  const connections = topology.gatewayConnections.filter((each) => leadsHere(each.site));
  const peerings = topology.routerPeerings.filter((each) => leadsHere(each.site));
  const circuits = topology.circuits.filter(({ sites }) => sites.some(leadsHere));
  const appliances = [
    ...topology.virtualAppliances.filter(({ sites }) => sites.some(leadsHere)),
    ...peerings.flatMap(({ virtualAppliance }) => lookup.virtualAppliance(virtualAppliance) ?? []),
  ];
  return new Set([
    ...circuits.map(({ name }) => name),
    ...connections.flatMap(({ name, gateway }) => [name, gateway]),
    ...peerings.map(({ name }) => name),
    ...appliances.flatMap(({ name, instances }) => [name, ...instances.map((instance) => instance.name)]),
    ...(site.passesOn ?? []),
    ...topology.onPremisesSites.filter(({ passesOn = [] }) => passesOn.some(leadsHere)).map(({ name }) => name),
  ]);
}

export const announcementsAreOfALink: Rule = {
  id: "ARS175",
  severity: "error",
  title: "What a site announces by a link is of a link that it has",
  why: "An announcement for a link that does not lead to the site changes nothing, so the network is not what its designer means.",
  fix: "Name a circuit, gateway, gateway connection, appliance or router peering that leads to the site, or another site that is linked with it.",
  page: "catalogue",
  check: (topology, lookup) =>
    topology.onPremisesSites.flatMap((site) => {
      const { announcements = [] } = site;
      if (announcements.length === 0) return [];
      const links = linksOf(site, topology, lookup);
      return announcements.flatMap(({ to }, index) =>
        to.flatMap((name, place) =>
          links.has(name)
            ? []
            : findingAt(site, `announcements[${index}].to[${place}]`, `"${name}" does not lead to site "${site.name}"`),
        ),
      );
    }),
};
