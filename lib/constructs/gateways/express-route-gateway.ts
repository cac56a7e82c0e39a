import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import type { Construct, IConstruct } from "constructs";
import { ResourceKind } from "../../azure";
import { holdDefaultRoute } from "../../net";
import { InputCheck, prefixesTowards } from "../core";
import type { IExpressRouteCircuit } from "../on-premises";
import { type IVirtualNetwork, partsOf, placedIn } from "../virtual-networks";
import { checkGatewayAddresses, GatewayBase, type ConnectionScope, type GatewayAttributes } from "./gateway-base";
import type { RemoteTrafficOptions } from "./remote-traffic";
import { scaleGateway, scaleUnitsOf, type ScaleUnitAttributes, type ScaleUnitProps } from "./scale-units";

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
export interface ExpressRouteGatewayProps extends ScaleUnitProps, RemoteTrafficOptions {
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
export interface ExpressRouteGatewayAttributes extends GatewayAttributes, ScaleUnitAttributes, RemoteTrafficOptions {
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

/**
 * The parts that created and existing ExpressRoute gateways have in common.
 * @internal
 */
abstract class ExpressRouteGatewayBase extends GatewayBase implements IExpressRouteGateway {
  constructor(scope: Construct, id: string, network: IVirtualNetwork, name = `${network.elementName}-ergw`) {
    super(scope, id, network, name);
  }

  connectTo(connection: ExpressRouteConnectionProps): void {
    const { circuit, fastPath = false, routingWeight = 0 } = connection;
    const place = this._contributeCircuit(connection, connection.authorizationKey);
    if (!circuit.provisioned) return;
    const authorizationKey =
      connection.authorizationKey ??
      circuit.authorizationKey ??
      circuit._authorizationKeyFor?.(this, this._network.provider);
    this._createConnection(
      place,
      {
        type: "ExpressRoute",
        expressRouteCircuitId: circuit._circuitIdIn?.(this) ?? circuit.circuitId,
        authorizationKey,
        routingWeight,
        expressRouteGatewayBypass: fastPath,
      },
      circuit._lastWrite,
    );
  }

  /**
   * Adds a connection to the topology, whether it is to be created or exists already.
   * @internal
   */
  protected _contributeCircuit(
    { circuit, fastPath, routingWeight }: ConnectedCircuit,
    authorizationKey?: string,
  ): ConnectionScope {
    const check = new InputCheck(this);
    check.integer("routingWeight", routingWeight, 0, 32000);
    check.secret("authorizationKey", authorizationKey);
    this._checkNotConnected(check, "circuits", circuit.elementName);
    check.done();
    partsOf(this._network).defaultRoutes.push(() =>
      circuit.sites.some((site) => holdDefaultRoute(prefixesTowards(site, circuit))),
    );
    return this._contributeConnection(circuit.elementName, {
      circuit: circuit.elementName,
      routingWeight: routingWeight ?? 0,
      fastPath: fastPath ?? false,
    });
  }
}

/**
 * An ExpressRoute gateway. Its public IP address is managed by Azure.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
 */
export class ExpressRouteGateway extends ExpressRouteGatewayBase {
  /**
   * An ExpressRoute gateway that exists already. Only new connections are created.
   * @throws if the id is not the id of a gateway, scale units are out of range, or a circuit is given twice
   */
  static fromExpressRouteGatewayAttributes(
    scope: Construct,
    id: string,
    attrs: ExpressRouteGatewayAttributes,
  ): IExpressRouteGateway {
    return new ExistingExpressRouteGateway(scope, id, attrs);
  }

  readonly gatewayId: string;

  /** @throws if scale units are out of range, or given with a SKU that has none */
  constructor(scope: Construct, id: string, props: ExpressRouteGatewayProps) {
    const { virtualNetwork: network, remoteVirtualNetworkTraffic = false } = props;
    super(scope, id, network);
    const sku = props.sku ?? ExpressRouteGatewaySku.ER_GW_1_AZ;
    const check = new InputCheck(this);
    check.oneOf("sku", sku, Object.values(ExpressRouteGatewaySku));
    const units = scaleUnitsOf(check, sku, props);
    check.done();
    const resource = new VirtualNetworkGateway(this, "Resource", {
      ...placedIn(this, network, ResourceKind.EXPRESS_ROUTE_GATEWAY, network.elementName),
      type: "ExpressRoute",
      sku,
      remoteVnetTrafficEnabled: remoteVirtualNetworkTraffic,
      ipConfiguration: [{ name: "gateway", subnetId: props.subnetId, privateIpAddressAllocation: "Dynamic" }],
    });
    this.gatewayId = resource.id;
    if (units) scaleGateway(resource, units.minimum, units.maximum);
    partsOf(network).writes.append(resource);
    this._describe({ type: "ExpressRoute", sku, minimumScaleUnits: units?.minimum, remoteVirtualNetworkTraffic });
  }
}

class ExistingExpressRouteGateway extends ExpressRouteGatewayBase {
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, attrs: ExpressRouteGatewayAttributes) {
    super(scope, id, attrs.virtualNetwork, attrs.name);
    const { sku, addresses, minimumScaleUnits, remoteVirtualNetworkTraffic } = attrs;
    const check = new InputCheck(this);
    check.resourceId("gatewayId", attrs.gatewayId, "virtualNetworkGateways");
    check.oneOf("sku", sku, Object.values(ExpressRouteGatewaySku));
    scaleUnitsOf(check, sku, { minimumScaleUnits });
    checkGatewayAddresses(check, addresses);
    check.done();
    this.gatewayId = attrs.gatewayId;
    const facts = { sku, addresses, minimumScaleUnits, remoteVirtualNetworkTraffic };
    this._describe({ type: "ExpressRoute", ...facts, existing: true });
    for (const connection of attrs.connectedCircuits ?? []) this._contributeCircuit(connection);
  }
}
