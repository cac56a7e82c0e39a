import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

export const routerPeeringsLeaveAsOverrideOut: Rule = {
  id: "ARS109",
  severity: "error",
  title: "An appliance overrides ASNs towards route servers only",
  why: "Routers put their own ASN in place of the neighbour's: towards a site that takes away the site's protection from its own routes, and leaves 65515 where it is. Routers other than Azure's accept paths with 65515.",
  fix: "Use none. The 65515 in the paths then keeps Azure's gateways from taking what the site passes on to them.",
  page: PAGES.dualHomed,
  check(topology) {
    return topology.routerPeerings
      .filter(({ asPathRewrite }) => asPathRewrite === "as-override")
      .map((peering) =>
        findingAt(peering, "asPathRewrite", `"${peering.name}" overrides the ASN of a router that is no route server`),
      );
  },
};
