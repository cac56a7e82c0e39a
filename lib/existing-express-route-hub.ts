import { Construct } from "constructs";
import { ExistingVirtualNetwork } from "./existing-virtual-network";
import { describeCircuitConnection } from "./express-route-gateway";
import type { ExpressRouteConnectionProps, IExpressRouteGateway } from "./express-route-gateway";
import type { IExpressRouteHub } from "./express-route-hub";
import { describeGateway } from "./gateway-facts";
import { GATEWAY_SUBNET, GatewayRoutes } from "./gateway-subnet";
import { requireAppliance } from "./required-appliance";
import type { HubAttributes } from "./hub";
import { InputCheck } from "./input-check";
import { RouteServer } from "./route-server";
import type { IRouteServer } from "./route-server";
import { HUB_ROUTE_SERVER_POLICY, RouteServerPeering, describeRouteServerPeering } from "./route-server-peering";
import { placeAppliance } from "./virtual-appliance-base";
import type { IVirtualAppliance } from "./virtual-appliance-base";
import { VirtualNetworkState } from "./virtual-network-state";

/**
 * What is known of a hub with an ExpressRoute gateway that exists already.
 */
export interface ExpressRouteHubAttributes extends HubAttributes {
  /** The Azure resource id of its ExpressRoute gateway. */
  readonly expressRouteGatewayId: string;

  /** The range of `RouteServerSubnet`, in CIDR notation: of the route server that exists, or of the one to be made. */
  readonly routeServerSubnetAddressPrefix: string;

  /**
   * The Azure resource id of its route server.
   *
   * @default - none: a route server is made in the hub. That interrupts the gateway for about ten minutes.
   */
  readonly routeServerId?: string;

  /**
   * The addresses from which the instances of the route server speak BGP.
   *
   * @default - base + 4 and base + 5 of the route server's subnet
   */
  readonly routeServerAddresses?: string[];

  /**
   * Whether the route server has BGP connections with the appliance already.
   *
   * @default - true when the route server exists, false when it is made
   */
  readonly peeringExists?: boolean;

  /**
   * The circuits that the gateway is connected with already.
   *
   * @default - none
   */
  readonly circuits?: ExpressRouteConnectionProps[];

  /**
   * The name of the route table of `GatewaySubnet`, in the hub's resource group. A route for each range of a spoke is
   * added to it, so that what the gateway receives for the spoke passes the appliance.
   *
   * @default - none: no routes are added
   */
  readonly gatewayRouteTableName?: string;

  /**
   * The range of `GatewaySubnet`, in CIDR notation; needed with `gatewayRouteTableName`.
   *
   * @default - unknown
   */
  readonly gatewaySubnetAddressPrefix?: string;
}

/** A hub with an ExpressRoute gateway that exists already: what is missing in it is made. */
export class ExistingExpressRouteHub extends ExistingVirtualNetwork implements IExpressRouteHub {
  readonly appliance: IVirtualAppliance;
  readonly routeServer: IRouteServer;
  readonly expressRouteGateway: IExpressRouteGateway;

  constructor(scope: Construct, id: string, attrs: ExpressRouteHubAttributes) {
    super(scope, id, "hub", attrs);
    requireAppliance(this, attrs);
    const check = new InputCheck(this);
    const gatewaySubnet = check.prefix("gatewaySubnetAddressPrefix", attrs.gatewaySubnetAddressPrefix);
    if (attrs.gatewayRouteTableName !== undefined && attrs.gatewaySubnetAddressPrefix === undefined) {
      check.fail(
        "gatewaySubnetAddressPrefix",
        "is missing; give the range of the subnet that the route table belongs to",
      );
    }
    if (attrs.routeServerId === undefined && attrs.peeringExists) {
      check.fail("peeringExists", "is true, but the route server is yet to be made; give routeServerId");
    }
    check.done();

    this.appliance = attrs.appliance;
    placeAppliance(attrs.appliance, this);
    if (gatewaySubnet) this.describeGatewaySubnet(gatewaySubnet.toString(), attrs.gatewayRouteTableName);
    const gateway = new ExistingExpressRouteGateway(this, "ExpressRouteGateway", attrs.expressRouteGatewayId, this);
    this.expressRouteGateway = gateway;
    for (const connection of attrs.circuits ?? []) describeCircuitConnection(gateway, connection);
    this.routeServer = this.findOrMakeRouteServer(attrs);
    const peering = { routeServer: this.routeServer, virtualAppliance: this.appliance, ...HUB_ROUTE_SERVER_POLICY };
    if (attrs.peeringExists ?? attrs.routeServerId !== undefined) {
      describeRouteServerPeering(new Construct(this, "RouteServerPeering"), peering);
    } else {
      new RouteServerPeering(this, "RouteServerPeering", peering);
    }
  }

  private describeGatewaySubnet(addressPrefix: string, routeTableName: string | undefined): void {
    const state = VirtualNetworkState.of(this);
    state.addSubnet({ name: GATEWAY_SUBNET, addressPrefix });
    if (routeTableName === undefined) return;
    state.setRouteTable(GATEWAY_SUBNET, { bgpRoutePropagation: true, routes: [] });
    state.gatewayRoutes = new GatewayRoutes(this, routeTableName, this.appliance);
  }

  private findOrMakeRouteServer(attrs: ExpressRouteHubAttributes): IRouteServer {
    const known = {
      virtualNetwork: this,
      subnetAddressPrefix: attrs.routeServerSubnetAddressPrefix,
      addresses: attrs.routeServerAddresses,
      name: `${this.elementName}-rs`,
      branchToBranch: true,
    };
    return attrs.routeServerId === undefined
      ? new RouteServer(this, "RouteServer", known)
      : RouteServer.fromRouteServerAttributes(this, "RouteServer", { ...known, routeServerId: attrs.routeServerId });
  }
}

class ExistingExpressRouteGateway extends Construct implements IExpressRouteGateway {
  readonly elementName: string;
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, gatewayId: string, hub: IExpressRouteHub) {
    super(scope, id);
    this.gatewayId = gatewayId;
    this.elementName = `${hub.elementName}-ergw`;
    describeGateway(this, hub, { type: "ExpressRoute", existing: true });
  }
}
