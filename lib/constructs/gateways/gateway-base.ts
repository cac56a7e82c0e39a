import type { TerraformResource } from "cdktf";
import {
  VirtualNetworkGatewayConnection,
  type VirtualNetworkGatewayConnectionConfig,
} from "@cdktf/provider-azurerm/lib/virtual-network-gateway-connection";
import { Construct } from "constructs";
import { WriteOrder, type InputCheck } from "../core";
import { ResourceKind, ROUTE_SERVER_ASN } from "../../azure";
import type { IpAddress } from "../../net";
import { contributesToTopology, type GatewayConnection, type VirtualNetworkGateway } from "../../topology";
import { partsOf, placedIn, type IVirtualNetwork } from "../virtual-networks";

/** The facts about a gateway that exists already. */
export interface GatewayAttributes {
  /** The virtual network of the gateway. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id: `/subscriptions/…/providers/Microsoft.Network/virtualNetworkGateways/…`. */
  readonly gatewayId: string;

  /**
   * The addresses of its instances in `GatewaySubnet`, which Azure's tables show as next hops.
   * @default - unknown
   */
  readonly addresses?: IpAddress[];

  /**
   * The name of the gateway in reports.
   * @default - the name of the virtual network and `-ergw` or `-vpng`
   */
  readonly name?: string;
}

/** The construct that holds the resources of a connection, and the name of the connection. */
export interface ConnectionScope {
  readonly scope: Construct;
  readonly name: string;
}

/**
 * The parts that created and existing gateways of both types have in common.
 * @internal
 */
export abstract class GatewayBase extends Construct {
  readonly elementName: string;
  abstract readonly gatewayId: string;

  /** @internal */
  protected readonly _network: IVirtualNetwork;
  private readonly connections = new WriteOrder();

  constructor(scope: Construct, id: string, network: IVirtualNetwork, name: string) {
    super(scope, id);
    this._network = network;
    this.elementName = name;
  }

  /**
   * Adds the gateway to the topology. Beside a route server every gateway should have the route server's ASN.
   * @internal
   */
  protected _describe(
    facts: Omit<VirtualNetworkGateway, "name" | "path" | "virtualNetwork" | "asn"> & { readonly asn?: number },
  ): void {
    const { type, sku, minimumScaleUnits, remoteVirtualNetworkTraffic, existing } = facts;
    const { asn = ROUTE_SERVER_ASN, activeActive, addresses } = facts;
    partsOf(this._network).gatewayTypes.add(type);
    contributesToTopology(this, (topology) => {
      topology.add("gateways", {
        name: this.elementName,
        path: this.node.path,
        virtualNetwork: this._network.elementName,
        asn,
        type,
        ...(addresses ? { addresses } : {}),
        ...(activeActive === undefined ? {} : { activeActive }),
        ...(sku === undefined ? {} : { sku }),
        ...(minimumScaleUnits === undefined ? {} : { minimumScaleUnits }),
        ...(remoteVirtualNetworkTraffic === undefined ? {} : { remoteVirtualNetworkTraffic }),
        ...(existing ? { existing } : {}),
      });
    });
  }

  /**
   * Adds a connection of the gateway to the topology.
   * @param target the name of the circuit or tunnel, unique among the connections of the gateway
   * @internal
   */
  protected _contributeConnection(
    target: string,
    facts: Omit<GatewayConnection, "name" | "path" | "gateway">,
  ): ConnectionScope {
    const scope = new Construct(this, connectionId(target));
    const name = `${this.elementName}-${target}`;
    contributesToTopology(scope, (topology) => {
      topology.add("gatewayConnections", { name, path: scope.node.path, gateway: this.elementName, ...facts });
    });
    return { scope, name };
  }

  /**
   * Checks that the gateway has no connection to this circuit or tunnel yet.
   * @param prop the prop that gives the connection
   * @internal
   */
  protected _checkNotConnected(check: InputCheck, prop: string, target: string): void {
    if (!this.node.tryFindChild(connectionId(target))) return;
    check.fail(prop, `${this.elementName} is connected to ${target} already; connect them once`);
  }

  /**
   * Creates a connection: after the earlier ones of this gateway, and after the route server of the virtual network.
   * @internal
   */
  protected _createConnection(
    { scope, name }: ConnectionScope,
    settings: Pick<VirtualNetworkGatewayConnectionConfig, "type"> & Partial<VirtualNetworkGatewayConnectionConfig>,
    after?: TerraformResource,
  ): void {
    const connection = new VirtualNetworkGatewayConnection(scope, "Resource", {
      ...placedIn(this, this._network, ResourceKind.CONNECTION, name),
      virtualNetworkGatewayId: this.gatewayId,
      ...settings,
    });
    this.connections.append(connection, partsOf(this._network).writes.last, after);
  }
}

function connectionId(target: string): string {
  return `Connection-${target}`;
}

/** Checks the addresses of the instances of a gateway. */
export function checkGatewayAddresses(check: InputCheck, addresses: readonly string[] = [], prop = "addresses"): void {
  for (const [index, address] of addresses.entries()) check.ip(`${prop}[${index}]`, address);
}
