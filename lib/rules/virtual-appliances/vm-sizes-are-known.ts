import { whyNotVmSize } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const vmSizesAreKnown: Rule = {
  id: "ARS151",
  severity: "warning",
  title: "The machines of an appliance have a VM size that Azure offers",
  why: "Azure refuses a size that it does not have, only when the machine is deployed.",
  fix: "Correct the size. Acknowledge the rule for a size that Azure has added since this version.",
  page: "vmSizes",
  check: (topology) =>
    topology.virtualAppliances.flatMap((appliance) => {
      const why = appliance.size === undefined ? undefined : whyNotVmSize(appliance.size);
      return why === undefined ? [] : findingAt(appliance, "size", why);
    }),
};
