import { addressOf, prefixOf } from "../../net";
import type { Topology } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { few } from "../../text";

/**
 * The site or virtual network in which an address is, unless it is the hub. The longest range decides: a site may
 * announce all private ranges, those of the hub included.
 */
function placeOf(text: string, topology: Topology, hub: string): string | undefined {
  const address = addressOf(text);
  const places = [
    ...topology.virtualNetworks.map(({ name, addressSpace }) => ({ name, ranges: addressSpace })),
    ...topology.onPremisesSites.map(({ name, prefixes }) => ({ name, ranges: prefixes })),
  ];
  const [longest] = places
    .flatMap(({ name, ranges }) => ranges.flatMap((range) => prefixOf(range) ?? []).map((range) => ({ name, range })))
    .filter(({ range }) => address && range.containsAddress(address))
    .sort((a, b) => b.range.length - a.range.length);
  return longest?.name === hub ? undefined : longest?.name;
}

export const deployedAppliancesResolveNamesAtFirst: Rule = {
  id: "ARS152",
  severity: "warning",
  title: "The hub of a deployed appliance has a DNS server that needs no appliance to be reached",
  why: "The machine installs its router software when it starts for the first time. Sites and other virtual networks are connected only later, so their DNS servers do not answer, and the machine stays without a router.",
  fix: "Add a DNS server in the hub itself or 168.63.129.16, Azure's own, to dnsServers of the hub, or leave dnsServers out.",
  page: "nameResolution",
  check: (topology, lookup) =>
    topology.virtualNetworks
      .filter(({ name }) => lookup.appliancesIn(name).some(({ deployed }) => deployed))
      .flatMap((hub) => {
        const { dnsServers = [] } = hub;
        const places = dnsServers.map((server) => placeOf(server, topology, hub.name));
        if (places.length === 0 || places.includes(undefined)) return [];
        const servers = dnsServers.map((server, index) => `${server} (in "${String(places[index])}")`);
        const message = `the DNS servers of hub "${hub.name}", ${few(servers)}, are not reached when its appliance starts for the first time`;
        return findingAt(hub, "dnsServers", message);
      }),
};
