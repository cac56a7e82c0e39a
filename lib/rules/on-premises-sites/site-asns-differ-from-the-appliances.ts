import { findingAt, type Rule } from "../rule";
import { isAppliance, lostRoutes } from "../views/lost-routes";

export const siteAsnsDifferFromTheAppliances: Rule = {
  id: "ARS054",
  severity: "error",
  title: "A site and an appliance have different ASNs, unless no route is lost",
  why: "BGP drops a route whose path holds the receiver's own ASN. A session between two routers with one ASN is internal, and puts no ASN into paths. But what comes through a gateway, a circuit or another hub has the ASN of the site or the appliance in its path, and the other one drops it.",
  fix: "Give the appliance another ASN than the site.",
  page: "bgp",
  check: (topology) =>
    lostRoutes(topology, "own-asn").flatMap(({ receiver, other, prefixes, senders }) => {
      if (isAppliance(receiver) === isAppliance(other)) return [];
      const [appliance, site] = isAppliance(receiver) ? [receiver, other] : [other, receiver];
      const message = `appliance "${appliance.name}" has the ASN ${String(appliance.asn)} of site "${site.name}", so "${receiver.name}" drops ${prefixes} that it gets from ${senders}`;
      return findingAt(appliance, "asn", message);
    }),
};
