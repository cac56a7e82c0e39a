import type {
  ConnectedCircuit,
  ExpressRouteGatewaySku,
  VpnConnectionProps,
  VpnGatewaySku,
} from "../constructs/gateways";
import type { ExpressRouteHubProps, HubProps, RouteServerHubProps, VpnHubProps } from "../constructs/hubs";
import type { CircuitName, ElementName, SiteName, VariableName } from "./names";
import type { MappingOrList, Retyped, SharedKey } from "./written";

/**
 * The ExpressRoute gateway of a hub, with a route server beside it: on-premises networks learn the spokes, spokes learn
 * the on-premises networks, and traffic both ways goes through the appliance.
 * @title `expressRoute` of a hub
 */
export interface ExpressRouteDefinition extends Omit<
  ExpressRouteHubProps,
  keyof HubProps | "circuits" | "expressRouteGatewaySku" | "vpnGateway"
> {
  /**
   * The circuits that the gateway is connected with: their names, or mappings with a name and how it is connected.
   * @default - none
   * @example "amsterdam"
   * @minItems 1
   * @uniqueItems true
   * @example ["amsterdam", { circuit: "dublin", routingWeight: 10 }]
   */
  readonly circuits?: CircuitName | readonly (CircuitName | ConnectionDefinition)[];

  /**
   * The SKU of the gateway. Those with AZ and `ErGwScale` are zone-redundant. `ErGwScale` needs azurerm 4.79, which the
   * stack then asks for. Of a gateway that exists already, the SKU it has; unknown unless it is given.
   * @default "ErGw1AZ"
   * @example "ErGw2AZ"
   */
  readonly gatewaySku?: ExpressRouteGatewaySku;
}

/**
 * A circuit that the gateway of a hub is already connected with: the name of the circuit, or a mapping with these
 * fields.
 * @title a connected circuit
 */
export interface ConnectedCircuitDefinition extends Omit<ConnectedCircuit, "circuit"> {
  /** The name of the circuit. */
  readonly circuit: CircuitName;
}

/**
 * How the gateway of a hub is connected with a circuit: the name of the circuit, or a mapping with these fields.
 * @title a connection
 */
export interface ConnectionDefinition extends ConnectedCircuitDefinition {
  /**
   * The name of the sensitive Terraform variable that holds the authorization key of this connection, when the circuit
   * is in another subscription. Set it as `TF_VAR_` and the name. A key is good for one connection.
   * @default - that of the circuit
   * @example "west_amsterdam_key"
   */
  readonly authorizationKeyVariable?: VariableName;
}

/**
 * The VPN gateway of a hub, active-active, with a route server beside it: on-premises networks learn the spokes, spokes
 * learn the on-premises networks, and traffic both ways goes through the appliance. Beside `expressRoute` it has only
 * `connections` and `gatewaySku`: the other fields belong in `expressRoute`.
 * @title `vpn` of a hub
 */
export interface VpnDefinition extends Omit<VpnHubProps, keyof HubProps | "connections" | "vpnGatewaySku"> {
  /**
   * The tunnels to routers on premises.
   * @default - none
   */
  readonly connections?: MappingOrList<TunnelDefinition>;

  /**
   * The SKU of the gateway. All of them are zone-redundant where the region has zones; the higher the number, the
   * faster. Of a gateway that exists already, the SKU it has; unknown unless it is given.
   * @default "VpnGw1AZ"
   * @example "VpnGw2AZ"
   */
  readonly gatewaySku?: VpnGatewaySku;
}

/**
 * A tunnel from the gateway of a hub to a router on premises.
 * @title a tunnel
 * @example {
 *   site: "branch",
 *   routerAddress: "203.0.113.10",
 *   routerBgpAddress: "192.168.0.1",
 *   sharedKeyVariable: "branch_key",
 * }
 */
export interface TunnelDefinition
  extends SharedKey, Retyped<Omit<VpnConnectionProps, "sharedKey">, { site: SiteName; name: ElementName }> {}

/**
 * The route server of a hub without gateways, which programs the routes of the appliance in the hub, and in the spokes
 * that use it.
 * @title `routeServer` of a hub
 */
export type HubRouteServerDefinition = Omit<RouteServerHubProps, keyof HubProps>;
