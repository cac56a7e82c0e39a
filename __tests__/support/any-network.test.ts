import * as fc from "fast-check";
import { ROUTE_SERVER_ASN } from "../../lib/azure";
import {
  TopologyLookup,
  type OnPremisesSite,
  type PeeringPolicy,
  type PolicyTerm,
  type Topology,
} from "../../lib/topology";
import { anyKindOfNetwork } from "./any-network";

function policiesOf({ routeServerPeerings, routerPeerings }: Topology): readonly PeeringPolicy[] {
  return [...routeServerPeerings, ...routerPeerings];
}

function termsOf(network: Topology): readonly PolicyTerm[] {
  return policiesOf(network).flatMap(({ terms = [] }) => terms);
}

function announcedByLink({ announcements = [] }: OnPremisesSite): readonly string[] {
  return announcements.flatMap(({ prefixes = [] }) => prefixes);
}

function peeringsBetween({ virtualNetworks, virtualNetworkPeerings }: Topology, role: "hub" | "spoke") {
  const names = virtualNetworks.filter((network) => network.role === role).map(({ name }) => name);
  return virtualNetworkPeerings.filter(({ from, to }) => names.includes(from) && names.includes(to));
}

function userRoutesOf({ virtualNetworks }: Topology, role: "hub" | "spoke") {
  return virtualNetworks
    .filter((network) => network.role === role)
    .flatMap(({ subnets }) => subnets.flatMap(({ routeTable }) => routeTable?.routes ?? []));
}

function hasRepeated<T>(values: readonly T[]): boolean {
  return new Set(values).size < values.length;
}

