import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { GATEWAY_SUBNET } from "../../azure";
import { InputCheck } from "../core";
import { createGatewayRouteTable, GatewaySubnet, useGatewayRouteTable } from "../gateways";
import {
  describeRouteServerPeering,
  findOrMakeRouteServer,
  HUB_ROUTE_SERVER_POLICY,
  RouteServer,
  RouteServerPeering,
  type IRouteServer,
} from "../route-servers";
import { NetworkPlan, partsOf, type FixedPlace } from "../virtual-networks";
import type { GatewayHubAttributes, GatewayHubProps } from "./gateway-hub-base";
import { ExistingHub, Hub } from "./hub";
import { hasExistingAppliance } from "./hub-appliance-props";

const ROUTE_SERVER: FixedPlace = {
  prop: "routeServerSubnetAddressPrefix",
  offset: 64,
  length: 26,
  owner: "the route server's",
  lengthOfRange: 24,
};

const GATEWAYS: FixedPlace = {
  prop: "gatewaySubnetAddressPrefix",
  offset: 128,
  length: 26,
  owner: "the gateways'",
  lengthOfRange: 24,
};

/**
 * A hub with gateways and a route server beside them. A subclass creates its gateways in the subnet, one after another,
 * and then the route server: a new route server interrupts the gateways that are in the virtual network.
 * @internal
 */
export abstract class GatewayHub extends Hub {
  abstract readonly routeServer: IRouteServer;

  /** @internal */
  protected readonly _gatewaySubnetId: string;
  private readonly routeServerSubnet: string;

  /** @internal */
  protected constructor(scope: Construct, id: string, props: GatewayHubProps) {
    super(scope, id, props);
    const { gateways, routeServer } = placesOf(new InputCheck(this), props);
    this.routeServerSubnet = routeServer.toString();
    const subnet = new GatewaySubnet(this, "GatewaySubnet", {
      virtualNetwork: this,
      addressPrefix: gateways.toString(),
      appliance: (props.returnThroughAppliance ?? true) ? this.appliance : undefined,
    });
    this._gatewaySubnetId = subnet.subnetId;
  }

  /** @internal */
  protected _createRouteServer({ routeServerAddresses, routingPreference }: GatewayHubProps): IRouteServer {
    const routeServer = new RouteServer(this, "RouteServer", {
      virtualNetwork: this,
      subnetAddressPrefix: this.routeServerSubnet,
      addresses: routeServerAddresses,
      branchToBranch: true,
      routingPreference,
    });
    new RouteServerPeering(this, "RouteServerPeering", {
      routeServer,
      virtualAppliance: this.appliance,
      ...HUB_ROUTE_SERVER_POLICY,
    });
    return routeServer;
  }
}

function placesOf(check: InputCheck, props: GatewayHubProps) {
  const addresses = new NetworkPlan(check, props.addressSpace, 0);
  const gateways = addresses.place(GATEWAYS, props.gatewaySubnetAddressPrefix);
  const routeServer = addresses.place(ROUTE_SERVER, props.routeServerSubnetAddressPrefix);
  if (gateways && gateways.length > 27) {
    check.fail(GATEWAYS.prop, `${gateways.toString()} is too small for a gateway; give a /27 or larger`);
  }
  return check.complete({ gateways, routeServer });
}

/**
 * A hub with gateways that exists already. Its missing parts are created. A subclass describes its gateways, and then
 * finds or creates the route server.
 * @internal
 */
export abstract class ExistingGatewayHub extends ExistingHub {
  abstract readonly routeServer: IRouteServer;

  /**
   * @param check already holds the complaints about gateways
   * @internal
   */
  protected constructor(scope: Construct, id: string, attrs: GatewayHubAttributes, check: InputCheck) {
    checkGatewayHub(check, attrs);
    super(scope, id, attrs, check);
    const { gatewaySubnetAddressPrefix: addressPrefix, gatewayRouteTableId: tableId } = attrs;
    partsOf(this).addSubnet({ name: GATEWAY_SUBNET, addressPrefix });
    if (!(attrs.returnThroughAppliance ?? true)) return;
    if (tableId !== undefined) useGatewayRouteTable(this, routeTableOf(tableId), this.appliance);
    else {
      const within = new Construct(this, GATEWAY_SUBNET);
      createGatewayRouteTable(within, this, `${this.virtualNetworkId}/subnets/${GATEWAY_SUBNET}`, this.appliance);
    }
  }

  /** @internal */
  protected _findOrCreateRouteServer(attrs: GatewayHubAttributes): IRouteServer {
    const routeServer = findOrMakeRouteServer(this, attrs.routeServerId, {
      virtualNetwork: this,
      subnetAddressPrefix: attrs.routeServerSubnetAddressPrefix,
      addresses: attrs.routeServerAddresses,
      branchToBranch: true,
      routingPreference: attrs.routingPreference,
    });
    const peering = { routeServer, virtualAppliance: this.appliance, ...HUB_ROUTE_SERVER_POLICY };
    const bothExist = attrs.routeServerId !== undefined && hasExistingAppliance(attrs);
    if (attrs.peeringExists ?? bothExist) {
      describeRouteServerPeering(new Construct(this, "RouteServerPeering"), peering);
    } else new RouteServerPeering(this, "RouteServerPeering", peering);
    return routeServer;
  }
}

/** The name and resource group in the id of a route table. The id can be a token. */
function routeTableOf(id: string) {
  const parts = Token.isUnresolved(id) ? Fn.split("/", id) : id.split("/");
  const part = (index: number) => (Token.isUnresolved(parts) ? Token.asString(Fn.element(parts, index)) : parts[index]);
  return { resourceGroupName: part(4), name: part(8) };
}

function checkGatewayHub(check: InputCheck, attrs: GatewayHubAttributes): void {
  check.prefix("gatewaySubnetAddressPrefix", attrs.gatewaySubnetAddressPrefix);
  check.resourceId("routeServerId", attrs.routeServerId, "virtualHubs");
  check.resourceId("gatewayRouteTableId", attrs.gatewayRouteTableId, "routeTables");
  if (attrs.peeringExists && attrs.routeServerId === undefined) {
    check.fail("peeringExists", "is true, but the route server is yet to be made; give routeServerId");
  }
  if (attrs.peeringExists && !hasExistingAppliance(attrs)) {
    check.fail("peeringExists", "is true, but the appliance is yet to be deployed; give appliance");
  }
  if (attrs.returnThroughAppliance === false && attrs.gatewayRouteTableId !== undefined) {
    check.fail("gatewayRouteTableId", "is for the routes that returnThroughAppliance leaves out; give one of them");
  }
}
