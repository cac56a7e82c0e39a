import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { GATEWAY_SUBNET, type RouteTableId } from "../../azure";
import type { Cidr, IpAddress } from "../../net";
import { InputCheck, type IOnPremisesSite } from "../core";
import {
  checkGatewayAddresses,
  createGatewayRouteTable,
  createGatewaySubnet,
  useGatewayRouteTable,
  type VpnConnectionProps,
  type VpnGatewaySku,
} from "../gateways";
import { NetworkPlan, partsOf, type FixedPlace } from "../virtual-networks";
import type { ExistingHub, Hub } from "./hub";
import type { HubAttributes, HubProps } from "./hub-base";
import {
  checkHubRouteServer,
  ROUTE_SERVER,
  type HubRouteServerAttributes,
  type HubRouteServerOptions,
  type HubRouteServerProps,
} from "./hub-route-server";

/** What hubs with gateways that are created or exist already have in common. */
export interface GatewayHubOptions extends HubRouteServerOptions {
  /**
   * Whether traffic from a gateway to the spokes goes through the appliance, by routes in `GatewaySubnet`. Without them
   * it goes to the spokes directly: a stateful firewall sees one direction only, and drops it.
   *
   * https://learn.microsoft.com/azure/route-server/route-injection-in-spokes
   * @default true
   */
  readonly returnThroughAppliance?: boolean;
}

/** The VPN gateway of a hub. */
export interface VpnGatewayHubOptions {
  /**
   * The tunnels to routers on premises that are to be made on the VPN gateway.
   * @default - none
   */
  readonly connections?: VpnConnectionProps[];

  /**
   * The SKU of the VPN gateway.
   * @default - `VpnGw1AZ`; of a gateway that exists already, unknown
   */
  readonly vpnGatewaySku?: VpnGatewaySku;
}

/** The VPN gateway of a hub that exists already. */
export interface ExistingVpnGatewayAttributes extends VpnGatewayHubOptions {
  /**
   * The autonomous system number of the VPN gateway. A route server exchanges routes with one of 65515 only.
   * @default 65515
   * @minimum 1
   * @maximum 4294967295
   * @example 65010
   */
  readonly vpnGatewayAsn?: number;

  /**
   * Whether both instances of the VPN gateway are active. A route server exchanges routes with such a gateway only.
   * @default true
   */
  readonly vpnGatewayActiveActive?: boolean;

  /**
   * The addresses of the VPN gateway's instances in `GatewaySubnet`, which Azure's tables show as next hops.
   * @default - unknown
   * @minItems 1
   * @maxItems 2
   * @uniqueItems true
   * @example ["10.10.0.132", "10.10.0.133"]
   */
  readonly vpnGatewayAddresses?: IpAddress[];

  /**
   * The sites that the VPN gateway has tunnels to already: nothing is made for them.
   * @default - none
   */
  readonly connectedSites?: IOnPremisesSite[];
}

/** The properties that hubs with gateways that are created have in common. */
export interface GatewayHubProps extends HubProps, GatewayHubOptions, HubRouteServerProps {
  /**
   * The range of `GatewaySubnet`, /27 or larger, in CIDR notation.
   * @default - the /26 at the 129th address of the address space; needed when the hub exists already
   * @example "10.10.0.128/26"
   */
  readonly gatewaySubnetAddressPrefix?: Cidr;
}

/**
 * The attributes of a hub with gateways that exists already, and of the parts to create in it. Azure calls the
 * `routeServerAddresses` `virtualRouterIps`.
 */
export interface GatewayHubAttributes extends HubAttributes, GatewayHubOptions, HubRouteServerAttributes {
  /** The range of its `GatewaySubnet`, in CIDR notation. */
  readonly gatewaySubnetAddressPrefix: Cidr;

  /**
   * The Azure resource id of the route table that `GatewaySubnet` has. The routes to spokes are added to it.
   * @default - it has none: one is made, and associated with `GatewaySubnet`
   */
  readonly gatewayRouteTableId?: RouteTableId;
}

