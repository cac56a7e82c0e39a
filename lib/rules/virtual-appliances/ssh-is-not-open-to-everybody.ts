import { prefixOf } from "../../net";
import { findingAt, type Rule } from "../rule";

export const sshIsNotOpenToEverybody: Rule = {
  id: "ARS165",
  severity: "warning",
  title: "SSH to appliances is not allowed from everywhere",
  why: "Everybody who reaches an appliance can try to log in to it, from the whole Internet where it has a public address.",
  fix: "Give the ranges from which the appliances are managed, or none.",
  page: "networkBestPractices",
  check: (topology) =>
    topology.virtualAppliances.flatMap((appliance) =>
      (appliance.sshSources ?? []).flatMap((range, index) => {
        if (prefixOf(range)?.isDefaultRouteOrHalf !== true) return [];
        const message = `SSH to "${appliance.name}" is allowed from ${range}`;
        return findingAt(appliance, `sshSources[${index}]`, message);
      }),
    ),
};
