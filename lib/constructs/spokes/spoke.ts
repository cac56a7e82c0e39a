import type { Construct } from "constructs";
import { ROUTE_SERVER_SUBNET } from "../../azure";
import { InputCheck } from "../core";
import type { IHub } from "../hubs";
import { RouteServer, findOrMakeRouteServer, type IRouteServer } from "../route-servers";
import {
  existingNetwork,
  NetworkPlan,
  VirtualNetworkBase,
  type FixedPlace,
  type NetworkOrigin,
} from "../virtual-networks";
import { connectSpoke } from "./hub-connection";
import {
  HUBS,
  HubsOfSpoke,
  planSpoke,
  type HubConnectionOptions,
  type ISpoke,
  type SpokeAttributes,
  type SpokeProps,
} from "./spoke-base";

const ROUTE_SERVER: FixedPlace = {
  prop: "routeServerSubnetAddressPrefix",
  subnet: ROUTE_SERVER_SUBNET,
  offset: 0,
  length: 26,
  owner: "the route server's",
  lengthOfRange: 25,
};

/** The addresses of the route server's fixed place. */
const RESERVED = 64;

/**
 * The common base of spokes that are created and of those that exist already.
 * @internal
 */
abstract class SpokeBase extends VirtualNetworkBase implements ISpoke {
  abstract readonly routeServer: IRouteServer;

  /** @internal */
  protected constructor(scope: Construct, id: string, origin: NetworkOrigin) {
    super(scope, id, "spoke", origin);
    HUBS.attachTo(this, new HubsOfSpoke());
    this._createWorkloadSubnets();
  }

  /**
   * Peers the spoke with a hub, and its route server with the hub's appliance.
   * @throws if the spoke is connected to this hub already
   */
  connectTo(hub: IHub, options: HubConnectionOptions = {}): void {
    connectSpoke(this, [{ hub, options }]);
  }
}

/**
 * A spoke: virtual network, workload subnets, and a route server that programs the routes of its VMs with what the
 * hubs' appliances advertise.
 *
 * Without `subnets` it has one workload subnet, `snet-<name>-workload`, a /26.
 */
export class Spoke extends SpokeBase {
  /**
   * A spoke that exists already. Only the missing parts are created: its connections to hubs, `subnets`, and a route
   * server if it has none.
   * @throws if an id, a range or an address is malformed
   */
  static fromSpokeAttributes(scope: Construct, id: string, attrs: SpokeAttributes): ISpoke {
    return new ExistingSpoke(scope, id, attrs);
  }

  readonly routeServer: IRouteServer;

  /** @throws if props are malformed, or the range cannot hold the subnets */
  constructor(scope: Construct, id: string, props: SpokeProps) {
    const check = InputCheck.before(scope, id);
    const addresses = new NetworkPlan(check, id, props, RESERVED);
    const range = addresses.place(ROUTE_SERVER, props.routeServerSubnetAddressPrefix);
    const network = planSpoke(addresses, id, props);
    const subnetAddressPrefix = check.complete({ range }).range.toString();
    super(scope, id, network);
    this.routeServer = new RouteServer(this, "RouteServer", {
      virtualNetwork: this,
      subnetAddressPrefix,
      addresses: props.routeServerAddresses,
    });
  }
}

class ExistingSpoke extends SpokeBase {
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: SpokeAttributes) {
    const check = InputCheck.before(scope, id);
    const network = existingNetwork(check, attrs);
    check.resourceId("routeServerId", attrs.routeServerId, "virtualHubs");
    super(scope, id, check.complete({ network }).network);
    this.routeServer = findOrMakeRouteServer(this, attrs.routeServerId, {
      virtualNetwork: this,
      subnetAddressPrefix: attrs.routeServerSubnetAddressPrefix,
      addresses: attrs.routeServerAddresses,
    });
  }
}
