import type { Construct } from "constructs";
import { GatewaySubnet } from "../gateways";
import { Hub } from "./hub";
import type { HubProps } from "./hub";
import { InputCheck } from "../core";
import type { Ipv4Prefix, Cidr, IpAddress } from "../../net";
import { RouteServer, HUB_ROUTE_SERVER_POLICY, RouteServerPeering } from "../route-servers";
import type { IRouteServer, RoutingPreference } from "../route-servers";

/**
 * What hubs with a gateway have in common.
 */
export interface GatewayHubProps extends HubProps {
  /**
   * The range of `GatewaySubnet`, /27 or larger, in CIDR notation.
   *
   * @default - the /26 at the 129th address of the address space; needed when the hub exists already
   * @example "10.10.0.128/26"
   */
  readonly gatewaySubnetAddressPrefix?: Cidr;

  /**
   * The range of `RouteServerSubnet`, /26 or larger, in CIDR notation.
   *
   * @default - the /26 at the 65th address of the address space; needed when the hub exists already
   * @example "10.10.0.64/26"
   */
  readonly routeServerSubnetAddressPrefix?: Cidr;

  /**
   * The two addresses from which the instances of the hub's route server speak BGP, if Azure reports others than
   * expected.
   *
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
   *
   * @default RoutingPreference.EXPRESS_ROUTE
   * @example "ASPath"
   */
  readonly routingPreference?: RoutingPreference;

  /**
   * Whether traffic from a gateway to the spokes goes through the appliance, by routes in `GatewaySubnet`. Without them
   * it goes to the spokes directly: a stateful firewall sees one direction only, and drops it.
   *
   * https://learn.microsoft.com/azure/route-server/route-injection-in-spokes
   *
   * @default true
   */
  readonly returnThroughAppliance?: boolean;
}

/** Where a hub keeps room for them. */
const ROUTE_SERVER_PLACE = { offset: 64, length: 26 };
const GATEWAY_PLACE = { offset: 128, length: 26 };

/**
 * A hub with gateways and a route server beside them.
 *
 * @internal
 */
export abstract class GatewayHub extends Hub {
  readonly routeServer: IRouteServer;

  /**
   * @param makeGateways makes the gateways in the subnet with this id, one after another
   * @internal
   */
  protected constructor(
    scope: Construct,
    id: string,
    props: GatewayHubProps,
    makeGateways: (hub: Hub, gatewaySubnetId: string) => void,
  ) {
    super(scope, id, props);
    const check = new InputCheck(this);
    const gateways = this.place(check, "gatewaySubnetAddressPrefix", props.gatewaySubnetAddressPrefix, GATEWAY_PLACE);
    const given = props.routeServerSubnetAddressPrefix;
    const routeServer = this.place(check, "routeServerSubnetAddressPrefix", given, ROUTE_SERVER_PLACE);
    if (gateways && gateways.length > 27) {
      check.fail(
        "gatewaySubnetAddressPrefix",
        `${gateways.toString()} is too small for a gateway; give a /27 or larger`,
      );
    }
    check.done();

    const subnet = new GatewaySubnet(this, "GatewaySubnet", {
      virtualNetwork: this,
      addressPrefix: String(gateways),
      appliance: (props.returnThroughAppliance ?? true) ? this.appliance : undefined,
    });
    makeGateways(this, subnet.subnetId);
    // After the gateways: a route server that comes to a virtual network with a gateway interrupts it.
    this.routeServer = new RouteServer(this, "RouteServer", {
      virtualNetwork: this,
      subnetAddressPrefix: String(routeServer),
      addresses: props.routeServerAddresses,
      branchToBranch: true,
      routingPreference: props.routingPreference,
    });
    new RouteServerPeering(this, "RouteServerPeering", {
      routeServer: this.routeServer,
      virtualAppliance: this.appliance,
      ...HUB_ROUTE_SERVER_POLICY,
    });
  }

  private place(
    check: InputCheck,
    prop: string,
    given: string | undefined,
    place: { offset: number; length: number },
  ): Ipv4Prefix | undefined {
    if (given !== undefined) return check.prefix(prop, given);
    const prefix = this._plan.fixed(place.offset, place.length);
    if (!prefix)
      check.fail("addressSpace", `${this.addressSpace[0]} has no room for a /26 at ${prop}; use a /24 or larger`);
    return prefix;
  }
}
