import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { VirtualNetworkGatewayConnection } from "@cdktf/provider-azurerm/lib/virtual-network-gateway-connection";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { writesOf } from "./express-route-circuit";
import type { IExpressRouteCircuit } from "./express-route-circuit";
import { describeGateway, describeGatewayConnection } from "./gateway-facts";
import { InputCheck } from "./input-check";
import { ResourceKind } from "./resource-naming";
import { checkSecret } from "./secret";
import type { IVirtualNetwork } from "./virtual-network";
import { VirtualNetworkState, placedIn, resourceNameOf } from "./virtual-network-state";
import { WriteOrder } from "./write-order";

/**
 * An ExpressRoute gateway.
 */
export interface IExpressRouteGateway extends IConstruct {
  /** What it is called in reports. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly gatewayId: string;
}

/**
 * The SKUs of ExpressRoute gateways that azurerm 4.55 knows, zone-redundant ones first.
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
  /** Up to 1 Gbit/s and 4 circuits. */
  STANDARD = "Standard",
  /** Up to 2 Gbit/s and 8 circuits. */
  HIGH_PERFORMANCE = "HighPerformance",
  /** Up to 10 Gbit/s and 16 circuits. */
  ULTRA_PERFORMANCE = "UltraPerformance",
}

/**
 * How a gateway is connected with a circuit.
 */
export interface ExpressRouteConnectionProps {
  /** The circuit. */
  readonly circuit: IExpressRouteCircuit;

  /**
   * How much this circuit is preferred for what goes to on-premises when several offer the same prefix: 0 to 32000, the
   * higher the more. Looked at before the length of AS paths.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing
   *
   * @default 0
   */
  readonly routingWeight?: number;

  /**
   * Whether packets from on-premises go to VMs without passing the gateway. They then bypass the routes of
   * `GatewaySubnet` too, and so the appliance.
   *
   * https://learn.microsoft.com/azure/expressroute/about-fastpath
   *
   * @default false
   */
  readonly fastPath?: boolean;

  /**
   * The authorization key, when the circuit is in another subscription than the gateway: a sensitive variable, so that
   * it is in no file. A key is good for one connection, so gateways that share such a circuit need one each.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager
   *
   * @default - that of the circuit
   */
  readonly authorizationKey?: string;
}

/** What an ExpressRoute gateway is made from. */
export interface ExpressRouteGatewayProps {
  /** The virtual network it is put into. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id of its `GatewaySubnet`. */
  readonly subnetId: string;

  /**
   * The SKU.
   *
   * @default ExpressRouteGatewaySku.ER_GW_1_AZ
   */
  readonly sku?: ExpressRouteGatewaySku;
}

/**
 * An ExpressRoute gateway. It has no public address: Azure manages it by itself.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
 */
export class ExpressRouteGateway extends Construct implements IExpressRouteGateway {
  readonly elementName: string;
  readonly gatewayId: string;
  private readonly network: IVirtualNetwork;
  private readonly connections = new WriteOrder();

  constructor(scope: Construct, id: string, props: ExpressRouteGatewayProps) {
    super(scope, id);
    this.network = props.virtualNetwork;
    this.elementName = `${this.network.elementName}-ergw`;
    const sku = props.sku ?? ExpressRouteGatewaySku.ER_GW_1_AZ;
    const resource = new VirtualNetworkGateway(this, "Resource", {
      ...placedIn(this.network),
      name: resourceNameOf(this, this.network, ResourceKind.EXPRESS_ROUTE_GATEWAY, this.network.elementName),
      type: "ExpressRoute",
      sku,
      ipConfiguration: [{ name: "gateway", subnetId: props.subnetId, privateIpAddressAllocation: "Dynamic" }],
    });
    this.gatewayId = resource.id;
    VirtualNetworkState.of(this.network).writes.append(resource);
    describeGateway(this, this.network, { type: "ExpressRoute", sku });
  }

  /**
   * Connects the gateway with a circuit, once the circuit's provider has provisioned it.
   *
   * @throws if the routing weight is out of range, or a key is given as text
   */
  connectTo(connection: ExpressRouteConnectionProps): void {
    const { circuit, fastPath = false, routingWeight = 0 } = connection;
    const check = new InputCheck(this);
    check.integer("routingWeight", connection.routingWeight, 0, 32000);
    checkSecret(check, "authorizationKey", connection.authorizationKey);
    check.done();
    const { scope, name } = describeCircuitConnection(this, connection);
    if (!circuit.provisioned) return;
    const resource = new VirtualNetworkGatewayConnection(scope, "Resource", {
      ...placedIn(this.network),
      name: resourceNameOf(this, this.network, ResourceKind.CONNECTION, name),
      type: "ExpressRoute",
      virtualNetworkGatewayId: this.gatewayId,
      expressRouteCircuitId: circuit.circuitId,
      authorizationKey: connection.authorizationKey ?? circuit.authorizationKey,
      routingWeight,
      expressRouteGatewayBypass: fastPath,
    });
    // One after another on a gateway, after the route server beside it, and after the circuit's peering.
    this.connections.append(resource, VirtualNetworkState.of(this.network).writes.last, writesOf(circuit)?.last);
  }
}

/** Lets the connection of a gateway with a circuit, made here or existing, stand in the topology. */
export function describeCircuitConnection(
  gateway: IExpressRouteGateway & Construct,
  { circuit, fastPath = false, routingWeight = 0 }: ExpressRouteConnectionProps,
) {
  return describeGatewayConnection(gateway, circuit.elementName, {
    circuit: circuit.elementName,
    routingWeight,
    fastPath,
  });
}
