import { type FailureKindDefinition, namesOf, virtualNetworkNamed } from "./failure-kind";

/** A hub with everything in its virtual network. */
export const hub: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.virtualNetworks.filter(({ role }) => role === "hub")),
  outOfOrder: virtualNetworkNamed,
};
