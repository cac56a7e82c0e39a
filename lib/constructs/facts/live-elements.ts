import type { Facts, RouteChanges, RouterPeering, RouteServerPeering, TopologyBuilder } from "../../topology";
import { contextOf } from "../appliances";
import { PrefixSet } from "../route-servers";
import { partsOf } from "../virtual-networks";
import type { HubElsewhere } from "./hub-elsewhere";

/**
 * Adds the elements of facts to a topology, as they will be once the other repository has what is connected with its
 * hubs here.
 * @param path of the construct that stands for all of them
 */
export function contributeElements(
  topology: TopologyBuilder,
  { topology: known, resources }: Facts,
  path: string,
  hubs: readonly HubElsewhere[],
): void {
  const placed = <T extends object>(elements: readonly T[]) => elements.map((element) => ({ ...element, path }));
  const hubNamed = (name: string) => hubs.find(({ elementName }) => elementName === name);
  const hubWith = (name: string) => hubs.find(({ appliance }) => appliance.elementName === name);
  const withConduct = <T extends RouteChanges & { readonly virtualAppliance: string }>(
    peering: T,
    change: (peering: T, hub: HubElsewhere) => T,
  ): T => {
    const hub = hubWith(peering.virtualAppliance);
    if (!hub) return peering;
    // What follows from the rank of the hub follows from its rank here, too.
    const { prepend = 0 } = resources[hub.elementName].appliance ?? {};
    const isOfRank = peering.prepend === prepend;
    return change(isOfRank ? { ...peering, prepend: contextOf(hub.appliance).prepend } : peering, hub);
  };
  topology
    .add(
      "virtualNetworks",
      ...placed(known.virtualNetworks).map((network) => {
        const hub = hubNamed(network.name);
        return hub ? { ...network, subnets: partsOf(hub).subnets } : network;
      }),
    )
    .add("virtualNetworkPeerings", ...placed(known.virtualNetworkPeerings))
    .add("routeServers", ...placed(known.routeServers))
    .add("gateways", ...placed(known.gateways))
    .add("circuits", ...placed(known.circuits))
    .add("gatewayConnections", ...placed(known.gatewayConnections))
    .add(
      "virtualAppliances",
      ...placed(known.virtualAppliances).map((appliance) => {
        const { furtherSites = [] } = hubWith(appliance.name)?.appliance ?? {};
        return { ...appliance, sites: [...appliance.sites, ...furtherSites] };
      }),
    )
    .add("routeServerPeerings", ...placed(known.routeServerPeerings).map((each) => withConduct(each, withLinks)))
    .add(
      "routerPeerings",
      ...placed(known.routerPeerings).map((each) => (each.peer === undefined ? withConduct(each, withHub) : each)),
    )
    .add("onPremisesSites", ...placed(known.onPremisesSites))
    .add("acknowledgements", ...known.acknowledgements);
}

/** To a route server goes what is behind linked hubs, and their routes have passed other route servers. */
function withLinks<T extends RouteServerPeering>(peering: T, { appliance }: HubElsewhere): T {
  if (contextOf(appliance).linkedHubs.size === 0) return peering;
  const advertise = [...new Set([...peering.advertise, PrefixSet.PEERS._source])];
  return { ...peering, advertise, asPathRewrite: "as-override" };
}

function withHub<T extends RouterPeering>(peering: T, { appliance }: HubElsewhere): T {
  if (!contextOf(appliance).advertisesHub) return peering;
  return { ...peering, advertise: [...new Set([...peering.advertise, PrefixSet.HUB._source])] };
}
