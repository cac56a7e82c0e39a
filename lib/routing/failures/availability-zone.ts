import { regionName } from "../../azure";
import { TopologyLookup } from "../../topology";
import type { RoutingNetwork } from "../network";
import type { Speaker } from "../speakers";
import type { FailureKindDefinition } from "./failure-kind";

/**
 * The instances of appliances in an availability zone: `zone:REGION/ZONE`. Route servers, load balancers and gateways
 * with a zone-redundant SKU survive the failure of a zone. In which zone other gateways are is not known.
 *
 * https://learn.microsoft.com/azure/reliability/availability-zones-overview
 */
export const availabilityZone: FailureKindDefinition = {
  cases: (network) => [...new Set(zonedInstances(network).map(({ zone }) => zone))],
  outOfOrder: (name, network) => ({
    speakers: zonedInstances(network).flatMap(({ zone, speaker }) => (zone === name && speaker ? speaker : [])),
  }),
};

function zonedInstances({ topology, speakers }: RoutingNetwork): { zone: string; speaker: Speaker | undefined }[] {
  const lookup = TopologyLookup.of(topology);
  return topology.virtualAppliances.flatMap(({ virtualNetwork, instances }) => {
    const { location } = lookup.virtualNetwork(virtualNetwork) ?? {};
    const region = location === undefined ? virtualNetwork : regionName(location);
    return instances.flatMap(({ name, zone }) =>
      zone === undefined ? [] : { zone: `zone:${region}/${zone}`, speaker: speakers.named(name) },
    );
  });
}
