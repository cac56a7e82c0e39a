import { findingAt, type Rule } from "../rule";

export const overriddenSessionsNameTheirPrefixes: Rule = {
  id: "ARS061",
  severity: "warning",
  title: "A peering that rewrites 65515 names the prefixes it accepts and advertises",
  why: "Rewriting 65515 switches off BGP's loop protection. If any prefix passes, a route server gets its own routes back, and routes of one hub reach the other.",
  fix: "Replace any with the prefixes that are meant: virtual-network to accept; sites, spokes or internet to advertise.",
  page: "dualHomed",
  check: (topology) =>
    topology.routeServerPeerings
      .filter(({ asPathRewrite }) => asPathRewrite !== "none")
      .flatMap((peering) =>
        (["accept", "advertise"] as const)
          .filter((field) => peering[field].includes("any"))
          .map((field) => {
            const message = `"${peering.name}" ${field === "accept" ? "accepts" : "advertises"} any prefix, with loop protection switched off`;
            return findingAt(peering, field, message);
          }),
      ),
};
