import { TopologyLookup, type DualHomedNetwork, type Topology, type VirtualNetwork } from "../../lib/topology";
import type { Colors } from "./colors";
import { sectionsText, type Section } from "./section";
import type { Cell } from "./table";

/** A topology as tables, without empty ones. */
export function topologyText(topology: Topology, colors: Colors): string {
  const sections = SECTIONS.map((section) => section(topology));
  return sectionsText(sections, colors) || "The network is empty.\n";
}

const SECTIONS: readonly ((topology: Topology) => Section)[] = [
  ({ dualHomedNetworks }) => ({
    title: "Dual-homed networks",
    head: ["Name", "Hubs", "Spokes", "Redundancy", "Spoke to spoke"],
    rows: dualHomedNetworks.map((network) => [
      network.name,
      hubsOf(network),
      list(network.spokes),
      network.mode,
      yesNo(network.spokeToSpoke),
    ]),
  }),
  ({ virtualNetworks }) => ({
    title: "Hubs",
    head: ["Name", "Location", "Address space", "Subnets", ""],
    rows: virtualNetworks.filter(({ role }) => role === "hub").map((hub) => [...networkCells(hub), existing(hub)]),
  }),
  (topology) => ({
    title: "Spokes",
    head: ["Name", "Location", "Address space", "Subnets", "Remote gateway", ""],
    rows: topology.virtualNetworks
      .filter(({ role }) => role === "spoke")
      .map((spoke) => [...networkCells(spoke), list(remoteGatewaysOf(topology, spoke)), existing(spoke)]),
  }),
  ({ virtualAppliances }) => ({
    title: "Appliances",
    head: ["Instance", "Hub", "ASN", "Address", "Load balancer", "Internet", "Sites", ""],
    rows: virtualAppliances.flatMap((appliance) =>
      appliance.instances.map((instance) => [
        instance.name,
        appliance.virtualNetwork,
        appliance.asn ?? "no BGP",
        instance.privateIp,
        appliance.loadBalancerIp ?? "-",
        yesNo(appliance.internetEgress),
        list(appliance.sites),
        appliance.deployed ? "" : "existing",
      ]),
    ),
  }),
  ({ routeServers }) => ({
    title: "Route servers",
    head: ["Name", "Network", "Addresses", "Branch to branch", "Preference", ""],
    rows: routeServers.map((server) => [
      server.name,
      server.virtualNetwork,
      list(server.addresses),
      server.branchToBranch ? "on" : "off",
      server.routingPreference,
      existing(server),
    ]),
  }),
  (topology) => ({
    title: "BGP sessions (each with both instances of the route server)",
    head: ["Appliance", "ASN", "Route server", "Prepend", "AS path", "Accepts", "Advertises"],
    rows: topology.routeServerPeerings.map((peering) => [
      peering.virtualAppliance,
      TopologyLookup.of(topology).virtualAppliance(peering.virtualAppliance)?.asn ?? "?",
      peering.routeServer,
      peering.prepend,
      peering.asPathRewrite === "none" ? "unchanged" : peering.asPathRewrite,
      list(peering.accept),
      list(peering.advertise),
    ]),
  }),
  (topology) => ({
    title: "BGP sessions with other routers",
    head: ["Appliance", "ASN", "Router of", "ASN", "From", "To", "Tunnel to", "Prepend", "Accepts", "Advertises"],
    rows: topology.routerPeerings.map((peering) => {
      const lookup = TopologyLookup.of(topology);
      const { site, peer } = peering;
      const other = peer === undefined ? lookup.onPremisesSite(site ?? "") : lookup.virtualAppliance(peer);
      return [
        peering.virtualAppliance,
        lookup.virtualAppliance(peering.virtualAppliance)?.asn ?? "?",
        peer ?? site ?? "?",
        other?.asn ?? "?",
        list(peering.bgpAddresses ?? []),
        list(peering.routerBgpAddresses ?? []),
        peering.tunnel?.routerAddress ?? "-",
        peering.prepend,
        list(peering.accept),
        list(peering.advertise),
      ];
    }),
  }),
  ({ gateways }) => ({
    title: "Gateways",
    head: ["Name", "Hub", "Type", "ASN", "SKU", ""],
    rows: gateways.map((gateway) => [
      gateway.name,
      gateway.virtualNetwork,
      gateway.type,
      gateway.asn,
      gateway.sku ?? "?",
      existing(gateway),
    ]),
  }),
  ({ gatewayConnections }) => ({
    title: "Connections of gateways",
    head: ["Gateway", "Circuit or site", "Routing weight", "FastPath"],
    rows: gatewayConnections.map((connection) => [
      connection.gateway,
      connection.circuit ?? connection.site ?? "-",
      connection.routingWeight,
      yesNo(connection.fastPath),
    ]),
  }),
  ({ circuits }) => ({
    title: "Circuits",
    head: ["Name", "Peering location", "Sites", ""],
    rows: circuits.map((circuit) => [
      circuit.name,
      circuit.peeringLocation ?? "?",
      list(circuit.sites),
      existing(circuit),
    ]),
  }),
  ({ onPremisesSites }) => ({
    title: "Sites",
    head: ["Name", "ASN", "Prefixes", "Prefers", ""],
    rows: onPremisesSites.map((site) => [
      site.name,
      site.asn ?? "?",
      list(site.prefixes),
      (site.prefers ?? []).join(" > ") || "-",
      site.moreSpecifics ? "and longer prefixes" : "",
    ]),
  }),
];

function networkCells(network: VirtualNetwork): Cell[] {
  return [
    network.name,
    network.location ?? "?",
    list(network.addressSpace),
    network.subnets.map((subnet) => `${subnet.name} ${subnet.addressPrefix}`).join("\n") || "-",
  ];
}

/** The networks whose route server or gateways a spoke uses. */
function remoteGatewaysOf(topology: Topology, { name }: VirtualNetwork): string[] {
  const halves = TopologyLookup.of(topology).halvesOf(name);
  return halves.filter(({ useRemoteGateways }) => useRemoteGateways).map(({ to }) => to);
}

/** In the order of their rank if one is active, else as equals. */
function hubsOf({ hubs, mode }: DualHomedNetwork): string {
  return hubs.join(mode === "active-passive" ? " > " : " = ");
}

function list(items: readonly string[]): string {
  return items.join(", ") || "-";
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}

function existing(element: { readonly existing?: boolean }): string {
  return element.existing ? "existing" : "";
}