/** What must occur among the random networks, each by how it is known. */
const FEATURES: Readonly<Record<string, (network: Topology) => boolean>> = {
  "two appliances in a hub": ({ virtualAppliances }) =>
    hasRepeated(virtualAppliances.map(({ virtualNetwork }) => virtualNetwork)),
  "three instances": ({ virtualAppliances }) => virtualAppliances.some(({ instances }) => instances.length === 3),
  "a spoke with a part of the hubs": ({ dualHomedNetworks, virtualNetworks }) =>
    dualHomedNetworks.some(({ hubs }) => hubs.length < virtualNetworks.filter(({ role }) => role === "hub").length),
  "several dual-homed networks": ({ dualHomedNetworks }) => dualHomedNetworks.length > 1,
  "peered hubs": (network) => peeringsBetween(network, "hub").length > 1,
  "peered spokes": (network) => peeringsBetween(network, "spoke").some(({ useRemoteGateways }) => !useRemoteGateways),
  "a peering without access": ({ virtualNetworkPeerings }) =>
    virtualNetworkPeerings.some(({ allowVirtualNetworkAccess }) => !allowVirtualNetworkAccess),
  "a peering without forwarded traffic": ({ virtualNetworkPeerings }) =>
    virtualNetworkPeerings.some(({ allowForwardedTraffic }) => !allowForwardedTraffic),
  "a peering with one half": (network) =>
    network.virtualNetworkPeerings.some(({ from, to }) => !TopologyLookup.of(network).half(to, from)),
  "several ranges in a hub and in a spoke": ({ virtualNetworks }) =>
    (["hub", "spoke"] as const).every((role) =>
      virtualNetworks.some((network) => network.role === role && network.addressSpace.length > 1),
    ),
  "branch-to-branch off in a hub": ({ routeServers, gateways }) =>
    routeServers.some(
      (each) => !each.branchToBranch && gateways.some((one) => one.virtualNetwork === each.virtualNetwork),
    ),
  "branch-to-branch on in a spoke": ({ routeServers, virtualNetworks }) =>
    routeServers.some(
      (each) =>
        each.branchToBranch &&
        virtualNetworks.some(({ name, role }) => role === "spoke" && name === each.virtualNetwork),
    ),
  "routing weights": ({ gatewayConnections }) => gatewayConnections.some(({ routingWeight }) => routingWeight > 0),
  communities: (network) => policiesOf(network).some(({ communities = [] }) => communities.length > 0),
  "withheld prefixes": (network) => policiesOf(network).some(({ withhold = [] }) => withhold.length > 0),
  "originated prefixes": ({ virtualAppliances }) =>
    virtualAppliances.some(({ originate = [] }) => originate.length > 0),
  "an unchanged next hop": (network) => policiesOf(network).some(({ nextHop }) => nextHop === "unchanged"),
  "a given next hop": (network) => policiesOf(network).some(({ nextHop = "unchanged" }) => nextHop !== "unchanged"),
  "an appliance with an ASN of four bytes": ({ virtualAppliances }) =>
    virtualAppliances.some(({ asn = 0 }) => asn > 65535),
  "a site with an ASN of four bytes": ({ onPremisesSites }) => onPremisesSites.some(({ asn = 0 }) => asn > 65535),
  "appliances with one ASN": ({ virtualAppliances }) => hasRepeated(virtualAppliances.map(({ asn }) => asn)),
  "a site with an appliance's ASN": ({ virtualAppliances, onPremisesSites }) =>
    onPremisesSites.some((site) => virtualAppliances.some(({ asn }) => asn === site.asn)),
  "a gateway with an ASN of its own": ({ gateways }) => gateways.some(({ asn }) => asn !== ROUTE_SERVER_ASN),
  "a gateway without a route server": ({ gateways, routeServers }) =>
    gateways.some((gateway) => !routeServers.some(({ virtualNetwork }) => virtualNetwork === gateway.virtualNetwork)),
  "a site without BGP": ({ onPremisesSites }) => onPremisesSites.some(({ asn }) => asn === undefined),
  "a site with the default route": ({ onPremisesSites }) =>
    onPremisesSites.some(({ prefixes }) => prefixes.includes("0.0.0.0/0")),
  "a site with 10.0.0.0/8": ({ onPremisesSites }) =>
    onPremisesSites.some(({ prefixes }) => prefixes.includes("10.0.0.0/8")),
  "sites that overlap": ({ onPremisesSites }) =>
    onPremisesSites.length > 1 && onPremisesSites.some(({ prefixes }) => prefixes.includes("192.168.0.0/18")),
  "user routes in a hub and in a spoke": (network) =>
    (["hub", "spoke"] as const).every((role) => userRoutesOf(network, role).length > 0),
  "tunnels at an appliance": ({ routerPeerings }) => routerPeerings.some(({ site }) => site !== undefined),
  "appliances that peer with each other": ({ routerPeerings }) => routerPeerings.some(({ peer }) => peer !== undefined),
  "an appliance that offers the Internet": ({ virtualAppliances }) =>
    virtualAppliances.some(({ internetEgress }) => internetEgress),
  "other timers": ({ virtualAppliances }) => virtualAppliances.some(({ timers }) => timers.hold < 30),
  "a spoke that uses a hub's gateways": ({ virtualNetworkPeerings, gateways }) =>
    virtualNetworkPeerings.some(
      ({ to, useRemoteGateways }) => useRemoteGateways && gateways.some(({ virtualNetwork }) => virtualNetwork === to),
    ),
  "a spoke that uses another spoke's route server": (network) =>
    peeringsBetween(network, "spoke").some(({ useRemoteGateways }) => useRemoteGateways),
  "a site that prepends at one of its links": ({ onPremisesSites }) =>
    onPremisesSites.some(({ announcements = [] }) => announcements.some(({ prepend = 0 }) => prepend > 0)),
  "a site that announces longer prefixes at one of its links": ({ onPremisesSites }) =>
    onPremisesSites.some((site) => announcedByLink(site).some((prefix) => prefix.endsWith("/21"))),
  "a site that announces fewer prefixes at one of its links": ({ onPremisesSites }) =>
    onPremisesSites.some(({ prefixes, announcements = [] }) =>
      announcements.some((each) => each.prefixes && each.prefixes.length < prefixes.length),
    ),
  "a site that passes on what another one announces": ({ onPremisesSites }) =>
    onPremisesSites.some(({ passesOn = [] }) => passesOn.length > 0),
  "sites that pass on each other's prefixes": ({ onPremisesSites }) =>
    onPremisesSites.some((one) =>
      onPremisesSites.some((other) => one.passesOn?.includes(other.name) && other.passesOn?.includes(one.name)),
    ),
  "policy terms towards route servers and towards routers": ({ routeServerPeerings, routerPeerings }) =>
    [routeServerPeerings, routerPeerings].every((peerings) => peerings.some(({ terms = [] }) => terms.length > 0)),
  "several policy terms of a peering": (network) => policiesOf(network).some(({ terms = [] }) => terms.length > 1),
  "terms that prepend": (network) => termsOf(network).some(({ prepend = 0 }) => prepend > 0),
  "terms with communities": (network) => termsOf(network).some(({ communities = [] }) => communities.length > 0),
  "terms with the own next hop": (network) => termsOf(network).some(({ nextHop }) => nextHop === "self"),
  "terms with an unchanged next hop": (network) => termsOf(network).some(({ nextHop }) => nextHop === "unchanged"),
  "terms that put one ASN in place of the path": (network) =>
    termsOf(network).some(({ asPathRewrite }) => asPathRewrite === "replace"),
  "an overlay": ({ routerPeerings }) => routerPeerings.some(({ overlay }) => overlay !== undefined),
  "an appliance with a second interface": ({ virtualAppliances }) =>
    virtualAppliances.some(({ interfaces = [] }) => interfaces.length > 0),
  "a second interface with a load balancer": ({ virtualAppliances }) =>
    virtualAppliances.some(({ interfaces = [] }) => interfaces.some((each) => each.loadBalancerIp !== undefined)),
  "a peering with one instance of a route server": ({ routeServerPeerings }) =>
    routeServerPeerings.some(({ instances = [] }) => instances.length === 1),
  "an appliance without BGP": ({ virtualAppliances }) => virtualAppliances.some(({ asn }) => asn === undefined),
  "a gateway that is not active-active": ({ gateways }) => gateways.some(({ activeActive }) => activeActive === false),
  "the prefixes of a hub's own spokes": (network) =>
    policiesOf(network).some(({ advertise }) => advertise.includes("hub-spokes")),
};

describe("a random network", () => {
  const networks = fc.sample(anyKindOfNetwork, { seed: 1, numRuns: 200 });

  it.each(Object.keys(FEATURES))("has now and then %s, but not always", (name) => {
    const having = networks.filter(FEATURES[name]).length;
    expect(having).toBeGreaterThanOrEqual(3);
    expect(having).toBeLessThan(networks.length);
  });
});
