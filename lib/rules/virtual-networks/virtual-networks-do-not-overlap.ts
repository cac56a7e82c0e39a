import { findOverlaps } from "../../net";
import { rangesOf } from "../views/placed-ranges";
import { findingAt, type Rule } from "../rule";

export const virtualNetworksDoNotOverlap: Rule = {
  id: "ARS007",
  severity: "error",
  title: "No two virtual networks overlap",
  why: "Azure refuses to peer a virtual network with one that overlaps it or overlaps another of its peers. Every spoke is peered with every hub, and routes of one spoke reach the others.",
  fix: "Give each virtual network a range of its own.",
  page: "peering",
  check: (topology) =>
    findOverlaps(rangesOf(topology), ({ prefix }) => prefix)
      .filter(({ first, second }) => first.network !== second.network)
      .map(({ first, second }) => {
        const message = `${second.prefix} of "${second.network.name}" overlaps ${first.prefix} of "${first.network.name}"`;
        return findingAt(second.network, second.field, message);
      }),
};
