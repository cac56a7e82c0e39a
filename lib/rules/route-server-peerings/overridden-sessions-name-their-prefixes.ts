import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

export const overriddenSessionsNameTheirPrefixes: Rule = {
  id: "ARS061",
  severity: "warning",
  title: "A peering that rewrites 65515 names the prefixes it takes and sends",
  why: "Rewriting 65515 switches BGP's protection against loops off. With any prefix let through, a route server gets its own routes back, and routes of one hub reach the other.",
  fix: "Replace any by what is meant: virtual-network to take, sites, spokes or internet to send.",
  page: PAGES.dualHomed,
  check(topology) {
    return topology.routeServerPeerings
      .filter(({ asPathRewrite }) => asPathRewrite !== "none")
      .flatMap((peering) =>
        (["accept", "advertise"] as const)
          .filter((field) => peering[field].includes("any"))
          .map((field) =>
            findingAt(
              peering,
              field,
              `"${peering.name}" ${field === "accept" ? "takes" : "sends"} any prefix, with the protection against loops switched off`,
            ),
          ),
      );
  },
};
