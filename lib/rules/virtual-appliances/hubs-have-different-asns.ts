import { findingAt, type Rule } from "../rule";
import { isAppliance, lostRoutes } from "../views/lost-routes";

export const hubsHaveDifferentAsns: Rule = {
  id: "ARS042",
  severity: "error",
  title: "Appliances of different hubs have different ASNs, unless no route is lost",
  why: "An appliance drops a route whose path holds its own ASN. With one ASN for both hubs, it takes the routes of the other hub for its own where a route server or another router passes them on. A route server itself does not mind: it peers with addresses, and compares the lengths of paths.",
  fix: "Give each hub an ASN of its own, switch branch-to-branch off in the route servers of spokes, or let the appliances peer with each other, which is iBGP then.",
  page: "dualHomed",
  check: (topology) =>
    lostRoutes(topology, "own-asn").flatMap(({ receiver, other, prefixes, senders }) => {
      if (!isAppliance(receiver) || !isAppliance(other) || receiver.virtualNetwork === other.virtualNetwork) return [];
      const message = `"${receiver.name}" in "${receiver.virtualNetwork}" has the ASN ${receiver.asn} of "${other.name}" in "${other.virtualNetwork}", so it drops ${prefixes} that it gets from ${senders}`;
      return findingAt(receiver, "asn", message);
    }),
};
