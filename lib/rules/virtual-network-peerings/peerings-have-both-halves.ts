import { findingAtHalf, type Rule } from "../rule";

export const peeringsHaveBothHalves: Rule = {
  id: "ARS025",
  severity: "error",
  title: "Every peering has both halves",
  why: "A peering is connected only when both virtual networks have their half. Until then no packet passes, and no BGP session comes up across it.",
  fix: "Add the half of the other virtual network.",
  page: "managePeering",
  check(topology, lookup) {
    return topology.virtualNetworkPeerings
      .filter(({ from, to }) => lookup.virtualNetwork(to) && !lookup.half(to, from))
      .map((half) =>
        findingAtHalf(half, undefined, `"${half.from}" is peered with "${half.to}", but not in the other direction`),
      );
  },
};
