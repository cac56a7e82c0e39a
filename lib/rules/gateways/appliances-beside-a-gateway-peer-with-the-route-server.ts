import { speaksBgp } from "../views/appliance-addresses";
import { hubsWithGateways } from "../views/hubs-with-gateways";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

export const appliancesBesideAGatewayPeerWithTheRouteServer: Rule = {
  id: "ARS093",
  severity: "error",
  title: "The appliance of a hub with a gateway peers with the hub's route server",
  why: "The gateway and the appliance learn each other's routes only through the hub's route server.",
  fix: "Peer the appliance with the route server of its own hub: accept sites, advertise spokes, as-override.",
  page: "dualHomed",
  check(topology, lookup) {
    return hubsWithGateways(topology).flatMap(({ hub }) => {
      const routeServers = lookup.routeServersIn(hub.name).map(({ name }) => name);
      if (routeServers.length === 0) return [];
      return lookup
        .appliancesIn(hub.name)
        .filter(speaksBgp)
        .filter(({ name }) => !lookup.peeringsWith(name).some(({ routeServer }) => routeServers.includes(routeServer)))
        .map((appliance) => {
          const message = `appliance "${appliance.name}" does not peer with ${fewNames(routeServers)}, the route server beside the gateway of "${hub.name}"`;
          return findingAt(appliance, undefined, message);
        });
    });
  },
};
