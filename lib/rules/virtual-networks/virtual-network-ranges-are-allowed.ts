import { FORBIDDEN_RANGES } from "../../azure";
import { rangesOf } from "../views/placed-ranges";
import { findingAt, type Rule } from "../rule";

export const virtualNetworkRangesAreAllowed: Rule = {
  id: "ARS005",
  severity: "error",
  title: "No virtual network uses a range that Azure reserves",
  why: "Azure refuses address spaces with multicast, broadcast, loopback or link-local addresses, or with the address of its own DNS.",
  fix: "Use a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
  page: "virtualNetworkFaq",
  check: (topology) =>
    rangesOf(topology).flatMap(({ network, prefix, field }) =>
      FORBIDDEN_RANGES.filter(({ range }) => range.overlaps(prefix)).map(({ range, use }) =>
        findingAt(network, field, `${prefix} holds addresses of ${range}, which is for ${use}`),
      ),
    ),
};
