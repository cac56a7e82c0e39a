import type { Topology } from "../../topology";
import { findingAt, type Finding, type Rule } from "../rule";
import { AdvertisedRoutes, asns } from "../views/advertised-routes";
import { type HubPeerings, servedSpokes } from "../views/spoke-sessions";

function findingsAmong(topology: Topology, hubs: readonly HubPeerings[]): Finding[] {
  if (hubs.length < 2) return [];
  const [
    {
      hub,
      peerings: [first],
    },
  ] = hubs;
  return hubs
    .flatMap(({ peerings }) => peerings)
    .filter(({ prepend }) => prepend !== first.prepend)
    .flatMap((peering) => {
      const paths = AdvertisedRoutes.of(topology)
        .pathsOver(peering, first)
        .find(({ length, otherLength }) => length !== otherLength);
      if (!paths) return [];
      const { prefix, length, otherLength } = paths;
      const message = `paths to ${prefix} have ${asns(length)} over "${peering.name}" and ${otherLength} through hub "${hub}", though both are active`;
      return findingAt(peering, "prepend", message);
    });
}

export const activeHubsPrependAlike: Rule = {
  id: "ARS080",
  severity: "error",
  title: "In an active-active network, all hubs prepend equally",
  why: "A route server shares traffic only among paths of the same length. It does not use a hub with a longer path.",
  fix: "Use the same prepend at every hub, or make the network active-passive.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-active")
      .flatMap((network) => servedSpokes(topology, network))
      .flatMap(({ hubs }) => findingsAmong(topology, hubs)),
};
