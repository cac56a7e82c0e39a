import { findingAt, type Rule } from "../rule";
import { statedIn } from "../views/peering-changes";

export const routerPeeringsLeaveAsOverrideOut: Rule = {
  id: "ARS109",
  severity: "error",
  title: "An appliance overrides ASNs only towards route servers",
  why: "A router replaces the neighbour's ASN with its own. Towards a site this disables the site's protection against its own routes and leaves 65515 in place. Only Azure's routers refuse paths with 65515.",
  fix: "Use none. The 65515 in the paths then stops Azure's gateways from accepting what the site passes on to them.",
  page: "dualHomed",
  check: (topology) =>
    topology.routerPeerings.flatMap((peering) =>
      statedIn(peering, "asPathRewrite")
        .filter(({ value }) => value === "as-override")
        .map(({ field }) =>
          findingAt(peering, field, `"${peering.name}" overrides the ASN of a router that is no route server`),
        ),
    ),
};
