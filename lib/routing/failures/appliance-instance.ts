import type { FailureKindDefinition } from "./failure-kind";
import { namesOf, speakerNamed } from "./failure-kind";

/** One virtual machine of an appliance. */
export const applianceInstance: FailureKindDefinition = {
  cases: ({ topology }) => topology.virtualAppliances.flatMap(({ instances }) => namesOf(instances)),
  outOfOrder: speakerNamed,
};
