import { findOverlaps } from "../../net";
import { findingAtSubnet, subnetsIn } from "../views/placed-subnets";
import type { Rule } from "../rule";

export const subnetsDoNotOverlap: Rule = {
  id: "ARS009",
  severity: "error",
  title: "No two subnets of a virtual network overlap",
  why: "Azure refuses a subnet that overlaps another of the same virtual network.",
  fix: "Give each subnet a range of its own.",
  page: "virtualNetworkFaq",
  check: (topology) =>
    topology.virtualNetworks.flatMap((network) => {
      const places = subnetsIn(network).flatMap((place) => (place.prefix ? [{ place, prefix: place.prefix }] : []));
      return findOverlaps(places, ({ prefix }) => prefix).map(({ first, second }) => {
        const message = `${second.prefix} of subnet "${second.place.subnet.name}" overlaps ${first.prefix} of subnet "${first.place.subnet.name}"`;
        return findingAtSubnet(second.place, "addressPrefix", message);
      });
    }),
};
