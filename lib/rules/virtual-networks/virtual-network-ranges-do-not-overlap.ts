import { findOverlaps } from "../../net";
import { rangesIn } from "../views/placed-ranges";
import { findingAt, type Rule } from "../rule";

export const virtualNetworkRangesDoNotOverlap: Rule = {
  id: "ARS006",
  severity: "error",
  title: "The ranges of one virtual network do not overlap",
  why: "Azure refuses an address space whose ranges overlap.",
  fix: "Remove the range that lies inside the other.",
  page: "virtualNetworkFaq",
  check: (topology) =>
    topology.virtualNetworks.flatMap((network) =>
      findOverlaps(rangesIn(network), ({ prefix }) => prefix).map(({ first, second }) =>
        findingAt(network, second.field, `${second.prefix} is already in ${first.prefix} of the same virtual network`),
      ),
    ),
};
