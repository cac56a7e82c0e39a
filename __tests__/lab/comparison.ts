import type { Simulation } from "../../lib/routing";
import type { HeldRoute } from "./bird";
import type { Lab } from "./lab";

/** A route that only one of the two has, or that they judge differently. */
export interface Difference {
  readonly speaker: string;
  readonly prefix: string;
  readonly message: string;
}

/**
 * Compares what the daemons of a lab hold with what the simulator says: for every speaker each route it kept, with the
 * neighbour, the AS path and the next hop, and which of them it uses.
 */
export function differences(lab: Lab, simulation: Simulation): Difference[] {
  const failed = new Set(simulation.failed);
  return lab.speakers().flatMap((speaker) => {
    const [routes] = simulation.routesOf(speaker);
    if (!routes.up || failed.has(speaker)) return [];
    const expected = routes.received
      .filter(({ status, from }) => status !== "dropped" && from !== undefined)
      .map(({ prefix, path, nextHop, from, status }) => ({
        prefix,
        from: String(from),
        text: `${prefix} from ${String(from)}: ${path.join(" ")}${nextHop === undefined ? "" : ` via ${nextHop}`}`,
        best: status === "best",
        hasNextHop: nextHop !== undefined,
      }));
    const found = lab.routes(speaker);
    const nextHopKnown = new Set(expected.filter(({ hasNextHop }) => hasNextHop).map(keyOf));
    const textOf = (route: HeldRoute) =>
      `${route.prefix} from ${route.from}: ${route.path.join(" ")}${nextHopKnown.has(keyOf(route)) ? ` via ${route.nextHop}` : ""}`;
    const foundTexts = new Map(found.map((route) => [textOf(route), route]));
    const expectedTexts = new Set(expected.map(({ text }) => text));
    return [
      ...expected
        .filter(({ text }) => !foundTexts.has(text))
        .map(({ prefix, text }) => ({ speaker, prefix, message: `the daemon lacks ${text}` })),
      ...found
        .filter((route) => !expectedTexts.has(textOf(route)))
        .map((route) => ({ speaker, prefix: route.prefix, message: `the simulator lacks ${textOf(route)}` })),
      ...expected.flatMap(({ prefix, text, best }) => {
        const route = foundTexts.get(text);
        if (!route || route.best === best) return [];
        // BIRD uses one of several that are equally good.
        if (best && !lab.usesSeveral(speaker)) return [];
        const [uses, doesNot] = route.best ? ["the daemon", "the simulator"] : ["the simulator", "the daemon"];
        return [{ speaker, prefix, message: `${uses} uses ${text}, ${doesNot} does not` }];
      }),
    ];
  });
}

/** What differs from the same network without route servers. If it is nothing, the comparison does not look. */
export function differencesWithoutRouteServers(lab: Lab, simulation: Simulation): Difference[] {
  return differences(lab, simulation.fail(...simulation.topology.routeServers.map(({ name }) => name)));
}

function keyOf({ prefix, from }: { readonly prefix: string; readonly from: string }): string {
  return `${prefix} ${from}`;
}
