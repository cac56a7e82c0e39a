import { Ipv4Prefix } from "../../net";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import { rangesOf } from "../views/placed-ranges";
import type { Rule } from "../rule";

const FORBIDDEN = [
  ["224.0.0.0/4", "multicast"],
  ["255.255.255.255/32", "broadcast"],
  ["127.0.0.0/8", "loopback"],
  ["169.254.0.0/16", "link-local addresses"],
  ["168.63.129.16/32", "Azure's own DNS and health probes"],
].map(([range, use]) => ({ range: Ipv4Prefix.parse(range), use }));

export const virtualNetworkRangesAreAllowed: Rule = {
  id: "ARS005",
  severity: "error",
  title: "No virtual network uses a range that Azure keeps for something else",
  why: "Azure refuses address spaces with multicast, broadcast, loopback or link-local addresses, or with the address of its own DNS.",
  fix: "Use a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
  page: PAGES.virtualNetworkFaq,
  check(topology) {
    return rangesOf(topology).flatMap(({ network, prefix, field }) =>
      FORBIDDEN.filter(({ range }) => range.overlaps(prefix)).map(({ range, use }) =>
        findingAt(network, field, `${prefix} holds addresses of ${range}, which is for ${use}`),
      ),
    );
  },
};
