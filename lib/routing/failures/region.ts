import { regionName } from "../../azure";
import type { VirtualNetwork } from "../../topology";
import type { FailureKindDefinition } from "./failure-kind";

/** All virtual networks in a region of Azure, with everything in them: `region:NAME`. */
export const region: FailureKindDefinition = {
  cases: ({ topology }) => [...new Set(topology.virtualNetworks.flatMap((network) => nameOf(network) ?? []))],
  outOfOrder: (name, { topology, speakers }) => {
    const virtualNetworks = topology.virtualNetworks
      .filter((network) => nameOf(network) === name)
      .map((network) => network.name);
    return { virtualNetworks, speakers: virtualNetworks.flatMap((network) => [...speakers.in(network)]) };
  },
};

function nameOf({ location }: VirtualNetwork): string | undefined {
  return location === undefined ? undefined : `region:${regionName(location)}`;
}
