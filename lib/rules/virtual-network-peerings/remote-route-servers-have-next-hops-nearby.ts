import { remoteUsers } from "../views/remote-route-servers";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

export const remoteRouteServersHaveNextHopsNearby: Rule = {
  id: "ARS116",
  severity: "error",
  title: "A virtual network that uses the route server of a spoke is peered with every hub of that spoke",
  why: "The route server gives its machines routes whose next hops are the appliances in the hubs. Azure does not resolve next hops recursively, so it drops packets to a next hop in a virtual network that is not peered directly.",
  fix: "Peer the virtual network with each of the hubs, in both directions and without useRemoteGateways.",
  page: "userRoutes",
  check(topology, lookup) {
    return remoteUsers(topology).flatMap(({ user, routeServer, hubs }) => {
      const far = hubs.filter((hub) => !lookup.areDirectlyConnected(user.name, hub));
      if (far.length === 0) return [];
      const message = `"${user.name}" uses route server "${routeServer.name}", whose routes lead to appliances in ${fewNames(far)}, but is not peered with ${far.length === 1 ? "it" : "them"} in both directions`;
      return findingAt(user, undefined, message);
    });
  },
};
