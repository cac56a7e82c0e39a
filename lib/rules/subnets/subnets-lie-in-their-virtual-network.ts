import { few } from "../../text";
import { rangesIn } from "../views/placed-ranges";
import { findingAtSubnet, subnetsIn } from "../views/placed-subnets";
import { RangeIndex } from "../../net";
import type { Rule } from "../rule";

export const subnetsLieInTheirVirtualNetwork: Rule = {
  id: "ARS008",
  severity: "error",
  title: "Every subnet lies in one range of its virtual network",
  why: "Azure refuses a subnet outside the address space of its virtual network.",
  fix: "Move the subnet into the address space, or add its range to the virtual network.",
  page: "virtualNetworkFaq",
  check: (topology) =>
    topology.virtualNetworks.flatMap((network) => {
      const ranges = rangesIn(network);
      if (ranges.length === 0) return [];
      const index = new RangeIndex(ranges, ({ prefix }) => prefix);
      return subnetsIn(network)
        .filter(({ prefix }) => prefix && !index.containing(prefix))
        .map((place) => {
          const message = `subnet "${place.subnet.name}" has ${place.subnet.addressPrefix}, which is not in ${few(network.addressSpace)}`;
          return findingAtSubnet(place, "addressPrefix", message);
        });
    }),
};
