import { type FailureKindDefinition, namesOf, speakersOf } from "./failure-kind";

/** An ExpressRoute circuit. */
export const circuit: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.circuits),
  outOfOrder: speakersOf,
};
