import type { RouteServerPeering, Topology, VirtualAppliance } from "../../topology";
import { TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

/** The route servers an appliance peers with, by what their routes bring. */
interface Neighbours {
  readonly spokes: ReadonlySet<string>;
  readonly hubs: ReadonlySet<string>;
  /** Ranges, as written, with the route servers that announce them. */
  readonly ranges: ReadonlyMap<string, ReadonlySet<string>>;
}

function neighboursOf(topology: Topology, appliance: VirtualAppliance): Neighbours {
  const lookup = TopologyLookup.of(topology);
  const spokes = new Set<string>();
  const hubs = new Set<string>();
  const ranges = new Map<string, Set<string>>();
  for (const { routeServer } of lookup.peeringsWith(appliance.name)) {
    const network = lookup.routeServer(routeServer)?.virtualNetwork;
    const role = network === undefined ? undefined : lookup.virtualNetwork(network)?.role;
    if (role === "spoke") spokes.add(routeServer);
    if (role === "hub") hubs.add(routeServer);
    for (const range of lookup.rangesBehind(routeServer)) {
      const announcers = ranges.get(range.toString());
      if (announcers) announcers.add(routeServer);
      else ranges.set(range.toString(), new Set([routeServer]));
    }
  }
  return { spokes, hubs, ranges };
}

function holdsAnother(routeServers: ReadonlySet<string> | undefined, own: string): boolean {
  return routeServers !== undefined && routeServers.size > (routeServers.has(own) ? 1 : 0);
}

/** Which routes that come from another route server, and so with 65515 in their path, are to be sent on. */
function whatHolds65515(peering: RouteServerPeering, neighbours: Neighbours): string | undefined {
  const sends = (source: string) => peering.advertise.includes(source) || peering.advertise.includes("any");
  if (sends("spokes") && holdsAnother(neighbours.spokes, peering.routeServer)) return "the ranges of other spokes";
  if (sends("sites") && holdsAnother(neighbours.hubs, peering.routeServer)) {
    return "routes of sites from a route server in a hub";
  }
  return peering.advertise.find((source) => holdsAnother(neighbours.ranges.get(source), peering.routeServer));
}

export const routeServerAsnIsOverridden: Rule = {
  id: "ARS059",
  severity: "error",
  title: "An appliance overrides 65515 in what it passes from one route server to another",
  why: "All route servers have the ASN 65515, and each silently drops every route whose path holds it, though the appliance shows it as sent.",
  fix: "Set the AS path rewrite of the peering to as-override.",
  page: PAGES.dualHomed,
  check(topology) {
    return topology.virtualAppliances.flatMap((appliance) => {
      const neighbours = neighboursOf(topology, appliance);
      return TopologyLookup.of(topology)
        .peeringsWith(appliance.name)
        .flatMap((peering) => {
          const what = peering.asPathRewrite === "none" ? whatHolds65515(peering, neighbours) : undefined;
          if (what === undefined) return [];
          return findingAt(
            peering,
            "asPathRewrite",
            `"${peering.name}" sends ${what}, with 65515 in the path, to route server "${peering.routeServer}", which drops them`,
          );
        });
    });
  },
};
