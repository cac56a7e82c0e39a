import { findingAt, type Rule } from "../rule";

export const networksHaveTwoHubs: Rule = {
  id: "ARS070",
  severity: "warning",
  title: "A dual-homed network has at least two hubs",
  why: "With a single hub there is nothing to fail over to. When it fails, the spokes are cut off.",
  fix: "Name a second hub.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ hubs }) => new Set(hubs).size === 1)
      .map((network) => {
        const message = `"${network.name}" has "${network.hubs[0]}" as its only hub; at least two are needed`;
        return findingAt(network, "hubs", message);
      }),
};
