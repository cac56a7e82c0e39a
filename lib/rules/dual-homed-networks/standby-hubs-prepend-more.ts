import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Finding, Rule } from "../rule";
import { type HubSessions, servedSpokes } from "../views/spoke-sessions";

function findingsAmong(hubs: readonly HubSessions[]): Finding[] {
  return hubs.slice(1).flatMap(({ hub, sessions }, index) => {
    const before = hubs[index];
    const most = before.sessions.reduce((highest, { peering }) => Math.max(highest, peering.prepend), 0);
    return sessions
      .filter(({ peering }) => peering.prepend <= most)
      .map(({ peering }) =>
        findingAt(
          peering,
          "prepend",
          `hub "${hub}" stands by for "${before.hub}", but "${peering.name}" prepends ${peering.prepend} times and "${before.hub}" ${most} times`,
        ),
      );
  });
}

export const standbyHubsPrependMore: Rule = {
  id: "ARS079",
  severity: "error",
  title: "In an active-passive network, each hub prepends more than the hub ranked before it",
  why: "A route server prefers the shortest path. If the paths are equally long it uses both hubs at once, and if the standby hub's path is shorter it uses the standby hub.",
  fix: "Raise prepend at the standby hub. Two more than at the hub before it leaves a margin.",
  page: PAGES.dualHomed,
  check(topology) {
    return topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => servedSpokes(topology, network).flatMap(({ hubs }) => findingsAmong(hubs)));
  },
};
