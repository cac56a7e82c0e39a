import { grouped } from "../../collections";
import type { DualHomedNetwork, RouteServerPeering } from "../../topology";
import type { ReadAppliance } from "./appliances";
import type { NetworkRanges } from "./network-ranges";
import type { Reading } from "./reading";
import type { ReadRouteServer } from "./route-servers";

/** What standby hubs prepend more than the hub ranked before them: what this library does. */
const PREPENDS_A_RANK = 2;

/**
 * The networks in which spokes are behind the same hubs: those with whose appliances a spoke's route server speaks BGP,
 * and those that the spoke is peered with.
 */
export function dualHomedNetworksOf(
  routeServers: readonly ReadRouteServer[],
  appliances: readonly ReadAppliance[],
  ranges: NetworkRanges,
  reading: Reading,
): DualHomedNetwork[] {
  const { names, notes } = reading;
  const hubs = [...new Set(appliances.filter(speaksElsewhere).map(({ network }) => network))];
  const memberships = routeServers.flatMap(({ element, network }) => {
    if (hubs.includes(network)) return [];
    const peered = new Set(ranges.peersOf(network));
    const speaking = appliances.filter((each) => each.routeServers.some((server) => server.element === element));
    for (const each of speaking) peered.add(each.network);
    const its = hubs.filter((hub) => peered.has(hub)).map((hub) => names.of(hub));
    return speaking.length > 0 && its.length > 1 ? { spoke: element.virtualNetwork, hubs: its } : [];
  });
  return grouped(memberships, (each) => each.hubs.join("\n")).map((members) => {
    const [{ hubs: its }] = members;
    const name = names.give(its.join("+"));
    notes.assume(`the hubs of ${name} are ranked active/passive in this order`);
    return {
      name,
      hubs: its,
      spokes: [...new Set(members.map(({ spoke }) => spoke))],
      mode: "active-passive",
      spokeToSpoke: false,
    };
  });
}

/** Whether an appliance speaks BGP with a route server of another virtual network, as those of hubs do. */
function speaksElsewhere({ network, routeServers }: ReadAppliance): boolean {
  return routeServers.some((server) => server.network !== network);
}

/** BGP of the appliances, with the policies that this library would give them. */
export function peeringsOf(
  appliances: readonly ReadAppliance[],
  networks: readonly DualHomedNetwork[],
  { names, notes }: Reading,
): RouteServerPeering[] {
  if (appliances.length > 0) {
    notes.assume("the routers accept, change and advertise routes as router-config configures them");
  }
  const ranks = new Map(networks.flatMap(({ hubs }) => hubs.map((hub, rank) => [hub, rank] as const)));
  return appliances.flatMap(({ element, network, routeServers }) =>
    routeServers.map((server) => {
      const isBeside = server.network === network;
      return {
        name: names.give(`${server.element.name}-${element.name}`),
        path: server.element.path,
        routeServer: server.element.name,
        virtualAppliance: element.name,
        asPathRewrite: "as-override",
        prepend: PREPENDS_A_RANK * (ranks.get(element.virtualNetwork) ?? 0),
        accept: [isBeside ? "sites" : "virtual-network"],
        advertise: [isBeside ? "spokes" : "sites"],
      };
    }),
  );
}
