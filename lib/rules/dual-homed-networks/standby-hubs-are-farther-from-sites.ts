import { TopologyLookup, type Topology } from "../../topology";
import { AdvertisedRoutes, asns } from "../views/advertised-routes";
import { findingAt, type Finding, type Rule } from "../rule";
import { type HubPeerings, servedSpokes, sitesBehind } from "../views/spoke-sessions";

/** The hubs that lead to a site, in their ranking, each with the one before it. */
function findingsFor(topology: Topology, hubs: readonly HubPeerings[], site: string): Finding[] {
  const leading = hubs.flatMap(({ hub, peerings }) => {
    const length = AdvertisedRoutes.of(topology).lengthTo(site, peerings);
    return length === undefined ? [] : [{ hub, peering: peerings[0], length }];
  });
  // A site with static routes adds no ASN.
  const last = TopologyLookup.of(topology).onPremisesSite(site)?.asn === undefined ? 0 : 1;
  return leading.slice(1).flatMap(({ hub, peering, length }, index) => {
    const before = leading[index];
    // Where it does not even prepend more, another rule says so.
    if (length > before.length || peering.prepend <= before.peering.prepend) return [];
    const message = `hub "${hub}" is standby to "${before.hub}", but paths to "${site}" have ${asns(length - last)} through it before the site's own, and ${before.length - last} through "${before.hub}"`;
    return findingAt(peering, "prepend", message);
  });
}

export const standbyHubsAreFartherFromSites: Rule = {
  id: "ARS118",
  severity: "warning",
  title:
    "In an active-passive network, paths to a site are longer through each hub than through the hub ranked before it",
  why: "Through an ExpressRoute gateway a path is two ASNs longer than one that an appliance learns by itself, through a VPN gateway one ASN. If the prepends do not make up for this, a route server prefers the standby hub or uses both.",
  fix: "Raise prepend at the standby hub by the difference of the paths and two more. DualHomedNetwork does so by itself.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => servedSpokes(topology, network))
      .flatMap(({ hubs }) => [...sitesBehind(topology, hubs)].flatMap((site) => findingsFor(topology, hubs, site))),
};
