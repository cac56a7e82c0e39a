import type { PeeringPolicy } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { statedIn } from "../views/peering-changes";

/** What IOS-XE cannot do of what a peering asks for, and where it asks for it. */
function unfit(peering: PeeringPolicy): { readonly field: string; readonly what: string } | undefined {
  const stated = statedIn(peering, "asPathRewrite");
  const replaced = stated.find(({ value }) => value === "replace");
  if (replaced) return { field: replaced.field, what: "replaces whole paths" };
  const other = stated.find(({ value }) => value !== peering.asPathRewrite);
  return (
    other && {
      field: other.field,
      what: `rewrites some paths by ${other.value}, and others by ${peering.asPathRewrite}`,
    }
  );
}

export const pathRewritesFitTheSoftware: Rule = {
  id: "ARS166",
  severity: "error",
  title: "An appliance can rewrite AS paths as its peerings say",
  why: "The configuration for IOS-XE overrides 65515, or removes private ASNs, in all paths of a session or in none, and IOS-XE replaces no whole path by one ASN. The router would send other paths than the topology says.",
  fix: "Give all terms of the peering the rewrite of the other routes, and none replace; or use an appliance that runs FRR or BIRD.",
  page: "dualHomed",
  check: (topology, lookup) =>
    [...topology.routeServerPeerings, ...topology.routerPeerings].flatMap((peering) => {
      const appliance = lookup.virtualAppliance(peering.virtualAppliance);
      const found = appliance?.software === "ios-xe" ? unfit(peering) : undefined;
      return found
        ? [findingAt(peering, found.field, `"${peering.name}" ${found.what}, which cannot be written for IOS-XE`)]
        : [];
    }),
};
