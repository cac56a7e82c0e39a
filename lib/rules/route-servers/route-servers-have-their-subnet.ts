import { ROUTE_SERVER_SUBNET } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const routeServersHaveTheirSubnet: Rule = {
  id: "ARS033",
  severity: "error",
  title: "The virtual network of a route server has a subnet named RouteServerSubnet",
  why: "Azure deploys a route server only into a subnet of exactly this name.",
  fix: "Add a /26 named RouteServerSubnet to the virtual network.",
  page: "routeServerFaq",
  check(topology, lookup) {
    return topology.routeServers.flatMap((server) => {
      const network = lookup.virtualNetwork(server.virtualNetwork);
      if (!network || network.subnets.some(({ name }) => name === ROUTE_SERVER_SUBNET)) return [];
      // Not every subnet of a network that exists already need be described.
      if (network.existing && server.existing) return [];
      const similar = network.subnets.find(({ name }) => name.toLowerCase() === ROUTE_SERVER_SUBNET.toLowerCase());
      const hint = similar ? `; "${similar.name}" has another spelling` : "";
      return findingAt(server, "virtualNetwork", `"${network.name}" has no subnet ${ROUTE_SERVER_SUBNET}${hint}`);
    });
  },
};
