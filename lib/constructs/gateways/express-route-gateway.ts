import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { VirtualNetworkGatewayConnection } from "@cdktf/provider-azurerm/lib/virtual-network-gateway-connection";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { authorizationKeyFor, writesOf } from "../on-premises";
import type { IExpressRouteCircuit } from "../on-premises";
import { checkNotConnected, describeGateway, describeGatewayConnection } from "./gateway-facts";
import { InputCheck, checkSecret, WriteOrder } from "../core";
import { ResourceKind } from "../../azure";
import { scaleGateway, scaleUnitsOf } from "./scale-units";
import type { IVirtualNetwork } from "../virtual-networks";
import { VirtualNetworkState, placedIn, resourceNameOf } from "../virtual-networks";

/**
 * An ExpressRoute gateway.
 */
export interface IExpressRouteGateway extends IConstruct {
  /** What it is called in reports. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly gatewayId: string;

  /**
   * Connects the gateway with a circuit, once the circuit's provider has provisioned it.
   *
   * @throws if it is connected with the circuit already, the routing weight is out of range, or a key is given as text
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
   * Zone-redundant, 1 Gbit/s for each of its scale units, and 4 circuits, 8 with 2 units, 16 with 10. It needs azurerm
   * 4.79, which the stack then asks for instead of the version of the bindings.
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

/**
 * A circuit that a gateway is connected with.
 */
export interface ConnectedCircuit {
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
}

/**
 * How a gateway is to be connected with a circuit.
 */
export interface ExpressRouteConnectionProps extends ConnectedCircuit {
  /**
   * The authorization key, when the circuit is in another subscription than the gateway: a sensitive variable, so that
   * it is in no file. A key is good for one connection, so gateways that share such a circuit need one each.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager
   *
   * @default - that of the circuit; one that is made for the gateway when the circuit is made here, too
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

  /**
   * How many scale units a gateway of the SKU `ErGwScale` has at least: 1 to 40, and 2 or more when it scales.
   *
   * https://learn.microsoft.com/azure/expressroute/scalable-gateway
   *
   * @default 1
   */
  readonly minimumScaleUnits?: number;

  /**
   * How many scale units a gateway of the SKU `ErGwScale` has at most: 1 to 40.
   *
   * @default - as many as `minimumScaleUnits`: the gateway does not scale
   */
  readonly maximumScaleUnits?: number;
}

/**
 * What is known of an ExpressRoute gateway that exists already.
 */
export interface ExpressRouteGatewayAttributes {
  /** The virtual network it is in. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id: `/subscriptions/…/providers/Microsoft.Network/virtualNetworkGateways/…`. */
  readonly gatewayId: string;

  /**
   * The circuits it is connected with already: nothing is made for them.
   *
   * @default - none
   */
  readonly connectedCircuits?: ConnectedCircuit[];

  /**
   * The SKU, which says how many circuits it takes and how fast it is.
   *
   * @default - unknown
   */
  readonly sku?: ExpressRouteGatewaySku;

  /**
   * How many scale units a gateway of the SKU `ErGwScale` has at least, which says the same of it: 1 to 40.
   *
   * @default - unknown
   */
  readonly minimumScaleUnits?: number;

  /**
   * What it is called.
   *
   * @default - the name of the virtual network and `-ergw`
   */
  readonly name?: string;
}

/**
 * What made and existing gateways share.
 *
 * @internal
 */
abstract class ExpressRouteGatewayBase extends Construct implements IExpressRouteGateway {
  readonly elementName: string;
  abstract readonly gatewayId: string;
  private readonly network: IVirtualNetwork;
  private readonly connections = new WriteOrder();

  constructor(scope: Construct, id: string, network: IVirtualNetwork, name = `${network.elementName}-ergw`) {
    super(scope, id);
    this.network = network;
    this.elementName = name;
  }

