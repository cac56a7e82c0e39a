import type { RouteServerPeering } from "../../topology";
import { prefixOf } from "../../net";
import { findingAt, type Rule } from "../rule";

function takesTheSpoke({ accept }: RouteServerPeering): boolean {
  return accept.some((source) => source === "virtual-network" || source === "any" || prefixOf(source));
}

export const advertisedSpokesAreAccepted: Rule = {
  id: "ARS066",
  severity: "warning",
  title: "An appliance accepts from each spoke the ranges it advertises to others",
  why: "An appliance passes on only what it has learned. If it accepts nothing from the route server of a spoke, no other route server learns of that spoke.",
  fix: "Add virtual-network to what the appliance accepts from the spoke's route server.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.virtualAppliances.flatMap((appliance) => {
      const peerings = lookup.peeringsWith(appliance.name);
      if (peerings.length < 2 || !peerings.some(({ advertise }) => advertise.includes("spokes"))) return [];
      return peerings.flatMap((peering) => {
        const network = lookup.routeServer(peering.routeServer)?.virtualNetwork;
        if (network === undefined || lookup.virtualNetwork(network)?.role !== "spoke") return [];
        if (takesTheSpoke(peering)) return [];
        const message = `"${appliance.name}" advertises spokes to others but accepts no range of "${network}" from its route server`;
        return findingAt(peering, "accept", message);
      });
    });
  },
};
