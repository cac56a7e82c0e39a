import { PrefixMap, prefixOf, type Ipv4Prefix, type KnownPrefix } from "../net";
import { TopologyLookup, announcedBy } from "../topology";
import { getOrMake, append } from "../collections";
import type { Failure } from "./failure";
import type { RoutingNetwork } from "./network";
import { pairName } from "./sessions";
import type { Speaker } from "./speakers";

/** A speaker that originates a prefix. */
interface Origin {
  readonly speaker: Speaker;
  /** Set when the range is that of a peered network that uses the speaker's network as remote gateway: the peering. */
  readonly peering?: string;
}

/** Every prefix that a speaker originates. */
export class Origins {
  readonly prefixes: readonly KnownPrefix[];
  private readonly index = new PrefixMap<KnownPrefix>();
  private readonly coveringByAddress = new Map<number, readonly KnownPrefix[]>();
  private readonly origins: ReadonlyMap<KnownPrefix, readonly Origin[]>;
  private readonly byPeering = new Map<string, KnownPrefix[]>();

  constructor(network: RoutingNetwork) {
    const found = new Map<string, { readonly prefix: Ipv4Prefix; readonly by: Origin[] }>();
    for (const speaker of network.speakers.all) {
      for (const { prefix, peering } of originatedBy(speaker, network)) {
        getOrMake(found, prefix.toString(), () => ({ prefix, by: [] })).by.push({ speaker, peering });
      }
    }
    const sorted = [...found].sort(([, a], [, b]) => a.prefix.compareTo(b.prefix));
    const origins = new Map<KnownPrefix, readonly Origin[]>();
    this.prefixes = sorted.map(([text, { prefix, by }], id) => {
      const known = { id, prefix, text };
      this.index.set(prefix, known);
      origins.set(known, by);
      for (const peering of new Set(by.flatMap((origin) => origin.peering ?? []))) {
        append(this.byPeering, peering, known);
      }
      return known;
    });
    this.origins = origins;
  }

  /** The speakers that originate a prefix and have not failed. */
  of(prefix: KnownPrefix, failure: Failure): ReadonlySet<Speaker> {
    const alive = (this.origins.get(prefix) ?? []).filter(
      ({ speaker, peering }) =>
        !failure.speakers.has(speaker) &&
        (peering === undefined || !failure.peerings.has(peering)) &&
        !(prefix.prefix.isDefaultRouteOrHalf && failure.egresses.has(speaker)),
    );
    return new Set(alive.map(({ speaker }) => speaker));
  }

  /** The prefixes that are originated for a network on the other side of this peering. */
  acrossPeering(peering: string): readonly KnownPrefix[] {
    return this.byPeering.get(peering) ?? [];
  }

  /** The originated prefixes that contain an address, the longest first. Cached: flows have few different ends. */
  covering(address: number): readonly KnownPrefix[] {
    return getOrMake(this.coveringByAddress, address, () => this.index.covering(address));
  }

  find(prefix: Ipv4Prefix): KnownPrefix | undefined {
    return this.index.get(prefix);
  }
}

/**
 * A route server and a gateway originate the ranges of their virtual network and of those that use it as remote
 * gateway, an appliance what its policy says, a site its prefixes.
 */
function originatedBy(
  speaker: Speaker,
  { topology }: RoutingNetwork,
): { readonly prefix: Ipv4Prefix; readonly peering?: string }[] {
  const lookup = TopologyLookup.of(topology);
  switch (speaker.kind) {
    case "route-server":
    case "gateway": {
      const { virtualNetwork } = speaker.element;
      return [
        ...lookup.rangesOf(virtualNetwork).map((prefix) => ({ prefix })),
        ...lookup.usersOfGatewaysIn(virtualNetwork).flatMap((user) => {
          const peering = pairName(user, virtualNetwork);
          return lookup.rangesOf(user).map((prefix) => ({ prefix, peering }));
        }),
      ];
    }
    case "circuit":
      return [];
    case "site":
    case "appliance": {
      const texts = speaker.kind === "site" ? announcedBy(speaker.element) : speaker.policy.originate;
      return texts.flatMap((text) => prefixOf(text) ?? []).map((prefix) => ({ prefix }));
    }
  }
}
