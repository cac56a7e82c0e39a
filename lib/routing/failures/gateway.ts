import type { FailureKindDefinition } from "./failure-kind";
import { namesOf, speakersOf } from "./failure-kind";

/** An ExpressRoute or VPN gateway. */
export const gateway: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.gateways),
  outOfOrder: speakersOf,
};
