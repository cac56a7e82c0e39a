import { type FailureKindDefinition, namesOf, speakerNamed } from "./failure-kind";

/** One virtual machine of an appliance. */
export const applianceInstance: FailureKindDefinition = {
  cases: ({ topology }) => topology.virtualAppliances.flatMap(({ instances }) => namesOf(instances)),
  outOfOrder: speakerNamed,
};
