import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const oneRouteServerPerNetwork: Rule = {
  id: "ARS032",
  severity: "error",
  title: "A virtual network has at most one route server",
  why: "Azure creates only one route server in a virtual network.",
  fix: "Remove the second route server. One route server has two instances already.",
  page: "routeServerFaq",
  check: (topology) =>
    repeated(topology.routeServers, (server) => server.virtualNetwork).map(({ item, first }) =>
      findingAt(item, "virtualNetwork", `"${item.virtualNetwork}" already has the route server "${first.name}"`),
    ),
};
