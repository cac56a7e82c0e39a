import type { Hop } from "../../lib/routing";

/** The route by which packets leave a place, as plain data. */
export interface HopRoute {
  readonly prefix: string;
  /** A route table, BGP, or what the platform has by itself. */
  readonly source: "user" | "bgp" | "system";
  /** Of a user or system route, as Azure calls it. */
  readonly nextHopType?: string;
  /** Addresses of appliances and load balancers, or names of what is next; several when routes are equally good. */
  readonly nextHops: readonly string[];
  /** Of a BGP route: the AS path (RFC 4271), the neighbour's ASN first. */
  readonly path?: readonly number[];
}

/** The route a hop leaves by; nothing at the end of the way. */
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
