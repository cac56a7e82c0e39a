import { type Ipv4Prefix, prefixOf } from "../../net";
import type { Topology, VirtualNetwork } from "../../topology";

/** A well-written range of a virtual network with where it stands. */
export interface PlacedRange {
  readonly network: VirtualNetwork;
  readonly prefix: Ipv4Prefix;
  readonly field: string;
}

export function rangesIn(network: VirtualNetwork): PlacedRange[] {
  return network.addressSpace.flatMap((text, index) => {
    const prefix = prefixOf(text);
    return prefix ? [{ network, prefix, field: `addressSpace[${index}]` }] : [];
  });
}

export function rangesOf(topology: Topology): PlacedRange[] {
  return topology.virtualNetworks.flatMap(rangesIn);
}
