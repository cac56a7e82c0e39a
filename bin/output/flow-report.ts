import { placesOn, type Branch, type Endpoint, type FlowResult, type Trace, type Hop } from "../../lib/routing";
import { pathData } from "./route-report";

/** The result of a flow as plain data, with the places of every path that packets can take. */
export function flowReport({ flow, verdict, reason, note, forward, back }: FlowResult): object {
  const ways = ({ branches }: Trace) => branches.map(placesOn);
  return {
    name: flow.name,
    class: flow.class,
    verdict,
    reason,
    note,
    forward: ways(forward),
    back: back && ways(back),
  };
}

/** A flow hop by hop, as plain data. */
export function traceReport({ flow, verdict, reason, note, forward, back }: FlowResult): object {
  return {
    from: endReport(flow.from),
    to: endReport(flow.to),
    verdict,
    reason,
    note,
    forward: directionReport(forward),
    back: back && directionReport(back),
  };
}

function endReport({ name, kind, address, virtualNetwork, subnet, site }: Endpoint): object {
  return { name, kind, address: address.toString(), virtualNetwork, subnet: subnet?.name, site };
}

function directionReport({ outcome, branches, unlisted }: Trace): object {
  return { outcome, branches: branches.map(branchReport), unlisted };
}

function branchReport({ outcome, reason, hops }: Branch): object {
  return {
    outcome,
    reason,
    hops: hops.map((hop) => {
      const { place, kind, virtualNetwork, appliance } = hop;
      const route = hopRoute(hop);
      const data = route && { ...route, path: route.path && pathData(route.path) };
      return { place, kind, virtualNetwork, appliance, route: data };
    }),
  };
}

/** The route by which a packet leaves a place, as plain data. */
export interface HopRoute {
  readonly prefix: string;
  /** A route table, BGP, or Azure's system routes. */
  readonly source: "user" | "bgp" | "system";
  /** The next hop type of a user or system route, in Azure's words. */
  readonly nextHopType?: string;
  /** Addresses of appliances and load balancers, or names of elements. Several when routes are equally good. */
  readonly nextHops: readonly string[];
  /** The AS path of a BGP route (RFC 4271), the neighbour's ASN first. */
  readonly path?: readonly number[];
}

/** The route by which a packet leaves a hop. Undefined at the end of a path. */
export function hopRoute({ platformRoute, bgpRoute }: Hop): HopRoute | undefined {
  if (bgpRoute) {
    const { prefix, path, from } = bgpRoute;
    return { prefix: prefix.text, source: "bgp", nextHops: from ? [from.sender.name] : [], path };
  }
  if (!platformRoute) return undefined;
  const prefix = platformRoute.prefix.toString();
  switch (platformRoute.source) {
    case "user": {
      const { nextHopType, nextHopIp } = platformRoute.route;
      return { prefix, source: "user", nextHopType, nextHops: nextHopIp === undefined ? [] : [nextHopIp] };
    }
    case "system": {
      const { nextHopType, peer } = platformRoute.route;
      return { prefix, source: "system", nextHopType, nextHops: peer === undefined ? [] : [peer] };
    }
    case "bgp": {
      const { hops } = platformRoute;
      const nextHops = hops.map(({ nextHop, gateway }) => nextHop ?? gateway?.name ?? "");
      return { prefix, source: "bgp", nextHops, path: hops[0].route.path };
    }
  }
}
