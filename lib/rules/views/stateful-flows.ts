import { getOrMake } from "../../collections";
import { appliancesOn, type FlowResult } from "../../routing";
import { type DualHomedNetwork, type Topology, type VirtualAppliance, TopologyLookup } from "../../topology";
import { simulated } from "./simulated";

/** A flow of which an appliance that may keep state sees one direction only, or may do so. */
export interface HalfSeenFlow extends FlowResult {
  /** Those appliances, by name. */
  readonly appliances: readonly string[];
}

interface StatefulFlows {
  readonly all: readonly FlowResult[];
  readonly halfSeen: readonly HalfSeenFlow[];
}

const known = new WeakMap<Topology, StatefulFlows>();

/** What this library deploys forwards packets one by one; what a vendor's appliance does is not known. */
export function mayKeepState(appliance: VirtualAppliance): boolean {
  return !appliance.deployed;
}

/** The flows of a network in which two appliances or more share traffic, and one at least may keep state; else none. */
export function statefulFlows(topology: Topology): StatefulFlows {
  return getOrMake(known, topology, () => {
    const stateful = topology.virtualAppliances.filter(mayKeepState).map(({ name }) => name);
    const isOfInterest = stateful.length > 0 && topology.virtualAppliances.length > 1;
    const all = (isOfInterest ? simulated(topology)?.flows() : undefined) ?? [];
    const halfSeen = all
      .filter(({ verdict }) => verdict === "asymmetric")
      .map((flow) => ({ ...flow, appliances: stateful.filter((name) => isOnSomeWays(name, flow)) }))
      .filter(({ appliances }) => appliances.length > 0);
    return { all, halfSeen };
  });
}

/** Whether some ways of a flow pass an appliance, there or back, and some do not. */
function isOnSomeWays(appliance: string, { forward, back }: FlowResult): boolean {
  const ways = [forward, back].flatMap((trace) => trace?.branches.map(appliancesOn) ?? []);
  const passing = ways.filter((way) => way.includes(appliance));
  return passing.length > 0 && passing.length < ways.length;
}

/** Hubs of an active-active network whose appliances may keep state. */
function hubsAtRisk(topology: Topology, network: DualHomedNetwork): string[] {
  const lookup = TopologyLookup.of(topology);
  const hubs = [...new Set(network.hubs)].filter((hub) => lookup.appliancesIn(hub).length > 0);
  if (network.mode !== "active-active" || hubs.length < 2) return [];
  return hubs.filter((hub) => lookup.appliancesIn(hub).some(mayKeepState));
}

/** The active-active networks whose appliances may keep state, with their hubs. */
export function sharedNetworks(topology: Topology) {
  return topology.dualHomedNetworks
    .map((network) => ({ network, hubs: hubsAtRisk(topology, network) }))
    .filter(({ hubs }) => hubs.length > 0);
}
