import { findingAtHalf, type Rule } from "../rule";
import { transitHalves } from "../views/transit-pairs";

export const transitPeeringsAllowAccess: Rule = {
  id: "ARS030",
  severity: "error",
  title: "Both halves of a peering between hub and spoke allow virtual network access",
  why: "Without allowVirtualNetworkAccess, Azure drops all packets between the two virtual networks, BGP included.",
  fix: "Switch allowVirtualNetworkAccess on in both halves.",
  page: "managePeering",
  check: (topology) =>
    transitHalves(topology)
      .filter((half) => !half.allowVirtualNetworkAccess)
      .map((half) =>
        findingAtHalf(half, "allowVirtualNetworkAccess", `"${half.from}" does not allow access to "${half.to}"`),
      ),
};
