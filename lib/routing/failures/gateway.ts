import { type FailureKindDefinition, namesOf, speakersOf } from "./failure-kind";

/** An ExpressRoute or VPN gateway. */
export const gateway: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.gateways),
  outOfOrder: speakersOf,
};
