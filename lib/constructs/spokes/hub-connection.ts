import type { IHub } from "../hubs";
import { HubSpokePeering } from "./hub-spoke-peering";
import { InputCheck } from "../core";
import { PrefixSet, RouteServerPeering } from "../route-servers";
import type { HubConnectionOptions, ISpoke } from "./spoke";

/** A hub that a spoke is to be connected with, and how. */
export interface HubConnection {
  readonly hub: IHub;
  readonly options: HubConnectionOptions;
}

/**
 * Connects a spoke with hubs: first all peerings, because one that comes later resets the BGP sessions of the spoke's
 * route server, then BGP with every hub's appliance.
 */
export function connectSpoke(spoke: ISpoke, connections: readonly HubConnection[]): void {
  const check = new InputCheck(spoke);
  for (const { hub } of connections) {
    if (spoke.node.tryFindChild(peeringId(hub))) {
      check.fail("hub", `the spoke is connected to ${hub.elementName} already; connect them once`);
    }
  }
  check.done();
  for (const { hub, options } of connections) {
    new HubSpokePeering(spoke, peeringId(hub), { hub, spoke, hubProvider: options.hubProvider });
  }
  for (const { hub, options } of connections) {
    new RouteServerPeering(spoke, `Bgp-${hub.elementName}`, {
      routeServer: spoke.routeServer,
      virtualAppliance: hub.appliance,
      prepend: options.prepend,
      advertise: [
        PrefixSet.SITES,
        ...(options.spokeToSpoke ? [PrefixSet.SPOKES] : []),
        ...(options.advertiseHub ? [PrefixSet.HUB] : []),
        ...(hub.appliance.internetEgress ? [PrefixSet.INTERNET] : []),
      ],
      hubProvider: options.hubProvider,
    });
  }
  followedConnectionsOf(spoke).add(connections);
}

/** Whatever follows a spoke to its hubs, those it has already and those that come. */
class FollowedConnections {
  private readonly known: HubConnection[] = [];
  private readonly followers: ((connection: HubConnection) => void)[] = [];

  add(connections: readonly HubConnection[]): void {
    this.known.push(...connections);
    for (const connection of connections) for (const follow of this.followers) follow(connection);
  }

  follow(follower: (connection: HubConnection) => void): void {
    this.followers.push(follower);
    for (const connection of this.known) follower(connection);
  }
}

const followed = new WeakMap<ISpoke, FollowedConnections>();

/** The hubs of a spoke, for what is to have the same. */
export function followedConnectionsOf(spoke: ISpoke): FollowedConnections {
  let connections = followed.get(spoke);
  if (!connections) followed.set(spoke, (connections = new FollowedConnections()));
  return connections;
}

function peeringId(hub: IHub): string {
  return `Peering-${hub.elementName}`;
}
