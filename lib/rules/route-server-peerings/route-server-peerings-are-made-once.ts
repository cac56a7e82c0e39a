import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const routeServerPeeringsAreMadeOnce: Rule = {
  id: "ARS056",
  severity: "error",
  title: "An appliance peers with a route server once",
  why: "A route server identifies each peer by its address and accepts no second connection to it.",
  fix: "Remove one of the peerings. One peering covers all instances of both. What holds for some prefixes only belongs into its terms.",
  page: "peerWithAppliance",
  acknowledgeable: false,
  check: (topology) =>
    repeated(topology.routeServerPeerings, ({ routeServer, virtualAppliance }) =>
      JSON.stringify([routeServer, virtualAppliance]),
    ).map(({ item, first }) => {
      const message = `"${item.virtualAppliance}" and "${item.routeServer}" already have the peering "${first.name}"`;
      return findingAt(item, undefined, message);
    }),
};
