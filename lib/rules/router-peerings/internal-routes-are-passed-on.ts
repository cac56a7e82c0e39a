import { findingAt, type Rule } from "../rule";
import { lostRoutes } from "../views/lost-routes";

export const internalRoutesArePassedOn: Rule = {
  id: "ARS147",
  severity: "error",
  title: "An appliance is not meant to pass routes from one router with its own ASN to another",
  why: "BGP between routers of one ASN is internal: what a router has from one internal neighbour, it sends to no other one. Each of them needs a session with every other one, or a route reflector.",
  fix: "Let the routers peer with each other, as most SD-WANs do, or give them different ASNs, or advertise only what does not come from internal neighbours. Acknowledge the rule if the appliance is a route reflector.",
  page: "bgp",
  check: (topology) =>
    lostRoutes(topology, "ibgp-to-ibgp").map(({ receiver, other, prefixes }) => {
      const message = `"${other.name}" has ${prefixes} from a router with its own ASN ${String(other.asn)}, so it does not pass ${prefixes.includes(" ") ? "them" : "it"} on to "${receiver.name}", which has that ASN too and no other way`;
      return findingAt(other, "asn", message);
    }),
};
