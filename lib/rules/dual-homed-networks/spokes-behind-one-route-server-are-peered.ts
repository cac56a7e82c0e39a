import { fewNames } from "../../text";
import { spokePairs } from "../../routing";
import { findingAt, type Rule } from "../rule";
import { remoteUsers } from "../views/remote-route-servers";

export const spokesBehindOneRouteServerArePeered: Rule = {
  id: "ARS140",
  severity: "warning",
  title: "Spokes that use one route server and are meant to reach each other are peered",
  why: "A route server takes no route to the networks whose ranges it announces itself, so no appliance can lead one of them to another. Peering is not transitive either.",
  fix: "Peer the two networks with each other, give each a route server of its own, or set spokeToSpoke to false.",
  page: "routeServerFaq",
  check(topology, lookup) {
    const users = remoteUsers(topology);
    const serverOf = new Map(users.map(({ user, routeServer }) => [user.name, routeServer.name]));
    if (users.length === 0) return [];
    const apart = spokePairs(topology).pairs.filter(
      ([one, other]) =>
        serverOf.has(one) && serverOf.get(one) === serverOf.get(other) && !lookup.areDirectlyConnected(one, other),
    );
    return users.flatMap(({ user, routeServer }) => {
      const others = apart.flatMap(([one, other]) => (one === user.name ? [other] : []));
      if (others.length === 0) return [];
      const message = `"${user.name}" does not reach ${fewNames(others)}: they use the same route server "${routeServer.name}" and are not peered`;
      return findingAt(user, undefined, message);
    });
  },
};
