import type { RouteServerPeering } from "../../topology";
import { findingAt, type Rule } from "../rule";

/** The fields that let any prefix pass with a rewritten path. */
function openFields({ accept, advertise, asPathRewrite, terms = [] }: RouteServerPeering): string[] {
  const isOpen = advertise.includes("any");
  if (asPathRewrite !== "none")
    return [...(accept.includes("any") ? ["accept"] : []), ...(isOpen ? ["advertise"] : [])];
  return terms.flatMap((term, place) => {
    const rewrites = (term.asPathRewrite ?? "none") !== "none";
    return rewrites && isOpen && term.prefixes.includes("any") ? [`terms[${place}].prefixes`] : [];
  });
}

export const overriddenSessionsNameTheirPrefixes: Rule = {
  id: "ARS061",
  severity: "warning",
  title: "A peering that rewrites 65515 names the prefixes it accepts and advertises",
  why: "Rewriting 65515 switches off BGP's loop protection. If any prefix passes, a route server gets its own routes back, and routes of one hub reach the other.",
  fix: "Replace any with the prefixes that are meant: virtual-network to accept; sites, spokes or internet to advertise.",
  page: "dualHomed",
  check: (topology) =>
    topology.routeServerPeerings.flatMap((peering) =>
      openFields(peering).map((field) => {
        const message = `"${peering.name}" ${field === "accept" ? "accepts" : "advertises"} any prefix, with loop protection switched off`;
        return findingAt(peering, field, message);
      }),
    ),
};
