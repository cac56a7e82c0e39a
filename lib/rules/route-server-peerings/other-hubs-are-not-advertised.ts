import type { Topology, VirtualAppliance } from "../../topology";
import { prefixOf, RangeIndex } from "../../net";
import { rangesIn } from "../views/placed-ranges";
import { findingAt, type Rule } from "../rule";

/** The hub other than the receiver's and the appliance's own whose range holds what is sent. */
function otherHub(topology: Topology) {
  const hubs = topology.virtualNetworks.filter(({ role }) => role === "hub").flatMap(rangesIn);
  const index = new RangeIndex(hubs, ({ prefix }) => prefix);
  return (source: string, appliance: VirtualAppliance, receiver: string): string | undefined => {
    const prefix = prefixOf(source);
    const hub = prefix && index.containing(prefix)?.network.name;
    return hub === appliance.virtualNetwork || hub === receiver ? undefined : hub;
  };
}

export const otherHubsAreNotAdvertised: Rule = {
  id: "ARS063",
  severity: "error",
  title: "An appliance advertises no ranges of other hubs, and its own hub to no other hub",
  why: "Between hubs, packets loop at the appliances. Azure forwards what leaves an appliance by the routes of the appliance's own interface, and those lead back to the appliance. Only a tunnel between the appliances avoids this, and this library does not build one.",
  fix: "Peer the hubs with each other, or remove the ranges of other hubs from what is advertised.",
  page: "multiregion",
  check(topology, lookup) {
    const hubOf = otherHub(topology);
    return topology.routeServerPeerings.flatMap((peering) => {
      const appliance = lookup.virtualAppliance(peering.virtualAppliance);
      const receiver = lookup.routeServer(peering.routeServer)?.virtualNetwork;
      if (!appliance || receiver === undefined) return [];
      return peering.advertise.flatMap((source, index) => {
        const field = `advertise[${index}]`;
        const toHub = receiver !== appliance.virtualNetwork && lookup.virtualNetwork(receiver)?.role === "hub";
        if (source === "hub" && toHub) {
          const message = `"${peering.name}" advertises the ranges of its hub to another hub, "${receiver}"`;
          return findingAt(peering, field, message);
        }
        const hub = hubOf(source, appliance, receiver);
        return hub === undefined
          ? []
          : findingAt(peering, field, `"${peering.name}" advertises ${source}, which belongs to another hub, "${hub}"`);
      });
    });
  },
};
