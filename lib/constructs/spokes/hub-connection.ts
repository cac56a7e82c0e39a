import type { IHub } from "../hubs";
import { InputCheck } from "../core";
import { PrefixSet, RouteServerPeering } from "../route-servers";
import { HubSpokePeering } from "./hub-spoke-peering";
import { hubsOf, type HubConnectionOptions, type HubOfSpoke, type ISpoke } from "./spoke-base";

/**
 * Connects a spoke to hubs: it peers their virtual networks, and the spoke's route server with the hubs' appliances.
 * All peerings come before BGP, because a later peering resets the BGP sessions of the spoke's route server.
 */
export function connectSpoke(spoke: ISpoke, hubs: readonly HubOfSpoke[]): void {
  const known = hubsOf(spoke);
  const peeringId = (hub: IHub) => `Peering-${hub.elementName}`;
  const check = new InputCheck(spoke);
  for (const { hub } of hubs.filter((each) => spoke.node.tryFindChild(peeringId(each.hub)))) {
    check.fail("hub", `the spoke is connected to ${hub.elementName} already; connect them once`);
  }
  check.done();
  for (const { hub } of hubs) {
    new HubSpokePeering(spoke, peeringId(hub), { hub, spoke });
  }
  for (const { hub, options } of hubs) createBgp(spoke, hub, options);
  known.add(hubs);
}

function createBgp(spoke: ISpoke, { appliance, elementName }: IHub, options: HubConnectionOptions): void {
  const { spokeToSpoke, advertiseHub, prepend, policyTerms } = options;
  new RouteServerPeering(spoke, `Bgp-${elementName}`, {
    routeServer: spoke.routeServer,
    virtualAppliance: appliance,
    prepend,
    policyTerms,
    advertise: [
      PrefixSet.SITES,
      ...(spokeToSpoke ? [PrefixSet.SPOKES] : []),
      ...(advertiseHub ? [PrefixSet.HUB] : []),
      ...(appliance.internetEgress ? [PrefixSet.INTERNET] : []),
    ],
  });
}
