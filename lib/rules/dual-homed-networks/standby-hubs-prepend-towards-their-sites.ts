import { type DualHomedNetwork, type RouterPeering, type Topology, TopologyLookup } from "../../topology";
import { asns } from "../views/advertised-routes";
import { findingAt, type Rule } from "../rule";
import type { HubPeerings } from "../views/spoke-sessions";
import { shortStandbyPaths } from "../views/standby-paths";

/** The peerings of each hub's appliances with the routers of a site, in the ranking; by site. */
function peeringsBySite(topology: Topology, network: DualHomedNetwork): HubPeerings<RouterPeering>[][] {
  const lookup = TopologyLookup.of(topology);
  const peeringsOf = (hub: string) => lookup.appliancesIn(hub).flatMap(({ name }) => lookup.routerPeeringsOf(name));
  return topology.onPremisesSites.map(({ name }) =>
    [...new Set(network.hubs)]
      .map((hub) => ({ hub, peerings: peeringsOf(hub).filter(({ site }) => site === name) }))
      .filter(({ peerings }) => peerings.length > 0),
  );
}

/**
 * Whether path lengths decide between a peering of a standby hub and one of the hub before it. By iBGP a standby hub
 * lowers the local preference, which comes first.
 */
function decidesByLength(lookup: TopologyLookup, peering: RouterPeering, before: RouterPeering): boolean {
  const lowered = ({ virtualAppliance, site = "", prepend }: RouterPeering) => {
    const asn = lookup.virtualAppliance(virtualAppliance)?.asn;
    return asn === lookup.onPremisesSite(site)?.asn ? prepend : 0;
  };
  return lowered(peering) <= lowered(before);
}

export const standbyHubsPrependTowardsTheirSites: Rule = {
  id: "ARS115",
  severity: "warning",
  title:
    "In an active-passive network, each hub's appliance prepends more towards a site than that of the hub ranked before it",
  why: "Otherwise the site may answer through the standby hub, and a stateful firewall sees only one direction.",
  fix: "Raise prepend in the peering of the standby hub. Two more than at the hub before it leaves a margin.",
  page: "dualHomed",
  check: (topology, lookup) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => peeringsBySite(topology, network))
      .flatMap((hubs) =>
        shortStandbyPaths(topology, hubs, (peering, before) => decidesByLength(lookup, peering, before)),
      )
      .map(({ hub, before, peering, prefix, length, otherLength }) => {
        const message = `hub "${hub}" is standby to "${before}", but site "${String(peering.site)}" receives paths to ${prefix} with ${asns(length)} over "${peering.name}", and with ${otherLength} from "${before}"`;
        return findingAt(peering, "prepend", message);
      }),
};