const GATEWAYS: FixedPlace = {
  prop: "gatewaySubnetAddressPrefix",
  subnet: GATEWAY_SUBNET,
  offset: 128,
  length: 26,
  owner: "the gateways'",
  lengthOfRange: 24,
};

/**
 * Creates the subnet of the gateways in a hub. The gateways follow, one after another, and then the route server: a new
 * route server interrupts the gateways that are in the virtual network.
 * @returns the id of the subnet, and the range of the route server's
 */
export function addGatewaySubnet(hub: Hub, props: GatewayHubProps) {
  const check = new InputCheck(hub);
  const addresses = new NetworkPlan(check, hub.node.id, props, 0);
  const range = addresses.place(GATEWAYS, props.gatewaySubnetAddressPrefix);
  const routeServer = addresses.place(ROUTE_SERVER, props.routeServerSubnetAddressPrefix);
  if (range && range.length > 27) {
    check.fail(GATEWAYS.prop, `${range.toString()} is too small for a gateway; give a /27 or larger`);
  }
  const checked = check.complete({ range, routeServer });
  const appliance = (props.returnThroughAppliance ?? true) ? hub.appliance : undefined;
  return {
    gatewaySubnetId: createGatewaySubnet(hub, checked.range.toString(), appliance),
    routeServerSubnetAddressPrefix: checked.routeServer.toString(),
  };
}

/** Describes the subnet of the gateways in a hub that exists already, and creates the routes that are missing. */
export function contributeGatewaySubnet(hub: ExistingHub, attrs: GatewayHubAttributes): void {
  const { gatewaySubnetAddressPrefix: addressPrefix, gatewayRouteTableId: tableId } = attrs;
  partsOf(hub).addSubnet({ name: GATEWAY_SUBNET, addressPrefix });
  if (!(attrs.returnThroughAppliance ?? true)) return;
  if (tableId !== undefined) useGatewayRouteTable(hub, routeTableOf(tableId), hub.appliance);
  else {
    const within = new Construct(hub, GATEWAY_SUBNET);
    createGatewayRouteTable(within, hub, `${hub.virtualNetworkId}/subnets/${GATEWAY_SUBNET}`, hub.appliance);
  }
}

/** The name and resource group in the id of a route table. The id can be a token. */
function routeTableOf(id: string) {
  const parts = Token.isUnresolved(id) ? Fn.split("/", id) : id.split("/");
  const part = (index: number) => (Token.isUnresolved(parts) ? Token.asString(Fn.element(parts, index)) : parts[index]);
  return { resourceGroupName: part(4), name: part(8) };
}

/** Checks what hubs with gateways have beside other hubs. */
export function checkGatewayHub(check: InputCheck, attrs: GatewayHubAttributes): void {
  check.prefix("gatewaySubnetAddressPrefix", attrs.gatewaySubnetAddressPrefix);
  check.resourceId("gatewayRouteTableId", attrs.gatewayRouteTableId, "routeTables");
  checkHubRouteServer(check, attrs);
  if (attrs.returnThroughAppliance === false && attrs.gatewayRouteTableId !== undefined) {
    check.fail("gatewayRouteTableId", "is for the routes that returnThroughAppliance leaves out; give one of them");
  }
}

/** Checks what is said of the VPN gateway of a hub that exists already. */
export function checkVpnGatewayFacts(check: InputCheck, attrs: ExistingVpnGatewayAttributes): void {
  check.integer("vpnGatewayAsn", attrs.vpnGatewayAsn, 1, 4294967295);
  checkGatewayAddresses(check, attrs.vpnGatewayAddresses, "vpnGatewayAddresses");
}

/** What is known of the VPN gateway of a hub that exists already. */
export function vpnGatewayFacts(attrs: ExistingVpnGatewayAttributes) {
  return {
    sku: attrs.vpnGatewaySku,
    asn: attrs.vpnGatewayAsn,
    activeActive: attrs.vpnGatewayActiveActive,
    addresses: attrs.vpnGatewayAddresses,
    connectedSites: attrs.connectedSites,
  };
}
