import { findingAt, type Rule } from "../rule";
import { statedIn } from "../views/peering-changes";

export const pathsKeepTheirLength: Rule = {
  id: "ARS060",
  severity: "warning",
  title: "An appliance overrides 65515 and does not remove it",
  why: "A removed 65515 no longer counts in the length of the path. A route that comes back by a detour is then as short as the original, can win over it, and packets loop.",
  fix: "Set the AS path rewrite of the peering to as-override where the appliance supports it.",
  page: "dualHomed",
  check: (topology) =>
    topology.routeServerPeerings.flatMap((peering) =>
      statedIn(peering, "asPathRewrite")
        .filter(({ value }) => value === "remove")
        .map(({ field }) => findingAt(peering, field, `"${peering.name}" removes 65515, which makes paths shorter`)),
    ),
};
