import { Ipv4Prefix } from "../net";
import type { RoutingPolicy } from "../policy";
import type { KnownPrefix } from "../net";

interface Matcher {
  /** The known prefixes that are permitted just as they are. */
  readonly exact: ReadonlySet<string>;
  /** Those that are permitted with all that is in them. */
  readonly holding: readonly Ipv4Prefix[];
}

/** The prefix lists of a policy, ready to be asked. */
export class PolicyFilter {
  private readonly matchers: ReadonlyMap<string, Matcher>;

  constructor(policy: Pick<RoutingPolicy, "prefixLists">) {
    this.matchers = new Map(
      policy.prefixLists.map(({ name, entries }) => [
        name,
        {
          exact: new Set(entries.filter((entry) => !entry.orLonger).map((entry) => entry.prefix)),
          holding: entries.filter((entry) => entry.orLonger).map((entry) => Ipv4Prefix.parse(entry.prefix)),
        },
      ]),
    );
  }

  /** Whether one of the lists permits the prefix. */
  permits(lists: readonly string[], { prefix, text }: KnownPrefix): boolean {
    return lists.some((name) => {
      const matcher = this.matchers.get(name);
      if (!matcher) return false;
      return matcher.exact.has(text) || matcher.holding.some((range) => range.contains(prefix));
    });
  }
}
