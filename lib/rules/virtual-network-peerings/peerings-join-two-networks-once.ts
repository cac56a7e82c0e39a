import { findingAtHalf } from "../finding-at";
import { PAGES } from "../../azure";
import { repeated } from "../../collections";
import type { Rule } from "../rule";

export const peeringsJoinTwoNetworksOnce: Rule = {
  id: "ARS024",
  severity: "error",
  title: "A peering joins two different virtual networks, and each two once",
  why: "Azure refuses a peering of a network with itself and a second peering between the same two networks.",
  fix: "Remove the peering that is too much.",
  page: PAGES.managePeering,
  check(topology) {
    const halves = topology.virtualNetworkPeerings;
    return [
      ...halves
        .filter(({ from, to }) => from === to)
        .map((half) => findingAtHalf(half, "to", `"${half.from}" is peered with itself`)),
      ...repeated(halves, ({ from, to }) => JSON.stringify([from, to])).map(({ item }) =>
        findingAtHalf(item, undefined, `"${item.from}" has two peerings with "${item.to}"`),
      ),
    ];
  },
};
