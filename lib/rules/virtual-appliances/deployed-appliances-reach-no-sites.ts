import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";
import { fewNames } from "../../text";

export const deployedAppliancesReachNoSites: Rule = {
  id: "ARS049",
  severity: "error",
  title: "An appliance that this library deploys reaches on-premises sites by tunnels",
  why: "The Linux machine it deploys has no link to a site but its tunnels, so it never learns the prefixes of another one and cannot announce them.",
  fix: "Give the appliance a tunnel to the site, or describe a vendor's appliance that exists and has the link, and name the site there.",
  page: PAGES.catalogue,
  check(topology) {
    return topology.virtualAppliances
      .filter(({ deployed, sites }) => deployed && sites.length > 0)
      .map((appliance) =>
        findingAt(appliance, "sites", `appliance "${appliance.name}" has no link to ${fewNames(appliance.sites)}`),
      );
  },
};
