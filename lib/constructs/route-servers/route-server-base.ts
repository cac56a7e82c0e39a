import type { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { IVirtualNetwork } from "../virtual-networks";
import type { Cidr } from "../../net";

/** An Azure Route Server, created here or existing already. */
export interface IRouteServer extends IConstruct {
  /** The name of the route server in reports and router configurations. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly routeServerId: string;
  /** The virtual network of the route server. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The range of its `RouteServerSubnet`, in CIDR notation. */
  readonly subnetAddressPrefix: string;
  /** The IPv4 addresses that its two instances use for BGP. */
  readonly addresses: string[];
  /** The azurerm provider of its subscription. Without one it is the default azurerm provider of the stack. */
  readonly provider?: TerraformProvider;
}

/**
 * Which routes a route server prefers when a gateway and an appliance advertise the same prefix: its hub routing
 * preference.
 *
 * https://learn.microsoft.com/azure/route-server/hub-routing-preference
 */
export enum RoutingPreference {
  /** Routes of the ExpressRoute gateway. */
  EXPRESS_ROUTE = "ExpressRoute",
  /** Routes of the VPN gateway and of virtual appliances. */
  VPN_GATEWAY = "VpnGateway",
  /** Routes with the shortest AS path. */
  AS_PATH = "ASPath",
}

/** How a route server is created, or what is known of one that exists already. */
export interface RouteServerProps {
  /** The virtual network of the route server. A virtual network has at most one route server. */
  readonly virtualNetwork: IVirtualNetwork;

  /** The range of its subnet, /26 or larger, in CIDR notation. */
  readonly subnetAddressPrefix: Cidr;

  /**
   * The name of the route server. Its public IP address, reports and router configurations use it.
   * @default - the name of the virtual network and `-rs`; of one that exists already, the construct's id
   */
  readonly name?: string;

  /**
   * The IPv4 addresses that its two instances use for BGP: `virtualRouterIps` in Azure.
   *
   * A route server has so far always had the addresses base + 4 and base + 5 of its subnet, but Azure does not document
   * it. A postcondition stops the deployment if Azure reports other addresses. Then give those here.
   * @default - base + 4 and base + 5 of `subnetAddressPrefix`
   */
  readonly addresses?: string[];

  /**
   * Whether gateways and appliances of the virtual network exchange routes through the route server: its
   * branch-to-branch setting. Switch it on in a hub with a gateway. Leave it off in a spoke, where it would pass routes
   * of one hub to the other.
   *
   * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
   * @default false
   */
  readonly branchToBranch?: boolean;

  /**
   * Which routes the route server prefers when a gateway and an appliance advertise the same prefix: its hub routing
   * preference.
   * @default RoutingPreference.EXPRESS_ROUTE
   */
  readonly routingPreference?: RoutingPreference;
}

/** The facts about a route server that exists already. */
export interface RouteServerAttributes extends RouteServerProps {
  /** The Azure resource id. */
  readonly routeServerId: string;
}
