import { prefixOf } from "../../net";
import type { ReceivedRoute, Simulation } from "../../routing";
import type { RouteServer, TopologyLookup } from "../../topology";
import { asns } from "../views/advertised-routes";
import { simulated } from "../views/simulated";
import { findingAt, type Finding, type Rule } from "../rule";

/** The routes to sites that gateways of one type in a network receive from outside. */
function fromOutside(type: "ExpressRoute" | "Vpn", network: string, simulation: Simulation, lookup: TopologyLookup) {
  return lookup
    .gatewaysIn(network)
    .filter((gateway) => gateway.type === type)
    .flatMap(({ name }) => simulation.routesOf(name))
    .flatMap(({ speaker, received }) =>
      received
        .filter(({ from = "" }) => lookup.circuit(from) ?? lookup.onPremisesSite(from))
        .map((route) => ({ ...route, through: speaker })),
    )
    .filter(isUsable);
}

function isUsable({ status }: ReceivedRoute): boolean {
  return status !== "dropped";
}

/** The first prefix of a site that also comes another way with a path that is no longer than through ExpressRoute. */
function findingAtRouteServer(routeServer: RouteServer, simulation: Simulation, lookup: TopologyLookup): Finding[] {
  const { name, virtualNetwork } = routeServer;
  const sites = new Set(
    simulation.topology.onPremisesSites.flatMap(({ prefixes }) => prefixes.map((text) => `${prefixOf(text)}`)),
  );
  const direct = fromOutside("ExpressRoute", virtualNetwork, simulation, lookup).filter(({ prefix }) =>
    sites.has(prefix),
  );
  if (direct.length === 0) return [];
  const [instance] = simulation.routesOf(name);
  const others = [
    ...fromOutside("Vpn", virtualNetwork, simulation, lookup),
    ...instance.received
      .filter((route) => isUsable(route) && !lookup.gateway(route.from ?? ""))
      .map((route) => ({ ...route, through: String(route.from) })),
  ];
  for (const { prefix, path, through } of direct) {
    const other = others.find((route) => route.prefix === prefix && route.path.length <= path.length);
    if (!other) continue;
    const message = `the path to ${prefix} has ${asns(other.path.length)} through "${other.through}", and ${path.length} through ExpressRoute gateway "${through}"`;
    return [findingAt(routeServer, undefined, message)];
  }
  return [];
}

export const expressRoutePathsAreShorterThanOthers: Rule = {
  id: "ARS161",
  severity: "warning",
  title: "Paths to a site are longer through a VPN or an appliance than through the ExpressRoute gateway beside it",
  why: "While ExpressRoute is down, the route server gives the other path to the ExpressRoute gateway. When the circuit is back, the gateway keeps a path that is no longer, and traffic does not return to ExpressRoute.",
  fix: "Prepend to what the site advertises over the VPN, or in the appliance. Acknowledge the rule when the routers of the site prepend, which a topology cannot say.",
  page: "routingPreference",
  check(topology, lookup) {
    const simulation = simulated(topology);
    if (!simulation) return [];
    return (
      topology.routeServers
        // One without addresses speaks no BGP: another rule reports it.
        .filter(({ addresses }) => addresses.length > 0)
        // Where the VPN is preferred, traffic is not meant to return to ExpressRoute.
        .filter(({ branchToBranch, routingPreference }) => branchToBranch && routingPreference !== "VpnGateway")
        .flatMap((routeServer) => findingAtRouteServer(routeServer, simulation, lookup))
    );
  },
};
