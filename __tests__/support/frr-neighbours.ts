/** What an FRR configuration says about one neighbour. */
export interface FrrNeighbour {
  readonly address: string;
  /** The name of its route server. */
  readonly description: string;
  readonly asOverride: boolean;
  /** The ASN put before paths, as often as it is. */
  readonly prepended: readonly string[];
  /** The prefixes that are taken from it and that may go to it. */
  readonly accepts: readonly string[];
  readonly announces: readonly string[];
}

/** Reads the neighbours of an FRR configuration from its text, in order of address. */
export function frrNeighbours(configuration: string): FrrNeighbour[] {
  const described = [...configuration.matchAll(/^ neighbor (\S+) description (\S+)$/gm)];
  return described
    .map(([, address, description]) => {
      const routeMap = (direction: string) =>
        new RegExp(`^ +neighbor ${address} route-map (\\S+) ${direction}$`, "m").exec(configuration)?.[1] ?? "";
      return {
        address,
        description,
        asOverride: configuration.includes(`  neighbor ${address} as-override\n`),
        prepended: prependedBy(configuration, routeMap("out")),
        accepts: permittedBy(configuration, routeMap("in")),
        announces: permittedBy(configuration, routeMap("out")),
      };
    })
    .sort((one, other) => (one.address < other.address ? -1 : 1));
}

/** What a route map permits and has not denied before. */
function permittedBy(configuration: string, routeMap: string): string[] {
  const denied = new Set<string>();
  const permitted: string[] = [];
  for (const [, action, clauses] of entriesOf(configuration, routeMap)) {
    const [, lists = ""] = /match ip address prefix-list (\S+)/.exec(clauses) ?? [];
    const prefixes = [...configuration.matchAll(/^ip prefix-list (\S+) permit (.+)$/gm)]
      .filter(([, name]) => name === lists)
      .map(([, , prefix]) => prefix);
    for (const prefix of prefixes) {
      if (action === "deny") denied.add(prefix);
      else if (!denied.has(prefix)) permitted.push(prefix);
    }
  }
  return permitted;
}

function prependedBy(configuration: string, routeMap: string): string[] {
  const [, asns] = /set as-path prepend (.*)/.exec(entriesOf(configuration, routeMap).join("\n")) ?? [];
  return asns?.split(" ") ?? [];
}

/** The entries of a route map: its text, `permit` or `deny`, and what follows. */
function entriesOf(configuration: string, routeMap: string): RegExpMatchArray[] {
  const name = routeMap.replaceAll(/[.+]/g, "\\$&");
  return [...configuration.matchAll(new RegExp(`^route-map ${name} (permit|deny) \\d+\\n([^]*?)^exit$`, "gm"))];
}
