import { Ipv4Prefix, PrefixMap, type KnownPrefix } from "../net";
import type { RoutingPolicy } from "../policy";

interface PrefixList {
  /** The prefixes that are permitted at exactly their length. */
  readonly exact: ReadonlySet<string>;
  /** The prefixes that are permitted with longer ones. */
  readonly orLonger: PrefixMap<true>;
}

/** The prefix lists of a policy, prepared for fast matching. */
export class PrefixLists {
  private readonly lists = new Map<string, PrefixList>();

  constructor(policy: Pick<RoutingPolicy, "prefixLists">) {
    for (const { name, entries } of policy.prefixLists) {
      const exact = new Set<string>();
      const orLonger = new PrefixMap<true>();
      for (const entry of entries) {
        if (entry.orLonger) orLonger.set(Ipv4Prefix.parse(entry.prefix), true);
        else exact.add(entry.prefix);
      }
      this.lists.set(name, { exact, orLonger });
    }
  }

  /** Whether one of the named lists permits the prefix. */
  permit(names: readonly string[], { prefix, text }: KnownPrefix): boolean {
    for (const name of names) {
      const list = this.lists.get(name);
      if (list && (list.exact.has(text) || list.orLonger.contains(prefix))) return true;
    }
    return false;
  }

  /** The prefixes that a list permits among the given ones, which are found by their text. */
  among(name: string, candidates: ReadonlyMap<string, { readonly prefix: KnownPrefix }>): string[] {
    const list = this.lists.get(name);
    if (!list) return [];
    if (list.orLonger.isEmpty) return [...list.exact].filter((text) => candidates.has(text));
    return [...candidates].filter(([, { prefix }]) => this.permit([name], prefix)).map(([text]) => text);
  }
}
