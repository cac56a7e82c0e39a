import { findingAt, type Rule } from "../rule";

export const sitesHavePrefixes: Rule = {
  id: "ARS051",
  severity: "warning",
  title: "Every on-premises site has at least one prefix",
  why: "Appliances accept and pass on only the prefixes of a site. A site without prefixes stays unreachable.",
  fix: "Give the prefixes that the site advertises.",
  page: "catalogue",
  check: (topology) =>
    topology.onPremisesSites
      .filter(({ prefixes }) => prefixes.length === 0)
      .map((site) => findingAt(site, "prefixes", `site "${site.name}" has no prefixes`)),
};
