import { type DualHomedNetwork, type Topology, type VirtualAppliance, TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

/** What this library deploys forwards packets one by one; what a vendor's appliance does is not known. */
function mayKeepState(appliance: VirtualAppliance): boolean {
  return !appliance.deployed;
}

/** Why a flow may go through one instance and come back through another, if it may. */
function whyShared(
  { name, instances, loadBalancerIp, sites }: VirtualAppliance,
  topology: Topology,
): string | undefined {
  if (instances.length < 2) return undefined;
  if (loadBalancerIp === undefined)
    return `the ${instances.length} instances of "${name}" have no load balancer in front of them`;
  const peerings = TopologyLookup.of(topology).routerPeeringsOf(name);
  const linked = [...new Set([...sites, ...peerings.flatMap(({ site }) => site ?? [])])];
  if (linked.length === 0) return undefined;
  return `each of the ${instances.length} instances of "${name}" has a link of its own to ${fewNames(linked)}, past the load balancer`;
}

/** Hubs of an active-active network whose appliances may keep state. */
function hubsAtRisk(topology: Topology, network: DualHomedNetwork): string[] {
  const lookup = TopologyLookup.of(topology);
  const hubs = [...new Set(network.hubs)].filter((hub) => lookup.appliancesIn(hub).length > 0);
  if (network.mode !== "active-active" || hubs.length < 2) return [];
  return hubs.filter((hub) => lookup.appliancesIn(hub).some(mayKeepState));
}

export const appliancesThatShareFlowsKeepNoState: Rule = {
  id: "ARS050",
  severity: "warning",
  title: "Vendor appliances that share traffic over equal paths keep no state",
  why: "Azure spreads flows over equal paths and does not return a flow through the same appliance. A firewall that sees only one direction of a flow drops it, unless it translates the source or shares its sessions.",
  fix: "Use active-passive between hubs, and a load balancer in front of the instances of one hub. It does not see what comes in by a link of an instance, such as a tunnel: there use one instance. Acknowledge the rule for appliances that keep no state or share it.",
  page: "nextHopIp",
  check: (topology) => [
    ...topology.virtualAppliances.filter(mayKeepState).flatMap((appliance) => {
      const why = whyShared(appliance, topology);
      const message = `${why}, so a flow may go through one and come back through another`;
      return why === undefined ? [] : findingAt(appliance, "loadBalancerIp", message);
    }),
    ...topology.dualHomedNetworks.flatMap((network) => {
      const hubs = hubsAtRisk(topology, network);
      if (hubs.length === 0) return [];
      const message = `"${network.name}" is active-active, so a flow may go through one hub and come back through another, and the appliances of ${fewNames(hubs)} may keep state`;
      return findingAt(network, "mode", message);
    }),
  ],
};
