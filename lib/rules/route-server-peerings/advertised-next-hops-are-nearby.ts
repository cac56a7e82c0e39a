import { groupBy } from "../../collections";
import { addressOf } from "../../net";
import type { AdvertisedRoute } from "../../routing";
import { few } from "../../text";
import {
  OWN_NEXT_HOP,
  TopologyLookup,
  UNCHANGED_NEXT_HOP,
  type RouterPeering,
  type RouteServerPeering,
  type Topology,
} from "../../topology";
import { AdvertisedRoutes, type Peering } from "../views/advertised-routes";
import { findingAt, type Finding, type Rule } from "../rule";
import { statedIn } from "../views/peering-changes";

/** What a peering says of next hops, other than that they are its own. */
function namedNextHops(peering: Peering): { readonly field: string; readonly value: string }[] {
  return statedIn(peering, "nextHop").filter(({ value }) => value !== OWN_NEXT_HOP);
}

/** One finding for each next hop that is out of reach. */
function findingsOf(
  topology: Topology,
  peering: Peering,
  isFar: (route: AdvertisedRoute) => boolean,
  where: string,
): Finding[] {
  const far = AdvertisedRoutes.of(topology)
    .over(peering)
    .flatMap(({ routes, withheld }) => [...routes].filter(([text, route]) => isFar(route) && !withheld.includes(text)));
  return [...groupBy(far, ([, { nextHop = "" }]) => nextHop)].map(([nextHop, routes]) => {
    const prefixes = few([...new Map(routes).keys()]);
    const message = `"${peering.name}" advertises ${prefixes} with the next hop ${nextHop}, which is ${where}`;
    const named = namedNextHops(peering);
    const { field } = named.find(({ value }) => value === nextHop) ?? named[0];
    return findingAt(peering, field, message);
  });
}

function towardsRouteServer(topology: Topology, peering: RouteServerPeering): Finding[] {
  const lookup = TopologyLookup.of(topology);
  const network = lookup.routeServer(peering.routeServer)?.virtualNetwork;
  if (network === undefined) return [];
  const ranges = lookup.directRanges(network);
  const isFar = ({ nextHop }: AdvertisedRoute) => {
    const address = addressOf(nextHop);
    return address === undefined || ranges.holding(address) === undefined;
  };
  return findingsOf(topology, peering, isFar, `neither in "${network}" nor in a virtual network peered with it`);
}

function towardsSite(topology: Topology, peering: RouterPeering): Finding[] {
  const isFar = ({ rejection }: AdvertisedRoute) => rejection === "next-hop";
  return findingsOf(topology, peering, isFar, `not the end of the link to "${String(peering.site)}"`);
}

export const advertisedNextHopsAreNearby: Rule = {
  id: "ARS145",
  severity: "error",
  title: "The next hops that an appliance advertises can be reached where the routes arrive",
  why: "Azure programs a next hop as it comes and does not resolve it recursively, so it drops packets to an address in no directly connected network. The router of a site is reached by the appliance alone: with unchanged next hops, its routes cannot be used in Azure. In the same way a site cannot use the address of a route server.",
  fix: "Remove nextHop, so that the appliance or its load balancer is the next hop. Or name the address of an appliance nearby, and advertise what comes from sites elsewhere.",
  page: "nextHopIp",
  check: (topology) => [
    ...topology.routeServerPeerings
      .filter((peering) => namedNextHops(peering).length > 0)
      .flatMap((peering) => towardsRouteServer(topology, peering)),
    ...topology.routerPeerings
      .filter(
        (peering) =>
          peering.site !== undefined && namedNextHops(peering).some(({ value }) => value === UNCHANGED_NEXT_HOP),
      )
      .flatMap((peering) => towardsSite(topology, peering)),
  ],
};
