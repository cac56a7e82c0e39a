import type { Simulation } from "../../lib/routing";
import type { HeldRoute } from "./bird";
import type { Lab } from "./lab";

/** A route that only one of the two has, or that they judge differently. */
export interface Difference {
  readonly speaker: string;
  readonly prefix: string;
  readonly message: string;
}

interface ExpectedRoute {
  readonly prefix: string;
  readonly text: string;
  readonly best: boolean;
  /** Whether the simulator knows the next hop. */
  readonly hasNextHop: boolean;
  readonly key: string;
}

interface ExpectedTable {
  readonly speaker: string;
  readonly routes: readonly ExpectedRoute[];
  /** The prefixes for which the speaker has a static route, of which its daemon knows nothing. */
  readonly staticallyRouted: ReadonlySet<string>;
}

/**
 * What the simulator says that every daemon holds: each route that a speaker kept, with the neighbour, the AS path and the
 * next hop, and which of them it uses. It is worked out once and compared with the daemons as often as one likes.
 */
export class ExpectedTables {
  private readonly tables: readonly ExpectedTable[];
  /** The prefixes whose routes never settle. Daemons may be in any of several states of them: they are not compared. */
  private readonly unsettled: ReadonlySet<string>;

  constructor(simulation: Simulation) {
    this.unsettled = new Set(simulation.oscillations().map(({ prefix }) => prefix));
    this.tables = simulation.speakers().flatMap((speaker) => this.tableOf(speaker, simulation));
  }

  /** Whether there is no difference, which is known at the first one. */
  agreeWith(lab: Lab): boolean {
    return this.tables.every((table) => this.differencesAt(table, lab).length === 0);
  }

  differencesFrom(lab: Lab): Difference[] {
    return this.tables.flatMap((table) => this.differencesAt(table, lab));
  }

  /** How many routes the daemons hold that are compared. */
  routesIn(lab: Lab): number {
    return lab.speakers().reduce((sum, name) => sum + this.comparable(lab, name).length, 0);
  }

  private comparable(lab: Lab, speaker: string): HeldRoute[] {
    return lab.routes(speaker).filter(({ prefix }) => !this.unsettled.has(prefix));
  }

  private tableOf(speaker: string, simulation: Simulation): ExpectedTable[] {
    const [{ up, kind, sessions, received }] = simulation.routesOf(speaker);
    if (!up || simulation.failed.includes(speaker)) return [];
    const withoutBgp = new Set(sessions.filter(({ type }) => type === "static").map(({ neighbor }) => neighbor));
    const isUnknown = (from: string) => kind === "site" && withoutBgp.has(from);
    const routes = received.flatMap(({ prefix, path, nextHop, from, status }): ExpectedRoute[] => {
      if (this.unsettled.has(prefix) || status === "dropped" || from === undefined || isUnknown(from)) return [];
      const text = textOf({ prefix, from, path }, nextHop);
      return [{ prefix, text, best: status === "best", hasNextHop: nextHop !== undefined, key: `${prefix} ${from}` }];
    });
    const staticallyRouted = received.filter(({ from = "" }) => isUnknown(from)).map(({ prefix }) => prefix);
    return [{ speaker, routes, staticallyRouted: new Set(staticallyRouted) }];
  }

  private differencesAt({ speaker, routes, staticallyRouted }: ExpectedTable, lab: Lab): Difference[] {
    const nextHopKnown = new Set(routes.filter(({ hasNextHop }) => hasNextHop).map(({ key }) => key));
    const found = new Map(
      this.comparable(lab, speaker).map((route) => [
        textOf(route, nextHopKnown.has(`${route.prefix} ${route.from}`) ? route.nextHop : undefined),
        route,
      ]),
    );
    const expected = new Set(routes.map(({ text }) => text));
    return [
      ...routes
        .filter(({ text }) => !found.has(text))
        .map(({ prefix, text }) => ({ speaker, prefix, message: `the daemon lacks ${text}` })),
      ...[...found]
        .filter(([text]) => !expected.has(text))
        .map(([text, { prefix }]) => ({ speaker, prefix, message: `the simulator lacks ${text}` })),
      ...routes.flatMap(({ prefix, text, best }) => {
        const route = found.get(text);
        if (!route || route.best === best || staticallyRouted.has(prefix)) return [];
        // BIRD uses one of several that are equally good, FRR one of those with the same next hop.
        const isUsedAlready = [...found.values()].some(
          (other) => other.best && other.prefix === prefix && other.nextHop === route.nextHop,
        );
        if (best && (isUsedAlready || !lab.usesSeveral(speaker))) return [];
        const [uses, doesNot] = route.best ? ["the daemon", "the simulator"] : ["the simulator", "the daemon"];
        return [{ speaker, prefix, message: `${uses} uses ${text}, ${doesNot} does not` }];
      }),
    ];
  }
}

function textOf({ prefix, from, path }: Pick<HeldRoute, "prefix" | "from" | "path">, nextHop?: string): string {
  return `${prefix} from ${from}: ${path.join(" ")}${nextHop === undefined ? "" : ` via ${nextHop}`}`;
}

/** What differs from the same network without route servers. If it is nothing, the comparison does not look. */
export function differencesWithoutRouteServers(lab: Lab, simulation: Simulation): Difference[] {
  const without = simulation.fail(...simulation.topology.routeServers.map(({ name }) => name));
  return new ExpectedTables(without).differencesFrom(lab);
}
