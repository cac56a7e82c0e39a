import { LIMITS } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const peeringsStayWithinTheLimit: Rule = {
  id: "ARS026",
  severity: "error",
  title: `A virtual network has at most ${LIMITS.peeringsOfVirtualNetwork} peerings`,
  why: "Azure refuses further peerings, so a hub takes at most this many spokes. Only virtual networks that Azure Virtual Network Manager connects may have up to 1,000.",
  fix: "Spread the spokes over more hubs. Acknowledge the rule where Azure Virtual Network Manager makes the peerings.",
  page: "limits",
  check(topology, lookup) {
    return topology.virtualNetworks.flatMap((network) => {
      const count = new Set(lookup.halvesOf(network.name).map((half) => half.to)).size;
      if (count <= LIMITS.peeringsOfVirtualNetwork) return [];
      const message = `"${network.name}" has ${count} peerings; Azure allows ${LIMITS.peeringsOfVirtualNetwork}`;
      return findingAt(network, undefined, message);
    });
  },
};
