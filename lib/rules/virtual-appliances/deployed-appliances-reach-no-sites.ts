import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

export const deployedAppliancesReachNoSites: Rule = {
  id: "ARS049",
  severity: "error",
  title: "An appliance that this library deploys reaches on-premises sites through tunnels",
  why: "The Linux machine that the library deploys has no link to a site apart from its tunnels. It never learns the prefixes of other sites and cannot advertise them.",
  fix: "Give the appliance a tunnel to the site, or describe an existing vendor appliance that has the link, and name the site there.",
  page: "catalogue",
  check: (topology) =>
    topology.virtualAppliances
      .filter(({ deployed, sites }) => deployed && sites.length > 0)
      .map((appliance) =>
        findingAt(appliance, "sites", `appliance "${appliance.name}" has no link to ${fewNames(appliance.sites)}`),
      ),
};
