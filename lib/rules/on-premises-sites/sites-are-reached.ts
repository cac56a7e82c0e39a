import { findingAt, type Rule } from "../rule";

export const sitesAreReached: Rule = {
  id: "ARS055",
  severity: "warning",
  title: "Every on-premises site is behind an appliance or a circuit",
  why: "A site that neither an appliance nor a circuit names is in no routing policy, so nothing advertises a route to it.",
  fix: "Name the site at the appliances or circuits that lead to it, or remove it.",
  page: "catalogue",
  check(topology) {
    const reached = new Set([
      ...[...topology.virtualAppliances, ...topology.circuits].flatMap(({ sites }) => sites),
      ...[...topology.gatewayConnections, ...topology.routerPeerings].flatMap(({ site }) => site ?? []),
    ]);
    return topology.onPremisesSites
      .filter(({ name }) => !reached.has(name))
      .map((site) => findingAt(site, undefined, `site "${site.name}" is behind no appliance and no circuit`));
  },
};
