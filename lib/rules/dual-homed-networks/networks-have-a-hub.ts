import { findingAt, type Rule } from "../rule";

export const networksHaveAHub: Rule = {
  id: "ARS069",
  severity: "error",
  title: "A dual-homed network has a hub",
  why: "Without a hub, no spoke of the network reaches anything.",
  fix: "Name at least two hubs.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ hubs }) => hubs.length === 0)
      .map((network) => findingAt(network, "hubs", `"${network.name}" has no hub`)),
};
