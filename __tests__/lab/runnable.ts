import { Ipv4Prefix } from "../../lib/net";
import type { RouterPeering, Topology, VirtualAppliance } from "../../lib/topology";

/** An ASN for the router of a site that has none. */
const SITE_ASN = 65100;

/**
 * The topology with what a lab can run in place of what no daemon can stand for. A site without BGP gets an ASN, and speaks
 * BGP with appliances; its VPN gateways keep static routes. A site that is reached by a vendor's means gets a session with
 * every instance instead. Simulator and lab are both given this one.
 */
export function runnable(topology: Topology): Topology {
  const peerings = topology.virtualAppliances.flatMap((appliance, index) =>
    appliance.sites.map((site, number) => peeringInstead(topology, appliance, site, index * 16 + number)),
  );
  const withoutAsn = new Set(topology.onPremisesSites.filter(({ asn }) => asn === undefined).map(({ name }) => name));
  return {
    ...topology,
    onPremisesSites: topology.onPremisesSites.map((site) => ({ ...site, asn: site.asn ?? SITE_ASN })),
    gatewayConnections: topology.gatewayConnections.map((connection) => ({
      ...connection,
      bgp: withoutAsn.has(connection.site ?? "") ? false : connection.bgp,
    })),
    virtualAppliances: topology.virtualAppliances.map((appliance) => ({ ...appliance, sites: [] })),
    routerPeerings: [...topology.routerPeerings, ...peerings],
  };
}

/** What the appliance sends its spokes' route servers, and as often, is what it sends a site. */
function peeringInstead(topology: Topology, appliance: VirtualAppliance, site: string, number: number): RouterPeering {
  const prepends = topology.routeServerPeerings
    .filter(({ virtualAppliance }) => virtualAppliance === appliance.name)
    .map(({ prepend }) => prepend);
  return {
    name: `${appliance.name}-${site}`,
    virtualAppliance: appliance.name,
    site,
    asPathRewrite: "none",
    prepend: Math.max(0, ...prepends),
    accept: ["site"],
    advertise: ["spokes"],
    bgpAddresses: appliance.instances.map((_, index) => address(number * 16 + index * 2)),
    routerBgpAddresses: appliance.instances.map((_, index) => address(number * 16 + index * 2 + 1)),
  };
}

function address(offset: number): string {
  return Ipv4Prefix.parse("100.101.0.0/16").addressAt(offset).toString();
}
