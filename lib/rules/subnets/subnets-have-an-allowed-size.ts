import { SUBNET_LENGTHS } from "../../azure";
import { findingAtSubnet, subnetsOf } from "../views/placed-subnets";
import type { Rule } from "../rule";

const { shortest: LARGEST, longest: SMALLEST } = SUBNET_LENGTHS;

export const subnetsHaveAnAllowedSize: Rule = {
  id: "ARS011",
  severity: "error",
  title: "Every subnet is a /29 or larger, and no larger than a /2",
  why: "Azure reserves five addresses of each subnet and refuses subnets smaller than /29.",
  fix: "Use a prefix length from 2 to 29.",
  page: "virtualNetworkFaq",
  check: (topology) =>
    subnetsOf(topology).flatMap((place) => {
      const length = place.prefix?.length;
      if (length === undefined || (length >= LARGEST && length <= SMALLEST)) return [];
      const message = `subnet "${place.subnet.name}" is a /${length}; Azure allows /${LARGEST} to /${SMALLEST}`;
      return findingAtSubnet(place, "addressPrefix", message);
    }),
};
