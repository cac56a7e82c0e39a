import { findingAt, type Rule } from "../rule";
import { routeServersServing } from "../views/spoke-sessions";

export const spokesHaveARouteServer: Rule = {
  id: "ARS076",
  severity: "error",
  title: "Every spoke of a dual-homed network has a route server",
  why: "The route server gives the machines of a spoke the routes of all its hubs. A spoke may also use the route server of a virtual network that is its remote gateway.",
  fix: "Add a route server to the spoke.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.dualHomedNetworks.flatMap((network) =>
      network.spokes.flatMap((spoke, index) => {
        if (!lookup.virtualNetwork(spoke) || routeServersServing(topology, spoke).length > 0) return [];
        return findingAt(network, `spokes[${index}]`, `spoke "${spoke}" of "${network.name}" has no route server`);
      }),
    );
  },
};
