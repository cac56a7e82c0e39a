import { fewNames } from "../../text";
import type { Flow } from "../../routing";
import type { Topology } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { hiddenPrepends } from "../views/hidden-prepends";
import { sharedNetworks, statefulFlows } from "../views/stateful-flows";

/** ARS050 tells of the flows of active-active networks, ARS107 of sites that do not see which hub is the standby. */
function flowsOfOtherRules(topology: Topology): (flow: Flow) => boolean {
  const shared = new Set(sharedNetworks(topology).flatMap(({ network }) => network.spokes));
  const hidden = topology.dualHomedNetworks.map((network) => ({
    spokes: new Set(network.spokes),
    sites: new Set(hiddenPrepends(topology, network).flatMap(({ sites }) => [...sites])),
  }));
  return ({ from, to }) => {
    const networks = [from, to].map(({ virtualNetwork = "" }) => virtualNetwork);
    const isOf = (spokes: ReadonlySet<string>) => networks.some((network) => spokes.has(network));
    return isOf(shared) || hidden.some(({ spokes, sites }) => isOf(spokes) && sites.has(to.site ?? ""));
  };
}

export const flowsPassTheSameAppliancesBothWays: Rule = {
  id: "ARS164",
  severity: "warning",
  title: "Flows pass the same vendor appliances in both directions",
  why: "The simulation of the two directions shows different appliances. A firewall that sees only one direction of a flow drops it, unless it translates the source or shares its sessions.",
  fix: "Follow both directions with dual-homed trace, and lead them through one hub: rank the hubs, let sites prefer the active one, and give GatewaySubnet routes to the appliance. Acknowledge the rule for appliances that keep no state or share it.",
  page: "nextHopIp",
  check(topology, lookup) {
    const { all, halfSeen } = statefulFlows(topology);
    const toldElsewhere = halfSeen.length > 0 ? flowsOfOtherRules(topology) : () => false;
    const flows = halfSeen.filter(({ flow }) => !toldElsewhere(flow));
    if (flows.length === 0) return [];
    const names = [...new Set(flows.flatMap(({ appliances }) => appliances))];
    const appliance = lookup.virtualAppliance(names[0]) ?? { name: names[0] };
    const [{ flow, reason }] = flows;
    const pass = flows.length === 1 ? "passes" : "pass";
    const message = `${flows.length} of ${all.length} flows ${pass} other appliances there than back, such as "${flow.name}" (${String(reason)}), and ${fewNames(names)} may keep state`;
    return [findingAt(appliance, undefined, message)];
  },
};
