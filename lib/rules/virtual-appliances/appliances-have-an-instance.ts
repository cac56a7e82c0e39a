import { findingAt, type Rule } from "../rule";

export const appliancesHaveAnInstance: Rule = {
  id: "ARS040",
  severity: "error",
  title: "Every appliance has at least one instance",
  why: "Instances speak BGP and forward packets. Without one, nothing goes through the hub.",
  fix: "Give the address of each instance of the appliance.",
  page: "peerWithAppliance",
  check: (topology) =>
    topology.virtualAppliances
      .filter(({ instances }) => instances.length === 0)
      .map((appliance) => findingAt(appliance, "instances", `appliance "${appliance.name}" has no instance`)),
};
