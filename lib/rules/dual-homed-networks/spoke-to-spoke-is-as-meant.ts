import type { RouteServerPeering } from "../../topology";
import { prefixOf } from "../../net";
import { findingAt, type Rule } from "../rule";
import { servedSpokes } from "../views/spoke-sessions";

/** Whether what is sent may cover other spokes: a range may have been written for them. */
function mayCoverSpokes({ advertise }: RouteServerPeering): boolean {
  return advertise.some((source) => source === "spokes" || source === "any" || prefixOf(source) !== undefined);
}

export const spokeToSpokeIsAsMeant: Rule = {
  id: "ARS078",
  severity: "error",
  title: "Appliances advertise spokes to each other if, and only if, spoke-to-spoke traffic is on",
  why: "A spoke reaches another only by routes that an appliance advertises to its route server. If only one hub advertises them, the traffic stops at failover. If a hub advertises them although spoke-to-spoke traffic is off, spokes reach each other that should not.",
  fix: "Add spokes to what every peering of the network advertises, or remove it from all of them.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ spokes }) => new Set(spokes).size > 1)
      .flatMap((network) =>
        servedSpokes(topology, network)
          .flatMap(({ hubs }) => hubs.flatMap(({ peerings }) => peerings))
          .flatMap((peering) => {
            if (network.spokeToSpoke && !mayCoverSpokes(peering)) {
              const message = `"${peering.name}" does not advertise the other spokes, though spoke-to-spoke traffic is on in "${network.name}"`;
              return findingAt(peering, "advertise", message);
            }
            if (!network.spokeToSpoke && peering.advertise.includes("spokes")) {
              const message = `"${peering.name}" advertises the other spokes, though spoke-to-spoke traffic is off in "${network.name}"`;
              return findingAt(peering, "advertise", message);
            }
            return [];
          }),
      ),
};
