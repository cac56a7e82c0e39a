import { findingAt, type Rule } from "../rule";

export const routerPeeringsLeadToOneRouter: Rule = {
  id: "ARS108",
  severity: "error",
  title: "A peering with a router names either a site with an ASN or another appliance",
  why: "BGP needs the ASN of the other end, and the filters depend on what is behind it.",
  fix: "Name either a site with an ASN or an appliance.",
  page: "bgp",
  acknowledgeable: false,
  check(topology, lookup) {
    return topology.routerPeerings.flatMap((peering) => {
      const { name, site, peer } = peering;
      if (site === undefined && peer === undefined) {
        return findingAt(peering, undefined, `peering "${name}" names neither a site nor an appliance`);
      }
      if (site !== undefined && peer !== undefined) {
        return findingAt(peering, "peer", `peering "${name}" names both site "${site}" and appliance "${peer}"`);
      }
      const named = site === undefined ? undefined : lookup.onPremisesSite(site);
      if (!named || named.asn !== undefined) return [];
      return findingAt(peering, "site", `site "${named.name}" has no ASN, so "${name}" cannot speak BGP with it`);
    });
  },
};
