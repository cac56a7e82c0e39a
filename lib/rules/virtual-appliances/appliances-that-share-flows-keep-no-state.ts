import type { FlowResult } from "../../routing";
import { type DualHomedNetwork, type Topology, type VirtualAppliance, TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";
import { mayKeepState, sharedNetworks, statefulFlows } from "../views/stateful-flows";

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

/** How many flows of the network's spokes do so in the simulation, in words. */
function countIn({ spokes }: DualHomedNetwork, topology: Topology): string {
  const { all, halfSeen } = statefulFlows(topology);
  const count = (flows: readonly FlowResult[]) =>
    flows.filter(({ flow }) => [flow.from, flow.to].some(({ virtualNetwork = "" }) => spokes.includes(virtualNetwork)))
      .length;
  const shared = count(halfSeen);
  return shared === 0 ? "" : `: ${shared} of ${count(all)} flows ${shared === 1 ? "does" : "do"}`;
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
    ...sharedNetworks(topology).map(({ network, hubs }) => {
      const message = `"${network.name}" is active-active, so a flow may go through one hub and come back through another, and the appliances of ${fewNames(hubs)} may keep state${countIn(network, topology)}`;
      return findingAt(network, "mode", message);
    }),
  ],
};
