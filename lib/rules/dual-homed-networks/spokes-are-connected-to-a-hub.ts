import { findingAt, type Rule } from "../rule";
import { connectedHubs } from "../views/spoke-sessions";
import { fewNames } from "../../text";

export const spokesAreConnectedToAHub: Rule = {
  id: "ARS074",
  severity: "error",
  title: "Every spoke of a dual-homed network is peered with at least one of its hubs",
  why: "A spoke that has no peering with a hub, with both halves, reaches nothing outside itself.",
  fix: "Connect the spoke to the hubs.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.dualHomedNetworks.flatMap((network) =>
      network.spokes.flatMap((spoke, index) => {
        const isSpoke = lookup.virtualNetwork(spoke) && !network.hubs.includes(spoke);
        if (!isSpoke || network.hubs.length === 0 || connectedHubs(topology, network, spoke).length > 0) return [];
        return findingAt(
          network,
          `spokes[${index}]`,
          `spoke "${spoke}" is not peered in both directions with any hub of "${network.name}", ${fewNames(network.hubs)}`,
        );
      }),
    );
  },
};
