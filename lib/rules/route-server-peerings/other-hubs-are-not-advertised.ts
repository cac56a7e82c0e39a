import type { Topology, VirtualAppliance } from "../../topology";
import { prefixOf, RangeIndex } from "../../net";
import { rangesIn } from "../views/placed-ranges";
import { simulated } from "../views/simulated";
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
  title: "Packets for another hub arrive where an appliance advertises its ranges",
  why: "Between hubs, packets loop at the appliances. Azure forwards what leaves an appliance by the routes of the appliance's own interface, and those lead back to the appliance.",
  fix: "Lead past those routes: by user routes in the appliances' subnets, by peering each appliance with the route servers of both hubs, or by an overlay between the appliances. Or peer the hubs with each other, and remove the ranges of other hubs from what is advertised.",
  page: "multiregion",
  check(topology, lookup) {
    const hubOf = otherHub(topology);
    return topology.routeServerPeerings.flatMap((peering) => {
      const appliance = lookup.virtualAppliance(peering.virtualAppliance);
      const receiver = lookup.routeServer(peering.routeServer)?.virtualNetwork;
      if (!appliance || receiver === undefined) return [];
      return peering.advertise.flatMap((source, index) => {
        const field = `advertise[${index}]`;
        const arrives = (from: string, hub: string) => simulated(topology)?.trace(from, hub).outcome === "delivered";
        const toHub = receiver !== appliance.virtualNetwork && lookup.virtualNetwork(receiver)?.role === "hub";
        if (source === "hub" && toHub && !arrives(receiver, appliance.virtualNetwork)) {
          const message = `"${peering.name}" advertises the ranges of its hub to another hub, "${receiver}"`;
          return findingAt(peering, field, message);
        }
        const hub = hubOf(source, appliance, receiver);
        return hub === undefined || arrives(appliance.name, hub)
          ? []
          : findingAt(peering, field, `"${peering.name}" advertises ${source}, which belongs to another hub, "${hub}"`);
      });
    });
  },
};
