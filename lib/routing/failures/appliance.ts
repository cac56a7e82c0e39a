import { type FailureKindDefinition, namesOf, speakersOf } from "./failure-kind";

/** All instances of an appliance at once; an appliance with one instance has only the failure of the instance. */
export const appliance: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.virtualAppliances.filter(({ instances }) => instances.length > 1)),
  outOfOrder: speakersOf,
};
