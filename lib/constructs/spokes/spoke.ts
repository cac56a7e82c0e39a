import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ExistingVirtualNetwork, OwnedVirtualNetwork } from "../virtual-networks";
import type { ExistingVirtualNetworkAttributes, IVirtualNetwork, VirtualNetworkProps } from "../virtual-networks";
import type { IHub } from "../hubs";
import { connectSpoke } from "./hub-connection";
import type { Ipv4Prefix, Cidr, IpAddress } from "../../net";
import { RouteServer, findOrMakeRouteServer } from "../route-servers";
import type { IRouteServer } from "../route-servers";
import type { RouteServerId } from "../../azure";

/**
 * A spoke with a route server of its own, so that it can have several hubs.
 */
export interface ISpoke extends IVirtualNetwork {
  /** The route server that programs the spoke's VMs. */
  readonly routeServer: IRouteServer;

  /**
   * Peers the spoke with a hub, and its route server with the hub's appliance.
   *
   * @throws if the spoke is connected to this hub already
   */
  connectTo(hub: IHub, options?: HubConnectionOptions): void;
}

/**
 * How a spoke is connected to a hub.
 */
export interface HubConnectionOptions {
  /**
   * How often the hub's appliance puts its ASN before the paths it sends, over the usual once: more for a hub that stands by.
   *
   * @default 0
   */
  readonly prepend?: number;

  /**
   * Whether the spoke learns the ranges of the other spokes from the hub.
   *
   * @default false
   */
  readonly spokeToSpoke?: boolean;

  /**
   * Whether the spoke learns the ranges of the hub from its appliance. A directly peered spoke has them anyway.
   *
   * @default false
   */
  readonly advertiseHub?: boolean;

  /**
   * The azurerm provider of the hub's subscription, in the stack of the spoke.
   *
   * @default - that of the hub
   */
  readonly hubProvider?: TerraformProvider;
}

/**
 * How a spoke is made.
 */
export interface SpokeProps extends VirtualNetworkProps {
  /**
   * The range of `RouteServerSubnet`, /26 or larger, in CIDR notation. In a spoke that exists already, the range of the
   * route server that is there or of the one that is made.
   *
   * @default - the first /26 of the address space; needed when the spoke exists already
   * @example "10.30.0.0/26"
   */
  readonly routeServerSubnetAddressPrefix?: Cidr;

  /**
   * The two addresses from which the instances of its route server speak BGP, if Azure reports others than expected.
   *
   * @default - the fourth and the fifth address after the first one of its subnet
   * @minItems 2
   * @maxItems 2
   * @uniqueItems true
   * @example ["10.30.0.4", "10.30.0.5"]
   */
  readonly routeServerAddresses?: IpAddress[];
}

/**
 * What is known of a spoke that exists already.
 */
export interface SpokeAttributes extends ExistingVirtualNetworkAttributes {
  /**
   * The Azure resource id of its route server, which Azure keeps as a `virtualHubs` resource.
   *
   * @default - a route server is made in the spoke
   */
  readonly routeServerId?: RouteServerId;

  /** The range of `RouteServerSubnet`, in CIDR notation: of the route server that exists, or of the one to be made. */
  readonly routeServerSubnetAddressPrefix: Cidr;

  /**
   * The addresses from which the instances of its route server speak BGP: `virtualRouterIps` in Azure.
   *
   * @default - the fourth and the fifth address after the first one of its subnet
   */
  readonly routeServerAddresses?: IpAddress[];
}

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
