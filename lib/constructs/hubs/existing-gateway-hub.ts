import { GATEWAY_SUBNET } from "../../azure";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { ExistingHub } from "./existing-hub";
import { createGatewayRouteTable, useGatewayRouteTable } from "../gateways";
import type { HubAttributes } from "./hub";
import type { InputCheck } from "../core";
import { partsOf } from "../virtual-networks";
import {
  findOrMakeRouteServer,
  HUB_ROUTE_SERVER_POLICY,
  RouteServerPeering,
  describeRouteServerPeering,
} from "../route-servers";
import type { IRouteServer, RoutingPreference } from "../route-servers";
import type { Cidr, IpAddress } from "../../net";
import type { RouteServerId, RouteTableId } from "../../azure";

/**
 * What is known of a hub with gateways that exists already, and what it lacks.
 */
export interface GatewayHubAttributes extends HubAttributes {
  /** The range of its `GatewaySubnet`, in CIDR notation. */
  readonly gatewaySubnetAddressPrefix: Cidr;

  /** The range of `RouteServerSubnet`, in CIDR notation: of the route server that exists, or of the one to be made. */
  readonly routeServerSubnetAddressPrefix: Cidr;

  /**
   * The Azure resource id of the route server beside the gateways, which Azure keeps as a `virtualHubs` resource. Its
   * branch-to-branch setting must be on.
   *
   * @default - a route server is made in a hub with gateways, which interrupts them for about ten minutes
   */
  readonly routeServerId?: RouteServerId;

  /**
   * The addresses from which the instances of the route server speak BGP: `virtualRouterIps` in Azure.
   *
   * @default - the fourth and the fifth address after the first one of its subnet
   */
  readonly routeServerAddresses?: IpAddress[];

  /**
   * Which routes the route server prefers when a gateway and the appliance offer the same prefix.
   *
   * @default RoutingPreference.EXPRESS_ROUTE
   */
  readonly routingPreference?: RoutingPreference;

  /**
   * Whether the route server already has BGP connections with the appliance.
   *
   * @default - true when both exist, false when one of them is made
   */
  readonly peeringExists?: boolean;

  /**
   * Whether what a gateway receives for spokes is sent through the appliance, by a route for each range of a spoke. See
   * `GatewayHubProps.returnThroughAppliance`.
   *
   * @default true
   */
  readonly returnThroughAppliance?: boolean;

  /**
   * The Azure resource id of the route table that `GatewaySubnet` has. The routes to spokes are added to it.
   *
   * @default - it has none: one is made, and associated with `GatewaySubnet`
   */
  readonly gatewayRouteTableId?: RouteTableId;
}

/**
 * A hub with gateways that exists already: what is missing in it is made.
 *
 * @internal
 */
export abstract class ExistingGatewayHub extends ExistingHub {
  readonly routeServer: IRouteServer;

  /**
   * @param findGateways lets the gateways stand in the topology
   * @internal
   */
  protected constructor(
    scope: Construct,
    id: string,
    attrs: GatewayHubAttributes,
    checkMore: (check: InputCheck) => void,
    findGateways: (hub: ExistingHub) => void,
  ) {
    super(scope, id, attrs, (check) => {
      checkParts(check, attrs);
      checkMore(check);
    });
    this.findGatewaySubnet(attrs);
    findGateways(this);
    this.routeServer = findOrMakeRouteServer(this, attrs.routeServerId, {
      virtualNetwork: this,
      subnetAddressPrefix: attrs.routeServerSubnetAddressPrefix,
      addresses: attrs.routeServerAddresses,
      branchToBranch: true,
      routingPreference: attrs.routingPreference,
    });
    const peering = { routeServer: this.routeServer, virtualAppliance: this.appliance, ...HUB_ROUTE_SERVER_POLICY };
    if (attrs.peeringExists ?? (attrs.routeServerId !== undefined && attrs.appliance !== undefined)) {
      describeRouteServerPeering(new Construct(this, "RouteServerPeering"), peering);
    } else {
      new RouteServerPeering(this, "RouteServerPeering", peering);
    }
  }

  private findGatewaySubnet(attrs: GatewayHubAttributes): void {
    const { gatewaySubnetAddressPrefix: addressPrefix, gatewayRouteTableId: tableId } = attrs;
    partsOf(this).addSubnet({ name: GATEWAY_SUBNET, addressPrefix });
    if (!(attrs.returnThroughAppliance ?? true)) return;
    if (tableId !== undefined) useGatewayRouteTable(this, routeTableOf(tableId), this.appliance);
    else {
      const scope = new Construct(this, GATEWAY_SUBNET);
      createGatewayRouteTable(scope, this, `${this.virtualNetworkId}/subnets/${GATEWAY_SUBNET}`, this.appliance);
    }
  }
}

/** Where the route table with this id is, which may only be known when it is deployed. */
function routeTableOf(id: string) {
  const parts = Token.isUnresolved(id) ? Fn.split("/", id) : id.split("/");
  const part = (index: number) => (Token.isUnresolved(parts) ? Token.asString(Fn.element(parts, index)) : parts[index]);
  return { resourceGroupName: part(4), name: part(8) };
}

function checkParts(check: InputCheck, attrs: GatewayHubAttributes): void {
  check.prefix("gatewaySubnetAddressPrefix", attrs.gatewaySubnetAddressPrefix);
  check.resourceId("routeServerId", attrs.routeServerId, "virtualHubs");
  check.resourceId("gatewayRouteTableId", attrs.gatewayRouteTableId, "routeTables");
  if (attrs.peeringExists && attrs.routeServerId === undefined) {
    check.fail("peeringExists", "is true, but the route server is yet to be made; give routeServerId");
  }
  if (attrs.peeringExists && attrs.appliance === undefined) {
    check.fail("peeringExists", "is true, but the appliance is yet to be deployed; give appliance");
  }
  if (attrs.returnThroughAppliance === false && attrs.gatewayRouteTableId !== undefined) {
    check.fail("gatewayRouteTableId", "is for the routes that returnThroughAppliance leaves out; give one of them");
  }
}
