import { getOrMake } from "../collections";
import { Ipv4Prefix, PrefixMap } from "../net";
import { forwardingOf, type ForwardingGroup, type RoutingPolicy } from "../policy";

interface Group {
  readonly near: PrefixMap<true>;
  readonly far: PrefixMap<true>;
  readonly withheld: PrefixMap<true>;
  readonly internet: boolean;
}

/** The packet filter of a deployed appliance, from the same rules as its nftables configuration. */
export class PacketFilter {
  private readonly groups: readonly Group[];
  private readonly withheld = new PrefixMap<PrefixMap<true>>();

  constructor(policy: RoutingPolicy) {
    const forwarding = forwardingOf(policy);
    this.groups = forwarding.groups.map(groupOf);
    for (const [from, to] of forwarding.withheld) {
      getOrMake(this.withheld, Ipv4Prefix.parse(from), () => setOf([])).set(Ipv4Prefix.parse(to), true);
    }
  }

  /** Whether a packet is forwarded between two addresses; without a destination, to the Internet. */
  forwards(source: number, destination: number | undefined): boolean {
    if (destination === undefined) {
      return this.groups.some(({ internet, near }) => internet && holds(near, source));
    }
    if (this.withheld.longestMatch(source)?.longestMatch(destination)) return false;
    if (this.groups.some(({ near, withheld }) => isBetween(near, withheld, source, destination))) return false;
    return this.groups.some(({ near, far }) => isBetween(near, far, source, destination));
  }
}

function isBetween(one: PrefixMap<true>, other: PrefixMap<true>, source: number, destination: number): boolean {
  return (holds(one, source) && holds(other, destination)) || (holds(other, source) && holds(one, destination));
}

function holds(set: PrefixMap<true>, address: number): boolean {
  return set.longestMatch(address) === true;
}

function groupOf({ near, far, withheld, internet }: ForwardingGroup): Group {
  return { near: setOf(near), far: setOf(far), withheld: setOf(withheld), internet };
}

function setOf(ranges: readonly string[]): PrefixMap<true> {
  const set = new PrefixMap<true>();
  for (const range of ranges) set.set(Ipv4Prefix.parse(range), true);
  return set;
}
