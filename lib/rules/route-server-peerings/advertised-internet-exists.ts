import { Ipv4Prefix } from "../../net";
import { findingAt, type Rule } from "../rule";
import { AdvertisedRoutes } from "../views/advertised-routes";

const DEFAULT_ROUTE = Ipv4Prefix.DEFAULT_ROUTE.toString();

export const advertisedInternetExists: Rule = {
  id: "ARS067",
  severity: "warning",
  title: "An appliance that advertises the Internet has a default route",
  why: "Without 0.0.0.0/0 of its own or from a site, the appliance has nothing to advertise, and the spokes keep reaching the Internet directly, past the hub.",
  fix: "Switch Internet egress on at the appliance, or remove internet from what it advertises.",
  page: "routeServerFaq",
  check(topology, lookup) {
    const advertised = AdvertisedRoutes.of(topology);
    return topology.routeServerPeerings.flatMap((peering) => {
      const appliance = lookup.virtualAppliance(peering.virtualAppliance);
      const index = peering.advertise.indexOf("internet");
      const ribs = index < 0 ? [] : advertised.over(peering);
      // Without a session, nothing at all is announced: other rules say so.
      if (!appliance || ribs.length === 0 || ribs.some(({ routes }) => routes.has(DEFAULT_ROUTE))) return [];
      return findingAt(
        peering,
        `advertise[${index}]`,
        `"${peering.name}" advertises the Internet, but appliance "${appliance.name}" has no default route`,
      );
    });
  },
};
