import { findingAt, type Rule } from "../rule";

export const spokesBelongToANetwork: Rule = {
  id: "ARS155",
  severity: "warning",
  title: "Every spoke with a route server of its own is in a dual-homed network",
  why: "What no dual-homed network names is connected to no hub by it, and neither the rules for dual-homed networks nor survive look at it.",
  fix: "Add the spoke to the spokes of a dual-homed network.",
  page: "dualHomed",
  check(topology, lookup) {
    const members = new Set(topology.dualHomedNetworks.flatMap(({ spokes }) => spokes));
    return topology.virtualNetworks
      .filter(({ name, role }) => role === "spoke" && !members.has(name))
      .filter(({ name }) => {
        const routeServers = lookup.routeServersIn(name);
        const hears = routeServers.some((each) => lookup.peeringsOf(each.name).length > 0);
        // A network without any dual-homed network may have been connected by hand.
        return routeServers.length > 0 && (!hears || topology.dualHomedNetworks.length > 0);
      })
      .map((spoke) => findingAt(spoke, undefined, `spoke "${spoke.name}" is in no dual-homed network`));
  },
};
