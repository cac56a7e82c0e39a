import type { Construct } from "constructs";
import { Attachment, InputCheck } from "../core";
import type { IHub } from "../hubs";
import type { RouteServerId } from "../../azure";
import type { Cidr, IpAddress } from "../../net";
import type { IRouteServer, PolicyTermProps } from "../route-servers";
import {
  type ExistingVirtualNetworkAttributes,
  type IVirtualNetwork,
  type NetworkOrigin,
  type VirtualNetworkProps,
  NetworkPlan,
} from "../virtual-networks";

/** A spoke with its own route server, so that it can have several hubs. */
export interface ISpoke extends IVirtualNetwork {
  /** The route server that programs the routes of the spoke's VMs. */
  readonly routeServer: IRouteServer;

  /**
   * Peers the spoke with a hub, and its route server with the hub's appliance.
   * @throws if the spoke is connected to this hub already
   */
  connectTo(hub: IHub, options?: HubConnectionOptions): void;
}

/** How a spoke is connected to a hub. */
export interface HubConnectionOptions {
  /**
   * How many additional times the hub's appliance prepends its ASN to the AS paths that it advertises to the spoke: 0
   * to 16, more for a standby hub.
   * @default 0
   */
  readonly prepend?: number;

  /**
   * How the hub's appliance changes some of the routes that it advertises to the spoke, in order. Of several terms that
   * name a prefix, the first one holds.
   * @default - those of the hub
   */
  readonly policyTerms?: PolicyTermProps[];

  /**
   * Whether the spoke learns the ranges of the other spokes from the hub.
   * @default false
   */
  readonly spokeToSpoke?: boolean;

  /**
   * Whether the spoke learns the ranges of the hub from the hub's appliance. The peering gives the spoke routes to them
   * anyway.
   * @default false
   */
  readonly advertiseHub?: boolean;
}

/** The properties of a spoke that is created. */
export interface SpokeProps extends VirtualNetworkProps {
  /**
   * The range of `RouteServerSubnet`, /26 or larger, in CIDR notation. In a spoke that exists already, the range of the
   * route server that is there or of the one that is made.
   * @default - the first /26 of the address space; needed when the spoke exists already
   * @example "10.30.0.0/26"
   */
  readonly routeServerSubnetAddressPrefix?: Cidr;

  /**
   * The two addresses from which the instances of its route server speak BGP, if Azure reports others than expected.
   * @default - the fourth and the fifth address after the first one of its subnet
   * @minItems 2
   * @maxItems 2
   * @uniqueItems true
   * @example ["10.30.0.4", "10.30.0.5"]
   */
  readonly routeServerAddresses?: IpAddress[];
}

/** The attributes of a spoke that exists already. */
export interface SpokeAttributes extends ExistingVirtualNetworkAttributes {
  /**
   * The Azure resource id of its route server, which Azure keeps as a `virtualHubs` resource.
   * @default - a route server is made in the spoke
   */
  readonly routeServerId?: RouteServerId;

  /** The range of `RouteServerSubnet`, in CIDR notation: of the route server that exists, or of the one to be made. */
  readonly routeServerSubnetAddressPrefix: Cidr;

  /**
   * The addresses from which the instances of its route server speak BGP: `virtualRouterIps` in Azure.
   * @default - the fourth and the fifth address after the first one of its subnet
   */
  readonly routeServerAddresses?: IpAddress[];
}

/** Completes the plan of a spoke: it has one workload subnet unless its props say otherwise. */
export function planSpoke(addresses: NetworkPlan, id: string, props: VirtualNetworkProps): NetworkOrigin {
  return addresses.complete(props, props.subnets ?? [{ name: `${props.name ?? id}-workload` }]);
}

/** The virtual network of a spoke without a route server of its own: no range is kept for one. */
export function planSpokeWithoutRouteServer(scope: Construct, id: string, props: VirtualNetworkProps): NetworkOrigin {
  return planSpoke(new NetworkPlan(InputCheck.before(scope, id), id, props, 0), id, props);
}

/** A hub that a spoke is connected to, and how. */
export interface HubOfSpoke {
  readonly hub: IHub;
  readonly options: HubConnectionOptions;
}

/**
 * The hubs of a spoke. Virtual networks that use the spoke's route server follow them, to be peered with the same hubs.
 */
export class HubsOfSpoke {
  private readonly known: HubOfSpoke[] = [];
  private readonly followers: ((hub: HubOfSpoke) => void)[] = [];

  add(hubs: readonly HubOfSpoke[]): void {
    this.known.push(...hubs);
    for (const hub of hubs) for (const follow of this.followers) follow(hub);
  }

  /** Calls the function for each hub, now and whenever one is added. */
  follow(follower: (hub: HubOfSpoke) => void): void {
    this.followers.push(follower);
    for (const hub of this.known) follower(hub);
  }
}

/** The hubs of each spoke. */
export const HUBS = new Attachment<HubsOfSpoke>(
  "HubsOfSpoke",
  "is not a spoke of this library; for one that exists already use Spoke.fromSpokeAttributes",
);

/** The hubs of a spoke that this library made or describes. */
export const hubsOf = (spoke: ISpoke) => HUBS.of(spoke);
