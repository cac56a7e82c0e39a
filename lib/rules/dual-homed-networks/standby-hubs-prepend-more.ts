import { asns } from "../views/advertised-routes";
import { findingAt, type Rule } from "../rule";
import { servedSpokes } from "../views/spoke-sessions";
import { shortStandbyPaths } from "../views/standby-paths";

export const standbyHubsPrependMore: Rule = {
  id: "ARS079",
  severity: "error",
  title: "In an active-passive network, each hub prepends more than the hub ranked before it",
  why: "A route server prefers the shortest path. If the paths are equally long it uses both hubs at once, and if the standby hub's path is shorter it uses the standby hub.",
  fix: "Raise prepend at the standby hub. Two more than at the hub before it leaves a margin.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => servedSpokes(topology, network))
      // Where the way to a site makes up for a higher prepend, another rule says so.
      .flatMap(({ hubs }) => shortStandbyPaths(topology, hubs, (standby, before) => standby.prepend <= before.prepend))
      .map(({ hub, before, peering, prefix, length, otherLength }) => {
        const message = `hub "${hub}" is standby to "${before}", but paths to ${prefix} have ${asns(length)} over "${peering.name}" and ${otherLength} through "${before}"`;
        return findingAt(peering, "prepend", message);
      }),
};
