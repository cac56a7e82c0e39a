import type { VirtualAppliance } from "../../topology";
import { findingAt, type Rule } from "../rule";

/** Two appliances of different networks with one ASN, and the first route server that sees both. */
interface SameAsn {
  readonly first: VirtualAppliance;
  readonly second: VirtualAppliance;
  readonly routeServer: string;
}

export const hubsHaveDifferentAsns: Rule = {
  id: "ARS042",
  severity: "error",
  title: "Appliances of different hubs that serve the same spoke have different ASNs",
  why: "The ASN tells the hubs apart. With one ASN for both, each appliance drops the other hub's routes as its own, and AS paths no longer show which hub they go through.",
  fix: "Give each hub an ASN of its own. The appliances of one hub may share it.",
  page: "dualHomed",
  check(topology, lookup) {
    const found = new Map<string, SameAsn>();
    for (const server of topology.routeServers) {
      const byAsn = new Map<number, VirtualAppliance>();
      for (const peering of lookup.peeringsOf(server.name)) {
        const second = lookup.virtualAppliance(peering.virtualAppliance);
        if (!second) continue;
        const first = byAsn.get(second.asn);
        if (!first) byAsn.set(second.asn, second);
        else if (first.virtualNetwork !== second.virtualNetwork) {
          const key = JSON.stringify([first.name, second.name].sort());
          if (!found.has(key)) found.set(key, { first, second, routeServer: server.name });
        }
      }
    }
    return [...found.values()].map(({ first, second, routeServer }) => {
      const message = `"${second.name}" in "${second.virtualNetwork}" has the ASN ${second.asn} of "${first.name}" in "${first.virtualNetwork}", and both peer with route server "${routeServer}"`;
      return findingAt(second, "asn", message);
    });
  },
};
