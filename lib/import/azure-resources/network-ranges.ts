import { getOrMake, noteIn } from "../../collections";
import { addressOf, prefixOf, RangeIndex, type Ipv4Prefix } from "../../net";
import { idAt } from "./networks";
import type { Inventory } from "./inventory";
import { textsOf, valueAt, type AzureResource } from "./resource";

interface OwnedRange {
  readonly owner: AzureResource;
  readonly prefix: Ipv4Prefix;
}

/** Finds virtual networks by addresses. */
export class NetworkRanges {
  private readonly peers = new Map<AzureResource, Set<AzureResource>>();
  private readonly near = new Map<AzureResource, RangeIndex<OwnedRange>>();
  private readonly all: RangeIndex<OwnedRange>;

  constructor(inventory: Inventory) {
    const networks = inventory.all("virtualNetworks");
    for (const network of networks) {
      for (const { properties } of inventory.childrenOf(network, "virtualNetworkPeerings")) {
        const remote = inventory.find(idAt(properties, "remoteVirtualNetwork"));
        if (!remote) continue;
        noteIn(this.peers, network, remote);
        noteIn(this.peers, remote, network);
      }
    }
    this.all = indexOf(networks);
  }

  /** The networks that a network is peered with, by one half at least. */
  peersOf(network: AzureResource): readonly AzureResource[] {
    return [...(this.peers.get(network) ?? [])];
  }

  /** The network with an address: rather the own one of who asks, or one that is peered with it. */
  holding(address: string, from: AzureResource): AzureResource | undefined {
    const host = addressOf(address);
    if (!host) return undefined;
    const near = getOrMake(this.near, from, () => indexOf([from, ...this.peersOf(from)]));
    return (near.holding(host) ?? this.all.holding(host))?.owner;
  }
}

function indexOf(networks: readonly AzureResource[]): RangeIndex<OwnedRange> {
  const ranges = networks.flatMap((owner) =>
    textsOf(valueAt(owner.properties, "addressSpace", "addressPrefixes")).flatMap((text) => {
      const prefix = prefixOf(text);
      return prefix ? { owner, prefix } : [];
    }),
  );
  return new RangeIndex(ranges, ({ prefix }) => prefix);
}
