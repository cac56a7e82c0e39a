import { remoteUsers } from "../views/remote-route-servers";
import { findingAt, type Rule } from "../rule";

export const remoteRouteServersHaveAHub: Rule = {
  id: "ARS117",
  severity: "warning",
  title: "A virtual network uses the route server of a spoke only if that spoke has a hub",
  why: "A route server without BGP sessions has no routes to give. The virtual network that uses it reaches only the spoke.",
  fix: "Connect the spoke to its hubs.",
  page: "dualHomed",
  check: (topology) =>
    remoteUsers(topology)
      .filter(({ hubs }) => hubs.length === 0)
      .map(({ user, half, routeServer }) => {
        const message = `"${user.name}" uses route server "${routeServer.name}" of "${half.to}", which peers with no appliance`;
        return findingAt(user, undefined, message);
      }),
};
