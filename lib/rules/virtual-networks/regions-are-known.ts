import { whyNotRegion } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const regionsAreKnown: Rule = {
  id: "ARS150",
  severity: "warning",
  title: "Every virtual network is in a region of Azure's public cloud",
  why: "Azure refuses a region that it does not have, only when the virtual network is deployed. Regions of other clouds are not reached with the same subscription.",
  fix: "Correct the region. Acknowledge the rule for a region that Azure has added since this version.",
  page: "regions",
  check: (topology) =>
    topology.virtualNetworks.flatMap((network) => {
      const why = network.location === undefined ? undefined : whyNotRegion(network.location);
      return why === undefined ? [] : findingAt(network, "location", why);
    }),
};
