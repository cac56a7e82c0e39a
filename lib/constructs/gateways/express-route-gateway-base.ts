import type { IConstruct } from "constructs";
import type { IExpressRouteCircuit } from "../on-premises";
import type { IVirtualNetwork } from "../virtual-networks";
import type { GatewayAttributes } from "./gateway-base";
import type { ScaleUnitAttributes, ScaleUnitProps } from "./scale-units";

/** An ExpressRoute gateway. */
export interface IExpressRouteGateway extends IConstruct {
  /** The name of the gateway in reports. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly gatewayId: string;

  /**
   * Connects the gateway to a circuit, once the circuit's provider has provisioned it.
   * @throws if the two are connected already, the routing weight is out of range, or a key is a literal string
   */
  connectTo(connection: ExpressRouteConnectionProps): void;
}

/**
 * The SKUs of ExpressRoute gateways, zone-redundant ones first.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
 */
export enum ExpressRouteGatewaySku {
  /** Zone-redundant, up to 1 Gbit/s and 4 circuits. */
  ER_GW_1_AZ = "ErGw1AZ",
  /** Zone-redundant, up to 2 Gbit/s and 8 circuits. */
  ER_GW_2_AZ = "ErGw2AZ",
  /** Zone-redundant, up to 10 Gbit/s and 16 circuits. */
  ER_GW_3_AZ = "ErGw3AZ",
  /**
   * Zone-redundant, 1 Gbit/s for each scale unit. It takes 4 circuits, 8 with 2 units, 16 with 10. It needs azurerm
   * 4.79: the stack then requires that version instead of the version of the bindings.
   *
   * https://learn.microsoft.com/azure/expressroute/scalable-gateway
   */
  ER_GW_SCALE = "ErGwScale",
  /** Up to 1 Gbit/s and 4 circuits. */
  STANDARD = "Standard",
  /** Up to 2 Gbit/s and 8 circuits. */
  HIGH_PERFORMANCE = "HighPerformance",
  /** Up to 10 Gbit/s and 16 circuits. */
  ULTRA_PERFORMANCE = "UltraPerformance",
}

/** A circuit that a gateway is connected to. */
export interface ConnectedCircuit {
  /** The circuit. */
  readonly circuit: IExpressRouteCircuit;

  /**
   * How much this circuit is preferred for traffic to on-premises when several offer the same prefix: the higher, the
   * more. It is compared before the length of AS paths.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing
   * @default 0
   * @minimum 0
   * @maximum 32000
   * @example 10
   */
  readonly routingWeight?: number;

  /**
   * Whether packets from on-premises go to VMs without passing the gateway. They then bypass the routes of
   * `GatewaySubnet` too, and so the appliance.
   *
   * https://learn.microsoft.com/azure/expressroute/about-fastpath
   * @default false
   */
  readonly fastPath?: boolean;
}

/** A connection of an ExpressRoute gateway to a circuit. */
export interface ExpressRouteConnectionProps extends ConnectedCircuit {
  /**
   * The authorization key, when the circuit is in another subscription than the gateway. A key is good for one
   * connection, so gateways that share such a circuit need one each. Give the value of a sensitive variable: a literal
   * string would be written into a file.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager
   * @default - the key of the circuit; for a circuit of this app, an authorization is created where one is needed
   */
  readonly authorizationKey?: string;
}

/** How an ExpressRoute gateway is created. */
export interface ExpressRouteGatewayProps extends ScaleUnitProps {
  /** The virtual network of the gateway. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id of its `GatewaySubnet`. */
  readonly subnetId: string;

  /**
   * The SKU.
   * @default ExpressRouteGatewaySku.ER_GW_1_AZ
   */
  readonly sku?: ExpressRouteGatewaySku;
}

/** The facts about an ExpressRoute gateway that exists already. */
export interface ExpressRouteGatewayAttributes extends GatewayAttributes, ScaleUnitAttributes {
  /**
   * The circuits that the gateway is connected to already. Nothing is created for them.
   * @default - none
   */
  readonly connectedCircuits?: ConnectedCircuit[];

  /**
   * The SKU, which limits the number of circuits and the throughput.
   * @default - unknown
   */
  readonly sku?: ExpressRouteGatewaySku;
}
