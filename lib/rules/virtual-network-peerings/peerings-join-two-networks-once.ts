import { repeated } from "../../collections";
import { findingAtHalf, type Rule } from "../rule";

export const peeringsJoinTwoNetworksOnce: Rule = {
  id: "ARS024",
  severity: "error",
  title: "A peering joins two different virtual networks, and each two only once",
  why: "Azure refuses to peer a virtual network with itself, and refuses a second peering of the same two virtual networks.",
  fix: "Remove the extra peering.",
  page: "managePeering",
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
