import type { RouteServerId, RouteTableId } from "../../azure";
import type { Cidr, IpAddress } from "../../net";
import type { RoutingPreference } from "../route-servers";
import type { HubAttributes, HubProps } from "./hub-base";

/** The properties that hubs with gateways have in common. */
export interface GatewayHubProps extends HubProps {
  /**
   * The range of `GatewaySubnet`, /27 or larger, in CIDR notation.
   * @default - the /26 at the 129th address of the address space; needed when the hub exists already
   * @example "10.10.0.128/26"
   */
  readonly gatewaySubnetAddressPrefix?: Cidr;

  /**
   * The range of `RouteServerSubnet`, /26 or larger, in CIDR notation.
   * @default - the /26 at the 65th address of the address space; needed when the hub exists already
   * @example "10.10.0.64/26"
   */
  readonly routeServerSubnetAddressPrefix?: Cidr;

  /**
   * The two addresses from which the instances of the hub's route server speak BGP, if Azure reports others than
   * expected.
   * @default - the fourth and the fifth address after the first one of its subnet
   * @minItems 2
   * @maxItems 2
   * @uniqueItems true
   * @example ["10.10.0.68", "10.10.0.69"]
   */
  readonly routeServerAddresses?: IpAddress[];

  /**
   * Which routes the route server prefers when a gateway and the appliance offer the same prefix: those of the
   * ExpressRoute gateway, those of the VPN gateway and the appliance, or those with the shortest AS path.
   *
   * https://learn.microsoft.com/azure/route-server/hub-routing-preference
   * @default RoutingPreference.EXPRESS_ROUTE
   * @example "ASPath"
   */
  readonly routingPreference?: RoutingPreference;

  /**
   * Whether traffic from a gateway to the spokes goes through the appliance, by routes in `GatewaySubnet`. Without them
   * it goes to the spokes directly: a stateful firewall sees one direction only, and drops it.
   *
   * https://learn.microsoft.com/azure/route-server/route-injection-in-spokes
   * @default true
   */
  readonly returnThroughAppliance?: boolean;
}

/** The attributes of a hub with gateways that exists already, and of the parts to create in it. */
export interface GatewayHubAttributes extends HubAttributes {
  /** The range of its `GatewaySubnet`, in CIDR notation. */
  readonly gatewaySubnetAddressPrefix: Cidr;

  /** The range of `RouteServerSubnet`, in CIDR notation: of the route server that exists, or of the one to be made. */
  readonly routeServerSubnetAddressPrefix: Cidr;

  /**
   * The Azure resource id of the route server beside the gateways, which Azure keeps as a `virtualHubs` resource. Its
   * branch-to-branch setting must be on.
   * @default - a route server is made in a hub with gateways, which interrupts them for about ten minutes
   */
  readonly routeServerId?: RouteServerId;

  /**
   * The addresses from which the instances of the route server speak BGP: `virtualRouterIps` in Azure.
   * @default - the fourth and the fifth address after the first one of its subnet
   */
  readonly routeServerAddresses?: IpAddress[];

  /**
   * Which routes the route server prefers when a gateway and the appliance offer the same prefix.
   * @default RoutingPreference.EXPRESS_ROUTE
   */
  readonly routingPreference?: RoutingPreference;

  /**
   * Whether the route server already has BGP connections with the appliance.
   * @default - true when both exist, false when one of them is made
   */
  readonly peeringExists?: boolean;

  /**
   * Whether what a gateway receives for spokes is sent through the appliance, by a route for each range of a spoke. See
   * `GatewayHubProps.returnThroughAppliance`.
   * @default true
   */
  readonly returnThroughAppliance?: boolean;

  /**
   * The Azure resource id of the route table that `GatewaySubnet` has. The routes to spokes are added to it.
   * @default - it has none: one is made, and associated with `GatewaySubnet`
   */
  readonly gatewayRouteTableId?: RouteTableId;
}
