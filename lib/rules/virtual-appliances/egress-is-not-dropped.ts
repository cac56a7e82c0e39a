import { addressOf, prefixOf } from "../../net";
import { findingAt, type Rule } from "../rule";
import { subnetHolding } from "../views/placed-subnets";

export const egressIsNotDropped: Rule = {
  id: "ARS122",
  severity: "error",
  title: "The subnet of an appliance that offers the Internet does not drop what goes there",
  why: "A user route for 0.0.0.0/0 or a half of it with next hop type None drops packets that the appliance sends to the Internet, though it announces the default route to the spokes.",
  fix: "Give the user route the next hop type Internet.",
  page: "userRoutes",
  check(topology, lookup) {
    return topology.virtualAppliances.flatMap(({ name, virtualNetwork, internetEgress, instances }) => {
      const network = lookup.virtualNetwork(virtualNetwork);
      if (!internetEgress || !network) return [];
      const places = instances.flatMap(({ privateIp }) => {
        const address = addressOf(privateIp);
        return (address && subnetHolding(network, address)) ?? [];
      });
      const bySubnet = new Map(places.map((place) => [place.field, place]));
      return [...bySubnet.values()].flatMap(({ subnet, field }) => {
        const routes = subnet.routeTable?.routes ?? [];
        const index = routes.findIndex(
          ({ addressPrefix, nextHopType }) => nextHopType === "None" && prefixOf(addressPrefix)?.isDefaultRouteOrHalf,
        );
        if (index < 0) return [];
        const message = `"${name}" offers the Internet, but the route of its subnet ${subnet.name} to ${routes[index].addressPrefix} has the next hop type None`;
        return findingAt(network, `${field}.routeTable.routes[${index}]`, message);
      });
    });
  },
};
