import { speaksBgp } from "../views/appliance-addresses";
import { findingAt, type Rule } from "../rule";

export const hubsHaveAnAppliance: Rule = {
  id: "ARS073",
  severity: "error",
  title: "Every hub of a dual-homed network has an appliance that speaks BGP",
  why: "The hub's appliance exchanges routes with the spokes and forwards their packets. A hub without one serves no spoke.",
  fix: "Add an appliance to the hub, or describe the one that exists.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.dualHomedNetworks.flatMap((network) =>
      network.hubs.flatMap((hub, index) => {
        if (!lookup.virtualNetwork(hub) || lookup.appliancesIn(hub).some(speaksBgp)) return [];
        return findingAt(
          network,
          `hubs[${index}]`,
          `hub "${hub}" of "${network.name}" has no appliance that speaks BGP`,
        );
      }),
    );
  },
};
