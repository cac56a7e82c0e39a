import { findingAt } from "../finding-at";
import { PAGES } from "../pages";
import type { Rule } from "../rule";
import { fewNames } from "../wording";

export const deployedAppliancesReachNoSites: Rule = {
  id: "ARS049",
  severity: "error",
  title: "An appliance that this library deploys is no way to an on-premises site",
  why: "The Linux machine it deploys has no tunnel and no other link to a site, so it never learns the site's prefixes and cannot announce them.",
  fix: "Describe a vendor's appliance that exists and has the link, and name the site there.",
  page: PAGES.catalogue,
  check(topology) {
    return topology.virtualAppliances
      .filter(({ deployed, sites }) => deployed && sites.length > 0)
      .map((appliance) =>
        findingAt(appliance, "sites", `appliance "${appliance.name}" has no link to ${fewNames(appliance.sites)}`),
      );
  },
};
