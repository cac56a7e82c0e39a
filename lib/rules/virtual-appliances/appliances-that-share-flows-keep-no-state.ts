import { type DualHomedNetwork, type Topology, type VirtualAppliance, TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

/** What this library deploys forwards packets one by one; what a vendor's appliance does is not known. */
function mayKeepState(appliance: VirtualAppliance): boolean {
  return !appliance.deployed;
}

function sharesAmongInstances({ instances, loadBalancerIp }: VirtualAppliance): boolean {
  return instances.length > 1 && loadBalancerIp === undefined;
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
  fix: "Use active-passive between hubs, and a load balancer in front of the instances of one hub. Acknowledge the rule for appliances that keep no state or share it.",
  page: "nextHopIp",
  check: (topology) => [
    ...topology.virtualAppliances
      .filter((appliance) => mayKeepState(appliance) && sharesAmongInstances(appliance))
      .map((appliance) => {
        const message = `the ${appliance.instances.length} instances of "${appliance.name}" have no load balancer in front of them, so a flow may go through one and come back through another`;
        return findingAt(appliance, "loadBalancerIp", message);
      }),
    ...topology.dualHomedNetworks.flatMap((network) => {
      const hubs = hubsAtRisk(topology, network);
      if (hubs.length === 0) return [];
      const message = `"${network.name}" is active-active, so a flow may go through one hub and come back through another, and the appliances of ${fewNames(hubs)} may keep state`;
      return findingAt(network, "mode", message);
    }),
  ],
};
