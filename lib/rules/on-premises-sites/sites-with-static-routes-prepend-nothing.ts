import { findingAt, type Rule } from "../rule";

export const sitesWithStaticRoutesPrependNothing: Rule = {
  id: "ARS176",
  severity: "error",
  title: "A site that prepends speaks BGP",
  why: "A tunnel without BGP has static routes. They have no AS path that the site could make longer.",
  fix: "Give the site an ASN and the tunnel BGP, or leave prepend out.",
  page: "vpnBgp",
  check: (topology, lookup) =>
    topology.onPremisesSites.flatMap((site) => {
      const { name, asn, announcements = [] } = site;
      const connections = topology.gatewayConnections.filter((each) => each.site === name);
      return announcements.flatMap(({ to, prepend = 0 }, index) => {
        if (prepend === 0) return [];
        const silent = connections.find(
          ({ name: connection, gateway, bgp = asn !== undefined }) =>
            !bgp && lookup.gateway(gateway) && to.some((each) => each === connection || each === gateway),
        );
        if (!silent) return [];
        const message = `site "${name}" prepends to "${silent.name}", which has static routes and no BGP`;
        return findingAt(site, `announcements[${index}].prepend`, message);
      });
    }),
};
