import type { IHub } from "../hubs";
import { InputCheck } from "../core";
import { PrefixSet, RouteServerPeering } from "../route-servers";
import { HubSpokePeering } from "./hub-spoke-peering";
import { hubsOf, type HubConnectionOptions, type HubOfSpoke, type ISpoke } from "./spoke-base";

/**
 * The connection of a spoke and a hub: the peering of their virtual networks, and BGP between the spoke's route server
 * and the hub's appliance. It creates the resources of both sides, and asks both for what it needs: where and in which
 * order to write, the appliance and its security rules, and the routes of the hub's gateways.
 */
class HubConnection {
  private readonly peeringId: string;

  constructor(
    private readonly spoke: ISpoke,
    private readonly hub: IHub,
    private readonly options: HubConnectionOptions,
  ) {
    this.peeringId = `Peering-${hub.elementName}`;
  }

  checkIsNew(check: InputCheck): void {
    if (!this.spoke.node.tryFindChild(this.peeringId)) return;
    check.fail("hub", `the spoke is connected to ${this.hub.elementName} already; connect them once`);
  }

  createPeering(): void {
    const { spoke, hub } = this;
    new HubSpokePeering(spoke, this.peeringId, { hub, spoke, hubProvider: this.options.hubProvider });
  }

  createBgp(): void {
    const { spokeToSpoke, advertiseHub, prepend, hubProvider } = this.options;
    const { appliance, elementName } = this.hub;
    new RouteServerPeering(this.spoke, `Bgp-${elementName}`, {
      routeServer: this.spoke.routeServer,
      virtualAppliance: appliance,
      prepend,
      advertise: [
        PrefixSet.SITES,
        ...(spokeToSpoke ? [PrefixSet.SPOKES] : []),
        ...(advertiseHub ? [PrefixSet.HUB] : []),
        ...(appliance.internetEgress ? [PrefixSet.INTERNET] : []),
      ],
      hubProvider,
    });
  }
}

/**
 * Connects a spoke to hubs. All peerings come before BGP, because a later peering resets the BGP sessions of the
 * spoke's route server.
 */
export function connectSpoke(spoke: ISpoke, hubs: readonly HubOfSpoke[]): void {
  const known = hubsOf(spoke);
  const connections = hubs.map(({ hub, options }) => new HubConnection(spoke, hub, options));
  const check = new InputCheck(spoke);
  for (const connection of connections) connection.checkIsNew(check);
  check.done();
  for (const connection of connections) connection.createPeering();
  for (const connection of connections) connection.createBgp();
  known.add(hubs);
}
