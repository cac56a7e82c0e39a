import { few, fewNames } from "../../text";
import { Ipv4Prefix, prefixOf } from "../../net";
import type { ReceivedRoute } from "../../routing";
import { findingAt, type Rule } from "../rule";
import { simulated } from "../views/simulated";

const DEFAULT_ROUTE = Ipv4Prefix.DEFAULT_ROUTE.toString();

function isDefaultRouteOrHalf(prefix: string): boolean | undefined {
  return prefixOf(prefix)?.isDefaultRouteOrHalf;
}

/** What an appliance with egress learns, and which of the two wins. */
function conflictsWith(learned: readonly ReceivedRoute[]): string[] {
  const isWhole = ({ prefix }: ReceivedRoute) => prefix === DEFAULT_ROUTE;
  const kinds = [
    { routes: learned.filter(isWhole), outcome: "its own egress wins" },
    {
      routes: learned.filter((route) => !isWhole(route)),
      outcome: "the longer prefixes win, and its own egress is unused",
    },
  ];
  return kinds
    .filter(({ routes }) => routes.length > 0)
    .map(({ routes, outcome }) => {
      const prefixes = few([...new Set(routes.map(({ prefix }) => prefix))]);
      return `${prefixes} from ${fewNames([...new Set(routes.flatMap(({ from }) => from ?? []))])}: ${outcome}`;
    });
}

export const egressHidesNoDefaultRoute: Rule = {
  id: "ARS144",
  severity: "warning",
  title: "An appliance that offers the Internet learns no default route of a site",
  why: "A router prefers the route that it originates to all that it learns (RFC 4271, 9.1). So the Internet egress of the hub wins, and the default route of the site is never used by the spokes of the hub while the appliance works. Halves of the default route are longer prefixes: they win, and the egress is never used.",
  fix: "Switch internetEgress off where traffic is to leave through the site, or take 0.0.0.0/0 and its halves out of the prefixes of the site.",
  page: "bgp",
  check(topology) {
    const announcing = topology.onPremisesSites.some(({ prefixes }) => prefixes.some(isDefaultRouteOrHalf));
    const simulation = announcing ? simulated(topology) : undefined;
    if (!simulation) return [];
    return topology.virtualAppliances
      .filter(({ internetEgress }) => internetEgress)
      .flatMap((appliance) => {
        const received = simulation.routesOf(appliance.name).flatMap((speaker) => speaker.received);
        const learned = received.filter(
          ({ prefix, from, status }) => from !== undefined && status !== "dropped" && isDefaultRouteOrHalf(prefix),
        );
        return conflictsWith(learned).map((conflict) => {
          const message = `"${appliance.name}" offers the Internet itself and learns ${conflict}`;
          return findingAt(appliance, "internetEgress", message);
        });
      });
  },
};
