import type { Construct } from "constructs";
import { ExistingVirtualNetwork, OwnedVirtualNetwork } from "../virtual-networks";
import type { IHub } from "../hubs";
import { connectSpoke } from "./hub-connection";
import type { Ipv4Prefix } from "../../net";
import { RouteServer, findOrMakeRouteServer } from "../route-servers";
import type { IRouteServer } from "../route-servers";
import { startConnections } from "./spoke-base";
import type { HubConnectionOptions, ISpoke, SpokeAttributes, SpokeProps } from "./spoke-base";

/** The route server has the fixed place at the start of a spoke's range. */
const ROUTE_SERVER_PLACE = { offset: 0, length: 26 };

/**
 * A spoke: virtual network, workload subnets and a route server that programs its VMs with what the hubs' appliances say.
 *
 * Without `subnets` it has one for workloads, `snet-<name>-workload`, a /26.
 */
export class Spoke extends OwnedVirtualNetwork implements ISpoke {
  /**
   * A spoke that exists already. Only what is missing is made: what connects it with hubs, `subnets`, and a route server if
   * it has none.
   *
   * @throws if an id, a range or an address is malformed
   */
  static fromSpokeAttributes(scope: Construct, id: string, attrs: SpokeAttributes): ISpoke {
    return new ExistingSpoke(scope, id, attrs);
  }

  readonly routeServer: IRouteServer;

  /**
   * @throws if props are malformed, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: SpokeProps) {
    const { offset, length } = ROUTE_SERVER_PLACE;
    const given = props.routeServerSubnetAddressPrefix;
    const found: { subnet?: Ipv4Prefix } = {};
    super(scope, id, "spoke", props, offset + 2 ** (32 - length), (check, plan) => {
      found.subnet =
        given === undefined ? plan.fixed(offset, length) : check.prefix("routeServerSubnetAddressPrefix", given);
      if (!found.subnet && given === undefined && !plan.isEmpty) {
        check.fail(
          "addressSpace",
          `${props.addressSpace[0]} has no room for the route server's /26; use a /25 or larger`,
        );
      }
    });
    const prefix = found.subnet as Ipv4Prefix;
    this._plan.take(prefix);
    this._createWorkloadSubnets(props.subnets ?? [{ name: `${this.elementName}-workload` }]);
    startConnections(this);
    this.routeServer = new RouteServer(this, "RouteServer", {
      virtualNetwork: this,
      subnetAddressPrefix: prefix.toString(),
      addresses: props.routeServerAddresses,
    });
  }

  connectTo(hub: IHub, options: HubConnectionOptions = {}): void {
    connectSpoke(this, [{ hub, options }]);
  }
}

class ExistingSpoke extends ExistingVirtualNetwork implements ISpoke {
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: SpokeAttributes) {
    super(scope, id, "spoke", attrs, (check) => {
      check.resourceId("routeServerId", attrs.routeServerId, "virtualHubs");
    });
    this._createWorkloadSubnets(attrs.subnets ?? []);
    startConnections(this);
    this.routeServer = findOrMakeRouteServer(this, attrs.routeServerId, {
      virtualNetwork: this,
      subnetAddressPrefix: attrs.routeServerSubnetAddressPrefix,
      addresses: attrs.routeServerAddresses,
    });
  }

  connectTo(hub: IHub, options: HubConnectionOptions = {}): void {
    connectSpoke(this, [{ hub, options }]);
  }
}
