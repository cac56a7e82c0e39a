import { Construct } from "constructs";
import { ROUTE_SERVER_SUBNET } from "../../azure";
import { TopologyLookup, type Facts, type RouteServer, type VirtualNetwork } from "../../topology";
import type { IHub } from "../hubs";
import type { IRouteServer } from "../route-servers";
import { connectSpoke, HUBS, HubsOfSpoke, type HubConnectionOptions, type ISpoke } from "../spokes";
import { NetworkElsewhere, type IVirtualNetwork } from "../virtual-networks";

/** A spoke with a route server that another repository manages. */
export class SpokeElsewhere extends NetworkElsewhere implements ISpoke {
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, network: VirtualNetwork, facts: Facts) {
    super(scope, network, facts);
    HUBS.attachTo(this, new HubsOfSpoke());
    const lookup = TopologyLookup.of(facts.topology);
    const [routeServer] = lookup.routeServersIn(network.name);
    const { addressPrefix = "" } = lookup.subnet(network.name, ROUTE_SERVER_SUBNET) ?? {};
    this.routeServer = new RouteServerElsewhere(this, routeServer, addressPrefix);
  }

  connectTo(hub: IHub, options: HubConnectionOptions = {}): void {
    connectSpoke(this, [{ hub, options }]);
  }
}

class RouteServerElsewhere extends Construct implements IRouteServer {
  readonly elementName: string;
  readonly addresses: string[];

  constructor(
    readonly virtualNetwork: IVirtualNetwork & Construct,
    { name, addresses }: RouteServer,
    readonly subnetAddressPrefix: string,
  ) {
    super(virtualNetwork, "RouteServer");
    this.elementName = name;
    this.addresses = [...addresses];
  }

  get routeServerId(): string {
    throw new Error(`[${this.node.path}] the facts have no id of ${this.elementName}, which is managed elsewhere`);
  }
}
