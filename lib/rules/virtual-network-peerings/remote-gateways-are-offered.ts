import { type Topology, type VirtualNetworkPeering, TopologyLookup } from "../../topology";
import { GATEWAY_SUBNET } from "../../azure";
import { findingAtHalf, type Rule } from "../rule";

function whyNotUsable(topology: Topology, half: VirtualNetworkPeering): string | undefined {
  const lookup = TopologyLookup.of(topology);
  const offer = lookup.half(half.to, half.from);
  if (offer && !offer.allowGatewayTransit) return "does not allow gateway transit to it";
  const other = lookup.virtualNetwork(half.to);
  // What is in a network that exists already need not be known.
  if (!other || other.existing) return undefined;
  if (lookup.routeServersIn(other.name).length > 0 || lookup.gatewaysIn(other.name).length > 0) return undefined;
  return lookup.subnet(other.name, GATEWAY_SUBNET) ? undefined : "has neither a gateway nor a route server";
}

export const remoteGatewaysAreOffered: Rule = {
  id: "ARS028",
  severity: "error",
  title: "A virtual network uses remote gateways only where they exist and are offered",
  why: "Azure refuses useRemoteGateways when the other half of the peering does not allow gateway transit, or when the other virtual network has neither a gateway nor a route server (RemoteVnetHasNoGateways).",
  fix: "Switch allowGatewayTransit on in the other half, or useRemoteGateways off in this one.",
  page: "managePeering",
  check: (topology) =>
    topology.virtualNetworkPeerings
      .filter((half) => half.useRemoteGateways)
      .flatMap((half) => {
        const why = whyNotUsable(topology, half);
        if (why === undefined) return [];
        const message = `"${half.from}" uses the gateway of "${half.to}", which ${why}`;
        return findingAtHalf(half, "useRemoteGateways", message);
      }),
};
