import { findingAt, type Rule } from "../rule";

/** A segment of an AS path holds 255 ASNs, one of which is the own ASN that is always there. */
const MOST_PREPENDS = 254;

export const prependsAreWholeNumbers: Rule = {
  id: "ARS058",
  severity: "error",
  title: `An appliance prepends its ASN a whole number of times, ${MOST_PREPENDS} at most`,
  why: "A segment of an AS path holds at most 255 ASNs.",
  fix: "Use 0 at the active hub, and 1 to 3 more at each standby hub.",
  page: "bgp",
  check: (topology) =>
    [...topology.routeServerPeerings, ...topology.routerPeerings]
      .filter(({ prepend }) => !Number.isInteger(prepend) || prepend < 0 || prepend > MOST_PREPENDS)
      .map((peering) => {
        const message = `"${peering.name}" prepends ${peering.prepend} times; allowed is a whole number from 0 to ${MOST_PREPENDS}`;
        return findingAt(peering, "prepend", message);
      }),
};
