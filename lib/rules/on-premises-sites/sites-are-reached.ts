import { TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";

export const sitesAreReached: Rule = {
  id: "ARS055",
  severity: "warning",
  title: "Every on-premises site is behind an appliance, a circuit, a gateway or another site",
  why: "A site that neither an appliance nor a circuit names is in no routing policy, so nothing advertises a route to it.",
  fix: "Name the site at the appliances or circuits that lead to it, or remove it.",
  page: "catalogue",
  check(topology) {
    const reached = new Set([
      ...[...topology.virtualAppliances, ...topology.circuits].flatMap(({ sites }) => sites),
      ...[...topology.gatewayConnections, ...topology.routerPeerings].flatMap(({ site }) => site ?? []),
    ]);
    const all = new Set(TopologyLookup.of(topology).withLinkedSites([...reached]));
    return topology.onPremisesSites
      .filter(({ name }) => !all.has(name))
      .map((site) => findingAt(site, undefined, `site "${site.name}" is behind no appliance and no circuit`));
  },
};
