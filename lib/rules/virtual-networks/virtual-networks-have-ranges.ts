import { findingAt, type Rule } from "../rule";

export const virtualNetworksHaveRanges: Rule = {
  id: "ARS004",
  severity: "error",
  title: "Every virtual network has at least one range",
  why: "Azure creates no virtual network without an address space. For one that exists already, neither routes nor overlaps are known without its ranges.",
  fix: "Give the virtual network an address space such as 10.10.0.0/22.",
  page: "virtualNetworkFaq",
  acknowledgeable: false,
  check: (topology) =>
    topology.virtualNetworks
      .filter((network) => network.addressSpace.length === 0)
      .map((network) => findingAt(network, "addressSpace", `virtual network "${network.name}" has no range`)),
};
