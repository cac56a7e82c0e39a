import { findingAt, type Rule } from "../rule";
import { statedIn } from "../views/peering-changes";

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
    [...topology.routeServerPeerings, ...topology.routerPeerings].flatMap((peering) =>
      statedIn(peering, "prepend")
        .filter(({ value }) => !Number.isInteger(value) || value < 0 || value > MOST_PREPENDS)
        .map(({ field, value }) => {
          const message = `"${peering.name}" prepends ${value} times; allowed is a whole number from 0 to ${MOST_PREPENDS}`;
          return findingAt(peering, field, message);
        }),
    ),
};
