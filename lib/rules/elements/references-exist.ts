import { TopologyLookup } from "../../topology";
import { findingAt, findingAtHalf } from "../finding-at";
import { PAGES } from "../../azure";
import type { Finding, Rule } from "../rule";

function missing(kind: string, name: string): string {
  return `there is no ${kind} "${name}"`;
}

export const referencesExist: Rule = {
  id: "ARS002",
  severity: "error",
  title: "Every name that an element refers to belongs to an element",
  why: "An element that refers to a missing element can be neither deployed nor configured nor simulated.",
  fix: "Correct the name, or add the missing element. Describe one that exists already by its attributes.",
  page: PAGES.catalogue,
  acknowledgeable: false,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    const isNetwork = (name: string) => lookup.virtualNetwork(name) !== undefined;
    const findings: Finding[] = [];
    for (const half of topology.virtualNetworkPeerings) {
      for (const end of ["from", "to"] as const) {
        if (!isNetwork(half[end])) findings.push(findingAtHalf(half, end, missing("virtual network", half[end])));
      }
    }
    for (const element of [...topology.routeServers, ...topology.gateways, ...topology.virtualAppliances]) {
      const name = element.virtualNetwork;
      if (!isNetwork(name)) findings.push(findingAt(element, "virtualNetwork", missing("virtual network", name)));
    }
    for (const element of [...topology.circuits, ...topology.virtualAppliances]) {
      element.sites.forEach((site, index) => {
        if (lookup.onPremisesSite(site)) return;
        findings.push(findingAt(element, `sites[${index}]`, missing("on-premises site", site)));
      });
    }
    for (const connection of topology.gatewayConnections) {
      const { gateway, circuit, site } = connection;
      if (!lookup.gateway(gateway)) findings.push(findingAt(connection, "gateway", missing("gateway", gateway)));
      if (circuit !== undefined && !lookup.circuit(circuit)) {
        findings.push(findingAt(connection, "circuit", missing("circuit", circuit)));
      }
      if (site !== undefined && !lookup.onPremisesSite(site)) {
        findings.push(findingAt(connection, "site", missing("on-premises site", site)));
      }
    }
    for (const peering of topology.routeServerPeerings) {
      if (!lookup.routeServer(peering.routeServer)) {
        findings.push(findingAt(peering, "routeServer", missing("route server", peering.routeServer)));
      }
    }
    for (const peering of [...topology.routeServerPeerings, ...topology.routerPeerings]) {
      if (!lookup.virtualAppliance(peering.virtualAppliance)) {
        findings.push(findingAt(peering, "virtualAppliance", missing("virtual appliance", peering.virtualAppliance)));
      }
    }
    for (const peering of topology.routerPeerings) {
      const { site, peer } = peering;
      if (site !== undefined && !lookup.onPremisesSite(site)) {
        findings.push(findingAt(peering, "site", missing("on-premises site", site)));
      }
      if (peer !== undefined && !lookup.virtualAppliance(peer)) {
        findings.push(findingAt(peering, "peer", missing("virtual appliance", peer)));
      }
    }
    for (const site of topology.onPremisesSites) {
      site.prefers?.forEach((name, index) => {
        if (lookup.circuit(name) ?? lookup.gateway(name) ?? lookup.virtualAppliance(name)) return;
        findings.push(findingAt(site, `prefers[${index}]`, missing("circuit, gateway or virtual appliance", name)));
      });
    }
    for (const network of topology.dualHomedNetworks) {
      for (const field of ["hubs", "spokes"] as const) {
        network[field].forEach((name, index) => {
          if (isNetwork(name)) return;
          findings.push(findingAt(network, `${field}[${index}]`, missing("virtual network", name)));
        });
      }
    }
    return findings;
  },
};
