import { few } from "../../text";
import type { RouteServerPeering, Topology } from "../../topology";
import { AdvertisedRoutes } from "../views/advertised-routes";
import { findingAt, type Rule } from "../rule";
import { statedIn } from "../views/peering-changes";

/** The prefixes that the route server drops because their path has its own ASN. */
function droppedOver(topology: Topology, peering: RouteServerPeering): string[] {
  const dropped = AdvertisedRoutes.of(topology)
    .over(peering)
    .flatMap(({ routes, withheld }) =>
      [...routes].filter(([text, { rejection }]) => rejection === "own-asn" && !withheld.includes(text)),
    );
  return [...new Map(dropped).keys()];
}

export const routeServerAsnIsOverridden: Rule = {
  id: "ARS059",
  severity: "error",
  title: "An appliance overrides 65515 in what it passes from one route server to another",
  why: "All route servers have the ASN 65515. Each silently drops every route whose path holds it, although the appliance shows the route as advertised.",
  fix: "Set the AS path rewrite of the peering to as-override.",
  page: "dualHomed",
  check: (topology) =>
    topology.routeServerPeerings.flatMap((peering) => {
      const kept = statedIn(peering, "asPathRewrite").find(({ value }) => value === "none");
      const dropped = kept ? droppedOver(topology, peering) : [];
      if (!kept || dropped.length === 0) return [];
      const message = `"${peering.name}" advertises ${few(dropped)}, with 65515 in the path, to route server "${peering.routeServer}", which drops them`;
      return [findingAt(peering, kept.field, message)];
    }),
};