  connectTo(connection: ExpressRouteConnectionProps): void {
    const { circuit, fastPath = false, routingWeight = 0 } = connection;
    const { scope, name } = this._describe(connection, connection.authorizationKey);
    if (!circuit.provisioned) return;
    const authorizationKey =
      connection.authorizationKey ??
      circuit.authorizationKey ??
      authorizationKeyFor(circuit, this, this.network.provider);
    const resource = new VirtualNetworkGatewayConnection(scope, "Resource", {
      ...placedIn(this.network),
      name: resourceNameOf(this, this.network, ResourceKind.CONNECTION, name),
      type: "ExpressRoute",
      virtualNetworkGatewayId: this.gatewayId,
      expressRouteCircuitId: circuit.circuitId,
      authorizationKey,
      routingWeight,
      expressRouteGatewayBypass: fastPath,
    });
    // One after another on a gateway, after the route server beside it, and after the circuit's peering.
    this.connections.append(resource, VirtualNetworkState.of(this.network).writes.last, writesOf(circuit)?.last);
  }

  /**
   * Lets a connection, to be made or existing, stand in the topology.
   *
   * @internal
   */
  protected _describe({ circuit, fastPath = false, routingWeight }: ConnectedCircuit, authorizationKey?: string) {
    const check = new InputCheck(this);
    check.integer("routingWeight", routingWeight, 0, 32000);
    checkSecret(check, "authorizationKey", authorizationKey);
    checkNotConnected(check, "circuits", this, circuit.elementName);
    check.done();
    return describeGatewayConnection(this, circuit.elementName, {
      circuit: circuit.elementName,
      routingWeight: routingWeight ?? 0,
      fastPath,
    });
  }
}

/**
 * An ExpressRoute gateway. It has no public address: Azure manages it by itself.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
 */
export class ExpressRouteGateway extends ExpressRouteGatewayBase {
  /**
   * A gateway that exists already. Nothing is made but what it is to be connected with.
   *
   * @throws if the id is none of a gateway, scale units are out of range, or a circuit is there twice
   */
  static fromExpressRouteGatewayAttributes(
    scope: Construct,
    id: string,
    attrs: ExpressRouteGatewayAttributes,
  ): IExpressRouteGateway {
    return new ExistingExpressRouteGateway(scope, id, attrs);
  }

  readonly gatewayId: string;

  /**
   * @throws if scale units are out of range, or given with a SKU that has none
   */
  constructor(scope: Construct, id: string, props: ExpressRouteGatewayProps) {
    const network = props.virtualNetwork;
    super(scope, id, network);
    const sku = props.sku ?? ExpressRouteGatewaySku.ER_GW_1_AZ;
    const check = new InputCheck(this);
    const units = scaleUnitsOf(check, sku, props);
    check.done();
    const resource = new VirtualNetworkGateway(this, "Resource", {
      ...placedIn(network),
      name: resourceNameOf(this, network, ResourceKind.EXPRESS_ROUTE_GATEWAY, network.elementName),
      type: "ExpressRoute",
      sku,
      ipConfiguration: [{ name: "gateway", subnetId: props.subnetId, privateIpAddressAllocation: "Dynamic" }],
    });
    this.gatewayId = resource.id;
    if (units) scaleGateway(resource, units);
    VirtualNetworkState.of(network).writes.append(resource);
    describeGateway(this, network, { type: "ExpressRoute", sku, minimumScaleUnits: units?.minimum });
  }
}

class ExistingExpressRouteGateway extends ExpressRouteGatewayBase {
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, attrs: ExpressRouteGatewayAttributes) {
    super(scope, id, attrs.virtualNetwork, attrs.name);
    const { sku, minimumScaleUnits } = attrs;
    const check = new InputCheck(this);
    check.resourceId("gatewayId", attrs.gatewayId, "virtualNetworkGateways");
    scaleUnitsOf(check, sku, { minimumScaleUnits });
    check.done();
    this.gatewayId = attrs.gatewayId;
    describeGateway(this, attrs.virtualNetwork, { type: "ExpressRoute", sku, minimumScaleUnits, existing: true });
    for (const connection of attrs.connectedCircuits ?? []) this._describe(connection);
  }
}
