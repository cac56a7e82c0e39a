import type { TerraformProvider } from "cdktf";
import { Attachment } from "../core";
import type { IHub } from "../hubs";
import type { RouteServerId } from "../../azure";
import type { Cidr, IpAddress } from "../../net";
import type { IRouteServer } from "../route-servers";
import type {
  ExistingVirtualNetworkAttributes,
  IVirtualNetwork,
  NetworkOrigin,
  NetworkPlan,
  VirtualNetworkProps,
} from "../virtual-networks";

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

/** Completes the plan of a spoke: it has one workload subnet unless its props say otherwise. */
export function planSpoke(addresses: NetworkPlan, id: string, props: VirtualNetworkProps): NetworkOrigin {
  return addresses.complete(props, props.subnets ?? [{ name: `${props.name ?? id}-workload` }]);
}

/** A hub that a spoke is connected with, and how. */
export interface HubConnection {
  readonly hub: IHub;
  readonly options: HubConnectionOptions;
}

/** The hubs of a spoke, those it has already and those that come, for networks that use its route server. */
class HubConnections {
  private readonly known: HubConnection[] = [];
  private readonly followers: ((connection: HubConnection) => void)[] = [];

  add(connections: readonly HubConnection[]): void {
    this.known.push(...connections);
    for (const connection of connections) for (const follow of this.followers) follow(connection);
  }

  /** Calls the function for each hub, now and whenever one is added. */
  follow(follower: (connection: HubConnection) => void): void {
    this.followers.push(follower);
    for (const connection of this.known) follower(connection);
  }
}

const CONNECTIONS = new Attachment<HubConnections>(
  "HubConnections",
  "is not a spoke of this library; for one that exists already use Spoke.fromSpokeAttributes",
);

/** Gives a new spoke its list of hubs. */
export function startConnections(spoke: ISpoke): void {
  CONNECTIONS.attachTo(spoke, new HubConnections());
}

/**
 * The hubs of a spoke that this library made or describes.
 *
 * @throws if the spoke is an implementation of `ISpoke` from elsewhere
 */
export function connectionsOf(spoke: ISpoke): HubConnections {
  return CONNECTIONS.of(spoke);
}
