import { type FailureKindDefinition, namesOf } from "./failure-kind";

/** A hub with everything in its virtual network. */
export const hub: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.virtualNetworks.filter(({ role }) => role === "hub")),
  outOfOrder: (name, { speakers }) => ({ speakers: speakers.in(name) }),
};
