import { Ipv4Prefix, type KnownPrefix } from "../net";
import type { RoutingPolicy } from "../policy";

/** The prefix lists of a policy, prepared for fast matching. */
export class PrefixLists {
  /** The prefixes that are permitted at exactly their length, and those that are permitted with longer ones. */
  private readonly lists: ReadonlyMap<string, { exact: ReadonlySet<string>; orLonger: readonly Ipv4Prefix[] }>;

  constructor(policy: Pick<RoutingPolicy, "prefixLists">) {
    this.lists = new Map(
      policy.prefixLists.map(({ name, entries }) => [
        name,
        {
          exact: new Set(entries.filter((entry) => !entry.orLonger).map((entry) => entry.prefix)),
          orLonger: entries.filter((entry) => entry.orLonger).map((entry) => Ipv4Prefix.parse(entry.prefix)),
        },
      ]),
    );
  }

  /** Whether one of the named lists permits the prefix. */
  permit(names: readonly string[], { prefix, text }: KnownPrefix): boolean {
    return names.some((name) => {
      const list = this.lists.get(name);
      if (!list) return false;
      return list.exact.has(text) || list.orLonger.some((range) => range.contains(prefix));
    });
  }

  /** The prefixes that a list permits among the given ones, which are found by their text. */
  among(name: string, candidates: ReadonlyMap<string, { readonly prefix: KnownPrefix }>): string[] {
    const { exact = new Set<string>(), orLonger = [] } = this.lists.get(name) ?? {};
    if (orLonger.length === 0) return [...exact].filter((text) => candidates.has(text));
    return [...candidates].filter(([, { prefix }]) => this.permit([name], prefix)).map(([text]) => text);
  }
}
