import type { IHub } from "../hubs";
import { HubSpokePeering } from "./hub-spoke-peering";
import { InputCheck } from "../core";
import { PrefixSet, RouteServerPeering } from "../route-servers";
import { connectionsOf } from "./spoke-base";
import type { HubConnection, ISpoke } from "./spoke-base";

/**
 * Connects a spoke with hubs: first all peerings, because one that comes later resets the BGP sessions of the spoke's
 * route server, then BGP with every hub's appliance.
 */
export function connectSpoke(spoke: ISpoke, connections: readonly HubConnection[]): void {
  const followers = connectionsOf(spoke);
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
  followers.add(connections);
}

function peeringId(hub: IHub): string {
  return `Peering-${hub.elementName}`;
}
