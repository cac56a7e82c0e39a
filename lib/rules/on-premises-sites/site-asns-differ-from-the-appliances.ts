import { findingAt, type Rule } from "../rule";

export const siteAsnsDifferFromTheAppliances: Rule = {
  id: "ARS054",
  severity: "error",
  title: "A site and the appliances that lead to it have different ASNs",
  why: "BGP drops a route whose path holds the receiver's own ASN, so the site and the appliance would refuse each other's routes. This also happens through a gateway: ExpressRoute shows the site's ASN to Azure.",
  fix: "Give the appliance another ASN than the site.",
  page: "bgp",
  check(topology, lookup) {
    return topology.virtualAppliances.flatMap((appliance) =>
      lookup
        .sitesReachedBy(appliance)
        .filter((name) => lookup.onPremisesSite(name)?.asn === appliance.asn)
        .map((name) =>
          findingAt(appliance, "asn", `appliance "${appliance.name}" has the ASN ${appliance.asn} of site "${name}"`),
        ),
    );
  },
};
