import { Construct } from "constructs";
import { ROUTE_SERVER_SUBNET, type RouteServerId } from "../../azure";
import type { Cidr, IpAddress } from "../../net";
import type { InputCheck } from "../core";
import {
  contributeRouteServerPeering,
  findOrMakeRouteServer,
  PrefixSet,
  RouteServerPeering,
  type IRouteServer,
  type RoutingPreference,
} from "../route-servers";
import { partsOf, type FixedPlace } from "../virtual-networks";
import type { ExistingHub, Hub } from "./hub";
import { hasExistingAppliance } from "./hub-appliance-props";
import type { HubAttributes } from "./hub-base";

/** The route server of a hub that is created or exists already. */
export interface HubRouteServerOptions {
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
}

/** The route server of a hub that is created. */
export interface HubRouteServerProps extends HubRouteServerOptions {
  /**
   * The range of `RouteServerSubnet`, /26 or larger, in CIDR notation.
   * @default - the /26 at the 65th address of the address space; needed when the hub exists already
   * @example "10.10.0.64/26"
   */
  readonly routeServerSubnetAddressPrefix?: Cidr;
}

/** The route server of a hub that exists already: one that is there, or one to be made in it. */
export interface HubRouteServerAttributes extends HubRouteServerOptions {
  /** The range of `RouteServerSubnet`, in CIDR notation: of the route server that exists, or of the one to be made. */
  readonly routeServerSubnetAddressPrefix: Cidr;

  /**
   * The Azure resource id of the route server, which Azure keeps as a `virtualHubs` resource. Beside gateways its
   * branch-to-branch setting must be on.
   * @default - a route server is made, which interrupts gateways beside it for about ten minutes
   */
  readonly routeServerId?: RouteServerId;

  /**
   * Whether the route server already has BGP connections with the appliance.
   * @default - true when both exist, false when one of them is made
   */
  readonly peeringExists?: boolean;
}

/** The place of the route server's subnet in a hub that is created. */
export const ROUTE_SERVER: FixedPlace = {
  prop: "routeServerSubnetAddressPrefix",
  subnet: ROUTE_SERVER_SUBNET,
  offset: 64,
  length: 26,
  owner: "the route server's",
  lengthOfRange: 24,
};

/**
 * Finds or creates the route server of a hub, and its BGP connections with the appliance. Beside gateways it exchanges
 * routes with them. Without, branch-to-branch is off: it would only pass the routes of one appliance to another.
 */
export function addRouteServer(
  hub: Hub | ExistingHub,
  attrs: Partial<HubAttributes & HubRouteServerAttributes> & { readonly routeServerSubnetAddressPrefix: string },
): IRouteServer {
  const besideGateways = partsOf(hub).gatewayTypes.size > 0;
  const routeServer = findOrMakeRouteServer(hub, attrs.routeServerId, {
    virtualNetwork: hub,
    subnetAddressPrefix: attrs.routeServerSubnetAddressPrefix,
    addresses: attrs.routeServerAddresses,
    branchToBranch: besideGateways,
    routingPreference: attrs.routingPreference,
  });
  const peering = {
    routeServer,
    virtualAppliance: hub.appliance,
    asOverride: true,
    ...(besideGateways
      ? { accept: [PrefixSet.SITES], advertise: [PrefixSet.SPOKES] }
      : // What it advertises by default, sites and the Internet, is for the hub and the spokes that use the route server.
        { accept: [PrefixSet.HUB_SPOKES] }),
  };
  const bothExist = attrs.routeServerId !== undefined && hasExistingAppliance(attrs);
  if (attrs.peeringExists ?? bothExist) {
    contributeRouteServerPeering(new Construct(hub, "RouteServerPeering"), peering);
  } else new RouteServerPeering(hub, "RouteServerPeering", peering);
  return routeServer;
}

/** Checks what is said of the route server of a hub that exists already. */
export function checkHubRouteServer(check: InputCheck, attrs: HubAttributes & HubRouteServerAttributes): void {
  check.resourceId("routeServerId", attrs.routeServerId, "virtualHubs");
  if (attrs.peeringExists && attrs.routeServerId === undefined) {
    check.fail("peeringExists", "is true, but the route server is yet to be made; give routeServerId");
  }
  if (attrs.peeringExists && !hasExistingAppliance(attrs)) {
    check.fail("peeringExists", "is true, but the appliance is yet to be deployed; give appliance");
  }
}
