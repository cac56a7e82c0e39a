import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import type { Construct } from "constructs";
import {
  ExpressRouteGatewaySku,
  type ConnectedCircuit,
  type ExpressRouteConnectionProps,
  type ExpressRouteGatewayAttributes,
  type ExpressRouteGatewayProps,
  type IExpressRouteGateway,
} from "./express-route-gateway-base";
import { GatewayBase, type ConnectionScope } from "./gateway-base";
import { InputCheck } from "../core";
import { ResourceKind } from "../../azure";
import { scaleGateway, scaleUnitsOf } from "./scale-units";
import { type IVirtualNetwork, partsOf, placedIn } from "../virtual-networks";

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
    const place = this._describeCircuit(connection, connection.authorizationKey);
    if (!circuit.provisioned) return;
    const authorizationKey =
      connection.authorizationKey ??
      circuit.authorizationKey ??
      circuit._authorizationKeyFor?.(this, this._network.provider);
    this._createConnection(
      place,
      {
        type: "ExpressRoute",
        expressRouteCircuitId: circuit.circuitId,
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
  protected _describeCircuit(
    { circuit, fastPath, routingWeight }: ConnectedCircuit,
    authorizationKey?: string,
  ): ConnectionScope {
    const check = new InputCheck(this);
    check.integer("routingWeight", routingWeight, 0, 32000);
    check.secret("authorizationKey", authorizationKey);
    this._checkNotConnected(check, "circuits", circuit.elementName);
    check.done();
    return this._describeConnection(circuit.elementName, {
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

  /**
   * @throws if scale units are out of range, or given with a SKU that has none
   */
  constructor(scope: Construct, id: string, props: ExpressRouteGatewayProps) {
    const network = props.virtualNetwork;
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
      ipConfiguration: [{ name: "gateway", subnetId: props.subnetId, privateIpAddressAllocation: "Dynamic" }],
    });
    this.gatewayId = resource.id;
    if (units) scaleGateway(resource, units);
    partsOf(network).writes.append(resource);
    this._describe({ type: "ExpressRoute", sku, minimumScaleUnits: units?.minimum });
  }
}

class ExistingExpressRouteGateway extends ExpressRouteGatewayBase {
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, attrs: ExpressRouteGatewayAttributes) {
    super(scope, id, attrs.virtualNetwork, attrs.name);
    const { sku, minimumScaleUnits } = attrs;
    const check = new InputCheck(this);
    check.resourceId("gatewayId", attrs.gatewayId, "virtualNetworkGateways");
    check.oneOf("sku", sku, Object.values(ExpressRouteGatewaySku));
    scaleUnitsOf(check, sku, { minimumScaleUnits });
    check.done();
    this.gatewayId = attrs.gatewayId;
    this._describe({ type: "ExpressRoute", sku, minimumScaleUnits, existing: true });
    for (const connection of attrs.connectedCircuits ?? []) this._describeCircuit(connection);
  }
}
