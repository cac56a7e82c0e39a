import { regionName } from "../../azure";
import { TopologyLookup, type VirtualNetwork } from "../../topology";
import type { RoutingNetwork } from "../network";
import type { Speaker } from "../speakers";
import type { FailureKindDefinition } from "./failure-kind";
import { natGateway } from "./nat-gateway";

/**
 * The instances of appliances and the NAT gateways in an availability zone: `zone:REGION/ZONE`. Route servers, load
 * balancers and gateways with a zone-redundant SKU survive the failure of a zone. In which zone other gateways are is
 * not known.
 *
 * https://learn.microsoft.com/azure/reliability/availability-zones-overview
 */
export const availabilityZone: FailureKindDefinition = {
  cases: (network) => [...new Set(zonedInstances(network).map(({ zone }) => zone))],
  outOfOrder: (name, network) => {
    const failed = natGatewaysIn(name, network).map((each) => natGateway.outOfOrder(each, network));
    return {
      speakers: zonedInstances(network).flatMap(({ zone, speaker }) => (zone === name && speaker ? speaker : [])),
      egresses: failed.flatMap(({ egresses = [] }) => [...egresses]),
      natGateways: failed.flatMap(({ natGateways = [] }) => [...natGateways]),
    };
  },
};

function natGatewaysIn(failed: string, { topology }: RoutingNetwork): string[] {
  const names = topology.virtualNetworks.flatMap((network) =>
    network.subnets.flatMap(({ natGateway: name, natGatewayZone: zone }) =>
      name !== undefined && zone !== undefined && nameOf(network, zone) === failed ? name : [],
    ),
  );
  return [...new Set(names)];
}

function nameOf({ name, location }: Pick<VirtualNetwork, "name" | "location">, zone: string): string {
  return `zone:${location === undefined ? name : regionName(location)}/${zone}`;
}

function zonedInstances({ topology, speakers }: RoutingNetwork): { zone: string; speaker: Speaker | undefined }[] {
  const lookup = TopologyLookup.of(topology);
  return topology.virtualAppliances.flatMap(({ virtualNetwork, instances }) => {
    const { location } = lookup.virtualNetwork(virtualNetwork) ?? {};
    return instances.flatMap(({ name, zone }) =>
      zone === undefined
        ? []
        : { zone: nameOf({ name: virtualNetwork, location }, zone), speaker: speakers.named(name) },
    );
  });
}
