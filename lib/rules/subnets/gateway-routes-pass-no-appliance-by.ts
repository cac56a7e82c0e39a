import { isServiceSubnet } from "../../azure";
import { prefixOf } from "../../net";
import type { EffectiveRoute, Simulation } from "../../routing";
import type { TopologyLookup, VirtualNetwork } from "../../topology";
import type { Finding, Rule } from "../rule";
import { findingAtSubnet, subnetsIn } from "../views/placed-subnets";
import { simulated } from "../views/simulated";
import { few, fewNames } from "../../text";

/** The subnets for workloads of a network, if its gateways are those of another one. */
function subnetsBehindGateways(network: VirtualNetwork, lookup: TopologyLookup) {
  const usesGateways = lookup
    .halvesOf(network.name)
    .some(({ to, useRemoteGateways }) => useRemoteGateways && lookup.gatewaysIn(to).length > 0);
  return usesGateways ? subnetsIn(network).filter(({ subnet }) => !isServiceSubnet(subnet.name)) : [];
}

/** The addresses of appliances that a default route, or a half of it, leads to. */
function defaultHops(routes: readonly EffectiveRoute[], addresses: ReadonlySet<string>): readonly string[] {
  const hops = routes.flatMap(({ prefix, nextHops }) => (prefixOf(prefix)?.isDefaultRouteOrHalf ? nextHops : []));
  return [...new Set(hops)].filter((hop) => addresses.has(hop));
}

function findingsIn(simulation: Simulation, lookup: TopologyLookup): Finding[] {
  const { topology } = simulation;
  const addresses = new Set(
    topology.virtualAppliances.flatMap(({ instances, loadBalancerIp = "" }) => [
      loadBalancerIp,
      ...instances.map(({ privateIp }) => privateIp),
    ]),
  );
  return topology.virtualNetworks.flatMap((network) =>
    subnetsBehindGateways(network, lookup).flatMap((place) => {
      const { routes } = simulation.effectiveRoutes(`${network.name}/${place.subnet.name}`);
      const active = routes.filter(({ state }) => state === "Active");
      const hops = defaultHops(active, addresses);
      const direct = active.filter(({ nextHops }) => nextHops.some((hop) => lookup.gateway(hop)));
      if (hops.length === 0 || direct.length === 0) return [];
      const gateways = new Set(direct.flatMap(({ nextHops }) => nextHops.filter((hop) => lookup.gateway(hop))));
      const prefixes = few(direct.map(({ prefix }) => prefix));
      const message = `the default route of subnet "${place.subnet.name}" of "${network.name}" leads to ${few(hops)}, but ${prefixes} to gateway ${fewNames([...gateways])} directly`;
      return findingAtSubnet(place, "routeTable", message);
    }),
  );
}

export const gatewayRoutesPassNoApplianceBy: Rule = {
  id: "ARS158",
  severity: "warning",
  title: "Routes of a gateway lead no subnet past the appliance to which its default route leads",
  why: "The longest prefix wins, so what a gateway advertises counts before a default route. Traffic to on-premises passes no appliance then, and its answers may.",
  fix: "Switch BGP route propagation off in the route table of the subnet, so that its user routes alone count. Acknowledge the rule where only traffic to the Internet is meant to pass the appliance.",
  page: "userRoutes",
  check(topology, lookup) {
    const simulation = simulated(topology);
    return simulation ? findingsIn(simulation, lookup) : [];
  },
};
