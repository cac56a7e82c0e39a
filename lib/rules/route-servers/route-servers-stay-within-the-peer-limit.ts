import { LIMITS } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const routeServersStayWithinThePeerLimit: Rule = {
  id: "ARS036",
  severity: "error",
  title: `A route server has at most ${LIMITS.peersOfRouteServer} BGP peers`,
  why: "Every instance of every appliance is a peer of its own. Azure refuses further peers, or provisions only some of them.",
  fix: "Use fewer hubs or instances for the spoke, or put the instances behind fewer BGP speakers.",
  page: "routeServerFaq",
  check(topology, lookup) {
    return topology.routeServers.flatMap((server) => {
      const appliances = new Set(lookup.peeringsOf(server.name).map((peering) => peering.virtualAppliance));
      const peers = [...appliances].reduce(
        (sum, name) => sum + (lookup.virtualAppliance(name)?.instances.length ?? 0),
        0,
      );
      if (peers <= LIMITS.peersOfRouteServer) return [];
      const message = `route server "${server.name}" has ${peers} BGP peers (instances of appliances); Azure allows ${LIMITS.peersOfRouteServer}`;
      return findingAt(server, undefined, message);
    });
  },
};
