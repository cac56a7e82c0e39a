import { findingAt, type Rule } from "../rule";
import { connectedHubs } from "../views/spoke-sessions";

export const spokesAreConnectedToTwoHubs: Rule = {
  id: "ARS075",
  severity: "warning",
  title: "Every spoke of a dual-homed network is peered with at least two of its hubs",
  why: "A spoke that is peered with only one hub is cut off when that hub fails.",
  fix: "Connect the spoke to a second hub.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks.flatMap((network) => {
      // A network with a single hub has a rule of its own.
      if (new Set(network.hubs).size < 2) return [];
      return network.spokes.flatMap((spoke, index) => {
        const hubs = connectedHubs(topology, network, spoke);
        if (hubs.length !== 1) return [];
        return findingAt(
          network,
          `spokes[${index}]`,
          `spoke "${spoke}" of "${network.name}" is peered with "${hubs[0]}" only; at least two hubs are needed`,
        );
      });
    }),
};
