import { regionName } from "../../azure";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

export const hubsAreInDifferentRegions: Rule = {
  id: "ARS154",
  severity: "warning",
  title: "The hubs of a dual-homed network are in different regions",
  why: "When a region fails, all hubs in it fail together, and their spokes in other regions are cut off as well.",
  fix: "Put one of the hubs into another region. Acknowledge the rule where all spokes are in the region of the hubs, or one region is enough.",
  page: "dualHomed",
  check: (topology, lookup) =>
    topology.dualHomedNetworks.flatMap((network) => {
      const hubs = [...new Set(network.hubs)];
      const locations = hubs.map((hub) => lookup.virtualNetwork(hub)?.location);
      const regions = new Set(locations.map((location) => location && regionName(location)));
      if (hubs.length < 2 || regions.size > 1 || regions.has(undefined)) return [];
      const message = `the hubs ${fewNames(hubs)} of "${network.name}" are all in ${String(locations[0])}`;
      return findingAt(network, "hubs", message);
    }),
};
