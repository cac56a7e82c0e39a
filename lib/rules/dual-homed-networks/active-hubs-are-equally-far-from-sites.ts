import type { DualHomedNetwork, Topology } from "../../topology";
import { AdvertisedRoutes } from "../views/advertised-routes";
import { findingAt, type Finding, type Rule } from "../rule";
import { type HubPeerings, servedSpokes, sitesBehind } from "../views/spoke-sessions";
import { fewNames } from "../../text";

/** Says which hubs are left unused for a site; those that prepend unlike the others are the matter of another rule. */
function messageFor(advertised: AdvertisedRoutes, hubs: readonly HubPeerings[], site: string): string | undefined {
  const [first, ...rest] = hubs.flatMap(({ peerings }) => peerings).map(({ prepend }) => prepend);
  if (rest.some((prepend) => prepend !== first)) return undefined;
  const leading = hubs.flatMap(({ hub, peerings }) => {
    const length = advertised.lengthTo(site, peerings);
    return length === undefined ? [] : [{ name: hub, length }];
  });
  const shortest = Math.min(...leading.map(({ length }) => length));
  const unused = leading.filter(({ length }) => length > shortest).map(({ name }) => name);
  const used = leading.filter(({ length }) => length === shortest).map(({ name }) => name);
  if (unused.length === 0) return undefined;
  return `paths to "${site}" are longer through ${fewNames(unused)} than through ${fewNames(used)}, so nothing is sent to the site through ${fewNames(unused)} as long as ${fewNames(used)} ${used.length > 1 ? "work" : "works"}`;
}

function findingsOf(topology: Topology, network: DualHomedNetwork): Finding[] {
  const advertised = AdvertisedRoutes.of(topology);
  const messages = new Set<string>();
  for (const { hubs } of servedSpokes(topology, network)) {
    for (const site of sitesBehind(topology, hubs)) {
      const message = messageFor(advertised, hubs, site);
      if (message !== undefined) messages.add(message);
    }
  }
  return [...messages].map((message) => findingAt(network, "mode", message));
}

export const activeHubsAreEquallyFarFromSites: Rule = {
  id: "ARS119",
  severity: "warning",
  title: "In an active-active network, paths to a site are equally long through all hubs that lead to it",
  why: "A route server shares traffic only among paths of the same length. Through an ExpressRoute gateway a path is two ASNs longer than one that an appliance learns by itself, through a VPN gateway one ASN.",
  fix: "Lead to the site in the same way at all hubs, or make the network active-passive. Acknowledge the rule where the nearest hub is the one to use.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-active")
      .flatMap((network) => findingsOf(topology, network)),
};
