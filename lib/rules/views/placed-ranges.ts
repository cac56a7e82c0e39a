import { getOrMake } from "../../collections";
import { type Ipv4Prefix, prefixOf } from "../../net";
import type { Topology, VirtualNetwork } from "../../topology";

/** A well-written range of a virtual network with where it stands. */
export interface PlacedRange {
  readonly network: VirtualNetwork;
  readonly prefix: Ipv4Prefix;
  readonly field: string;
}

/** Read once: many rules look at the ranges of a network. */
const known = new WeakMap<VirtualNetwork, readonly PlacedRange[]>();

export function rangesIn(network: VirtualNetwork): readonly PlacedRange[] {
  return getOrMake(known, network, () =>
    network.addressSpace.flatMap((text, index) => {
      const prefix = prefixOf(text);
      return prefix ? [{ network, prefix, field: `addressSpace[${index}]` }] : [];
    }),
  );
}

export function rangesOf(topology: Topology): PlacedRange[] {
  return topology.virtualNetworks.flatMap(rangesIn);
}
