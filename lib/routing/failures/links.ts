import { TopologyLookup, type VirtualAppliance } from "../../topology";
import type { RoutingNetwork } from "../network";
import { pairName, type Session } from "../sessions";

/** How an appliance reaches a site past the gateways in its network, such as by tunnels. */
interface Link {
  readonly name: string;
  readonly appliance: VirtualAppliance;
  /** One for each instance of the appliance. */
  readonly sessions: readonly Session[];
}

/** The peerings of appliances with the routers of sites. */
export function tunnelsOf(network: RoutingNetwork): Link[] {
  const lookup = TopologyLookup.of(network.topology);
  return network.topology.routerPeerings.flatMap(({ name, virtualAppliance, site }): Link[] => {
    const appliance = lookup.virtualAppliance(virtualAppliance);
    return site === undefined || !appliance ? [] : [{ name, appliance, sessions: network.sessionsOf(name) }];
  });
}

/** The links of appliances to sites that their vendors' means lead to. */
export function vendorLinksOf(network: RoutingNetwork): Link[] {
  return network.topology.virtualAppliances.flatMap((appliance) =>
    [...new Set(appliance.sites)].map((site): Link => {
      const all = network.sessionsOf(appliance.name);
      const sessions = all.filter(({ speakers }) => speakers.some(({ element }) => element.name === site));
      const name = sessions.length === 1 ? sessions[0].name : pairName(appliance.name, site);
      return { name, appliance, sessions };
    }),
  );
}
