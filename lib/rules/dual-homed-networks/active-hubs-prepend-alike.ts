import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Finding, Rule } from "../rule";
import { type HubSessions, servedSpokes } from "../views/spoke-sessions";

function findingsAmong(hubs: readonly HubSessions[]): Finding[] {
  if (hubs.length < 2) return [];
  const [first] = hubs;
  const expected = first.sessions[0].peering.prepend;
  return hubs.flatMap(({ sessions }) =>
    sessions
      .filter(({ peering }) => peering.prepend !== expected)
      .map(({ peering }) =>
        findingAt(
          peering,
          "prepend",
          `"${peering.name}" prepends ${peering.prepend} times, but hub "${first.hub}", also active, ${expected} times`,
        ),
      ),
  );
}

export const activeHubsPrependAlike: Rule = {
  id: "ARS080",
  severity: "error",
  title: "In an active-active network, all hubs prepend equally",
  why: "A route server shares traffic only among paths of the same length. It does not use a hub with a longer path.",
  fix: "Use the same prepend at every hub, or make the network active-passive.",
  page: PAGES.routeServerFaq,
  check(topology) {
    return topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-active")
      .flatMap((network) => servedSpokes(topology, network).flatMap(({ hubs }) => findingsAmong(hubs)));
  },
};
