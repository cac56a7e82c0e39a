import { fewNames } from "../../text";
import { holdDefaultRoute } from "../../net";
import { findingAt, type Rule } from "../rule";
import { simulated } from "../views/simulated";

const DEFAULT_ROUTE = "0.0.0.0/0";

export const egressHidesNoDefaultRoute: Rule = {
  id: "ARS144",
  severity: "warning",
  title: "An appliance that offers the Internet learns no default route of a site",
  why: "A router prefers the route that it originates to all that it learns (RFC 4271, 9.1). So the Internet egress of the hub wins, and the default route of the site is never used by the spokes of the hub while the appliance works.",
  fix: "Switch internetEgress off where traffic is to leave through the site, or take 0.0.0.0/0 out of the prefixes of the site.",
  page: "bgp",
  check(topology) {
    const announcing = topology.onPremisesSites.some(({ prefixes }) => holdDefaultRoute(prefixes));
    const simulation = announcing ? simulated(topology) : undefined;
    if (!simulation) return [];
    return topology.virtualAppliances
      .filter(({ internetEgress }) => internetEgress)
      .flatMap((appliance) => {
        const learned = simulation
          .routesOf(appliance.name)
          .flatMap(({ received }) => received)
          .flatMap(({ prefix, from, status }) =>
            prefix === DEFAULT_ROUTE && status !== "dropped" ? (from ?? []) : [],
          );
        if (learned.length === 0) return [];
        const message = `"${appliance.name}" offers the Internet itself and learns 0.0.0.0/0 from ${fewNames([...new Set(learned)])}: its own egress wins`;
        return findingAt(appliance, "internetEgress", message);
      });
  },
};
