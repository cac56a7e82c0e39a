import { speaksBgp } from "../views/appliance-addresses";
import { findingAt, type Rule } from "../rule";
import { connectedHubs, routeServersServing } from "../views/spoke-sessions";

export const spokesPeerWithEveryAppliance: Rule = {
  id: "ARS077",
  severity: "error",
  title: "The route server of a spoke peers with every appliance of the hubs that the spoke is connected to",
  why: "An appliance without a session with the spoke's route server advertises nothing to the spoke and learns nothing from it. It carries no traffic of the spoke, and nothing fails over to it.",
  fix: "Add the peering of the route server with the appliance.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.dualHomedNetworks.flatMap((network) =>
      [...new Set(network.spokes)].flatMap((spoke) => {
        const appliances = connectedHubs(topology, network, spoke)
          .flatMap((hub) => lookup.appliancesIn(hub))
          .filter(speaksBgp);
        return routeServersServing(topology, spoke).flatMap((server) => {
          const peers = new Set(lookup.peeringsOf(server.name).map((peering) => peering.virtualAppliance));
          return appliances
            .filter(({ name }) => !peers.has(name))
            .map((appliance) => {
              const message = `route server "${server.name}" of spoke "${spoke}" does not peer with "${appliance.name}" of hub "${appliance.virtualNetwork}"`;
              return findingAt(server, undefined, message);
            });
        });
      }),
    );
  },
};
