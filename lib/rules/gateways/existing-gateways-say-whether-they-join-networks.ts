import type { TopologyLookup, VirtualNetworkGateway } from "../../topology";
import { findingAt, type Finding, type Rule } from "../rule";
import { fewNames } from "../../text";

/** The gateways of other virtual networks on the same circuits that accept traffic of this one's network, or may. */
function openGatewaysBeside({ name, virtualNetwork }: VirtualNetworkGateway, lookup: TopologyLookup): string[] {
  const others = lookup
    .connectionsOf(name)
    .flatMap(({ circuit }) => (circuit === undefined ? [] : lookup.gatewaysOn(circuit)))
    .filter((other) => other.virtualNetwork !== virtualNetwork)
    .filter((other) => other.remoteVirtualNetworkTraffic ?? other.existing);
  return [...new Set(others.map((other) => other.name))];
}

export const existingGatewaysSayWhetherTheyJoinNetworks: Rule = {
  id: "ARS130",
  severity: "warning",
  title: "An existing gateway that shares a circuit says whether it accepts traffic from other virtual networks",
  why: "A circuit joins two virtual networks if the gateways of both accept it. Azure has that off for new gateways, and left it on for those from before May 2024. Until it is known, it is simulated as off.",
  fix: 'Give remoteVirtualNetworkTraffic of the gateway: what `az network vnet-gateway show --query allowRemoteVnetTraffic` prints, and the portal in its configuration as "Allow traffic from remote virtual networks".',
  page: "expressRouteGateway",
  check: (topology, lookup) =>
    topology.gateways
      .filter((gateway) => gateway.existing && gateway.remoteVirtualNetworkTraffic === undefined)
      .flatMap((gateway): Finding[] => {
        const others = openGatewaysBeside(gateway, lookup);
        if (others.length === 0) return [];
        const message = `"${gateway.name}" shares a circuit with ${fewNames(others)}, and whether it accepts traffic from other virtual networks is not given`;
        return [findingAt(gateway, "remoteVirtualNetworkTraffic", message)];
      }),
};
