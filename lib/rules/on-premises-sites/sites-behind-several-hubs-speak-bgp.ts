import { fewNames } from "../../text";
import type { OnPremisesSite, Topology, TopologyLookup } from "../../topology";
import { findingAt, type Rule } from "../rule";

/** A gateway with a tunnel to a site, or an appliance that leads to it. */
interface Way {
  readonly name: string;
  readonly hub?: string;
  readonly bgp: boolean;
}

/** The ways to a site other than circuits, which always speak BGP. */
function waysTo({ name: site, asn }: OnPremisesSite, topology: Topology, lookup: TopologyLookup): Way[] {
  const tunnels = topology.gatewayConnections.filter((connection) => connection.site === site);
  const peerings = topology.routerPeerings.filter((peering) => peering.site === site);
  const appliances = topology.virtualAppliances.filter(({ sites }) => sites.includes(site));
  return [
    ...tunnels.map(({ gateway, bgp = asn !== undefined }) => ({
      name: gateway,
      hub: lookup.gateway(gateway)?.virtualNetwork,
      bgp,
    })),
    ...peerings.map(({ virtualAppliance }) => ({
      name: virtualAppliance,
      hub: lookup.virtualAppliance(virtualAppliance)?.virtualNetwork,
      bgp: true,
    })),
    ...appliances.map(({ name, virtualNetwork }) => ({ name, hub: virtualNetwork, bgp: asn !== undefined })),
  ];
}

export const sitesBehindSeveralHubsSpeakBgp: Rule = {
  id: "ARS146",
  severity: "warning",
  title: "A site that several hubs lead to speaks BGP with all of them",
  why: "Without BGP both ends of a tunnel have static routes. The site goes on sending to a hub whose appliance is down, and spreads its packets over the tunnels whichever hub is active. A VPN gateway keeps the site's prefixes while the tunnel is down, so that spokes go on sending there.",
  fix: "Give the site an asn, and each of its VPN connections a routerBgpAddress. Acknowledge the rule if somebody changes the routes by hand, or something on premises watches the paths.",
  page: "vpnBgp",
  check: (topology, lookup) =>
    topology.onPremisesSites.flatMap((site) => {
      const ways = waysTo(site, topology, lookup);
      const silent = ways.filter(({ bgp }) => !bgp).map(({ name }) => name);
      if (silent.length === 0 || new Set(ways.map(({ hub }) => hub)).size < 2) return [];
      const message = `several hubs lead to site "${site.name}", which has static routes and no BGP towards ${fewNames(silent)}`;
      return findingAt(site, "asn", message);
    }),
};
