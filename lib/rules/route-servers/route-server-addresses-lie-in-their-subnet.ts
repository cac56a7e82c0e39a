import { type Ipv4Address, addressOf, prefixOf } from "../../net";
import { type RouteServer, type Topology, TopologyLookup } from "../../topology";
import { ROUTE_SERVER_SUBNET, whyReserved } from "../../azure";
import { findingAt, type Rule } from "../rule";

function whyNot(topology: Topology, server: RouteServer, address: Ipv4Address): string | undefined {
  const lookup = TopologyLookup.of(topology);
  const subnet = prefixOf(lookup.subnet(server.virtualNetwork, ROUTE_SERVER_SUBNET)?.addressPrefix);
  if (subnet && !subnet.containsAddress(address)) return `it is not in RouteServerSubnet, ${subnet}`;
  if (subnet) return whyReserved(address, subnet);
  const ranges = lookup.rangesOf(server.virtualNetwork);
  if (ranges.length === 0 || ranges.some((range) => range.containsAddress(address))) return undefined;
  return `it is not in "${server.virtualNetwork}"`;
}

export const routeServerAddressesLieInTheirSubnet: Rule = {
  id: "ARS035",
  severity: "error",
  title: "The addresses of a route server lie in its RouteServerSubnet",
  why: "Azure takes the addresses of both instances from RouteServerSubnet. An appliance that peers with other addresses never gets a session.",
  fix: "Use the addresses that the route server reports. Usually they are the fifth and sixth of RouteServerSubnet, such as 10.30.0.4 and 10.30.0.5 of 10.30.0.0/26.",
  page: "peerWithAppliance",
  check: (topology) =>
    topology.routeServers.flatMap((server) =>
      server.addresses.flatMap((text, index) => {
        const address = addressOf(text);
        const why = address && whyNot(topology, server, address);
        if (why === undefined) return [];
        return findingAt(
          server,
          `addresses[${index}]`,
          `${text} cannot be an address of route server "${server.name}": ${why}`,
        );
      }),
    ),
};
