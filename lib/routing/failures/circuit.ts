import type { FailureKindDefinition } from "./failure-kind";
import { namesOf, speakersOf } from "./failure-kind";

/** An ExpressRoute circuit. */
export const circuit: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.circuits),
  outOfOrder: speakersOf,
};
