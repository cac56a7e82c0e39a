import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

export const sitesHavePrefixes: Rule = {
  id: "ARS051",
  severity: "warning",
  title: "Every on-premises site has at least one prefix",
  why: "The prefixes of a site are the only ones that appliances take from it and pass on. A site without any stays unreachable.",
  fix: "Name the prefixes that the site announces.",
  page: PAGES.catalogue,
  check(topology) {
    return topology.onPremisesSites
      .filter(({ prefixes }) => prefixes.length === 0)
      .map((site) => findingAt(site, "prefixes", `site "${site.name}" has no prefixes`));
  },
};
