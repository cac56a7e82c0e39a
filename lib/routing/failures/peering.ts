import { pairName } from "../sessions";
import type { FailureKindDefinition } from "./failure-kind";

/** Both halves of the peering of two virtual networks. */
export const peering: FailureKindDefinition = {
  cases: ({ topology }) => [...new Set(topology.virtualNetworkPeerings.map(({ from, to }) => pairName(from, to)))],
  outOfOrder: (name) => ({ peerings: [name] }),
};
