import { grouped } from "../../collections";
import type { DualHomedNetwork, PeeringPolicy, RouteServerPeering } from "../../topology";
import type { ReadAppliance } from "./appliances";
import type { NetworkRanges } from "./network-ranges";
import { policyTowards } from "./own-router";
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
  const hubs = [...new Set(appliances.filter(isOfHub).map(({ network }) => network))];
  const memberships = routeServers.flatMap((server) => {
    const { element, network } = server;
    if (hubs.includes(network)) return [];
    const speaking = appliances.filter((each) => each.routeServers.includes(server));
    const connected = new Set([...ranges.peersOf(network), ...speaking.map((each) => each.network)]);
    const its = hubs.filter((hub) => connected.has(hub)).map((hub) => names.of(hub));
    if (speaking.length === 0 || its.length < 2) return [];
    return { spoke: element.virtualNetwork, ...ranked(its, server, appliances) };
  });
  return grouped(memberships, (each) => JSON.stringify([each.hubs, each.mode])).map((members) => {
    const [{ hubs: its, mode }] = members;
    const name = names.give(its.join("+"));
    if (mode === undefined) notes.assume(`the hubs of ${name} are ranked active/passive in this order`, "routers");
    return {
      name,
      hubs: its,
      spokes: [...new Set(members.map(({ spoke }) => spoke))],
      mode: mode ?? "active-passive",
      spokeToSpoke: members.some((each) => each.spokeToSpoke),
    };
  });
}

/** Whether an appliance speaks BGP with a route server of another virtual network, or should, as those of hubs do. */
function isOfHub({ network, routeServers, element }: ReadAppliance): boolean {
  return element.deployed || routeServers.some((server) => server.network !== network);
}

type Ranked = Pick<DualHomedNetwork, "hubs" | "spokeToSpoke"> & { readonly mode?: DualHomedNetwork["mode"] };

/** The hubs of a spoke, the one first whose routers prepend least to it. No mode where this is not known. */
function ranked(hubs: readonly string[], server: ReadRouteServer, appliances: readonly ReadAppliance[]): Ranked {
  const policies = new Map(
    appliances.flatMap((each) => {
      const policy = configuredPolicy(each, server);
      return policy ? [[each.element.virtualNetwork, policy] as const] : [];
    }),
  );
  const spokeToSpoke = [...policies.values()].some(({ advertise }) => advertise.includes("spokes"));
  const prependOf = (hub: string) => policies.get(hub)?.prepend ?? 0;
  if (hubs.some((hub) => !policies.has(hub))) return { hubs, spokeToSpoke };
  const isShared = new Set(hubs.map(prependOf)).size === 1;
  return {
    hubs: [...hubs].sort((one, other) => prependOf(one) - prependOf(other)),
    mode: isShared ? "active-active" : "active-passive",
    spokeToSpoke,
  };
}

/** The policy that this library configures, where it does so. */
function configuredPolicy({ routers }: ReadAppliance, server: ReadRouteServer): PeeringPolicy | undefined {
  const [router] = routers;
  return router && policyTowards(server.element.addresses[0], router);
}

/** BGP of the appliances with route servers, with the policies that they are configured with, or should be. */
export function peeringsOf(
  appliances: readonly ReadAppliance[],
  networks: readonly DualHomedNetwork[],
  { names, notes }: Reading,
): RouteServerPeering[] {
  const ranks = new Map(networks.flatMap(({ hubs }) => hubs.map((hub, rank) => [hub, rank] as const)));
  return appliances.flatMap((appliance) =>
    appliance.routeServers.map((server) => {
      const { element } = appliance;
      const configured = configuredPolicy(appliance, server);
      const isBeside = server.network === appliance.network;
      if (!configured) notes.assume(`${element.name} is configured as router-config prints it`, "routers");
      return {
        name: names.give(`${server.element.name}-${element.name}`),
        path: server.element.path,
        routeServer: server.element.name,
        virtualAppliance: element.name,
        ...(configured ?? {
          asPathRewrite: "as-override",
          prepend: PREPENDS_A_RANK * (ranks.get(element.virtualNetwork) ?? 0),
          accept: [isBeside ? "sites" : "virtual-network"],
          advertise: [isBeside ? "spokes" : "sites"],
        }),
      };
    }),
  );
}
