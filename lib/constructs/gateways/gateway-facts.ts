import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import type { InputCheck } from "../core";
import { ROUTE_SERVER_ASN } from "../../azure";
import { contributesToTopology } from "../../topology";
import type { GatewayConnection, VirtualNetworkGateway } from "../../topology";
import type { IVirtualNetwork } from "../virtual-networks";
import { VirtualNetworkState } from "../virtual-networks";

/** What is known of every gateway, made here or existing. */
interface Gateway extends IConstruct {
  readonly elementName: string;
}

/** Lets a gateway stand in the topology; beside a route server each has the ASN of the route server. */
export function describeGateway(
  gateway: Gateway,
  network: IVirtualNetwork,
  facts: Pick<VirtualNetworkGateway, "type" | "sku" | "minimumScaleUnits" | "existing">,
): void {
  const { type, sku, minimumScaleUnits, existing } = facts;
  VirtualNetworkState.of(network).gatewayTypes.add(facts.type);
  contributesToTopology(gateway, (topology) => {
    topology.add("gateways", {
      name: gateway.elementName,
      path: gateway.node.path,
      virtualNetwork: network.elementName,
      asn: ROUTE_SERVER_ASN,
      type,
      ...(sku === undefined ? {} : { sku }),
      ...(minimumScaleUnits === undefined ? {} : { minimumScaleUnits }),
      ...(existing ? { existing } : {}),
    });
  });
}

/**
 * Lets a connection of a gateway stand in the topology.
 *
 * @param leadsTo the name of what it leads to, unique among the connections of the gateway
 * @returns the scope for the resources of the connection, and its name
 */
export function describeGatewayConnection(
  gateway: Gateway & Construct,
  leadsTo: string,
  facts: Omit<GatewayConnection, "name" | "path" | "gateway">,
): { readonly scope: Construct; readonly name: string } {
  const scope = new Construct(gateway, connectionId(leadsTo));
  const name = `${gateway.elementName}-${leadsTo}`;
  contributesToTopology(scope, (topology) => {
    topology.add("gatewayConnections", { name, path: scope.node.path, gateway: gateway.elementName, ...facts });
  });
  return { scope, name };
}

/**
 * Checks that a gateway has no connection yet that leads to the same.
 *
 * @param prop what the connection is given with
 * @param leadsTo the name of what it leads to
 */
export function checkNotConnected(check: InputCheck, prop: string, gateway: Gateway, leadsTo: string): void {
  if (!gateway.node.tryFindChild(connectionId(leadsTo))) return;
  check.fail(prop, `${gateway.elementName} is connected with ${leadsTo} already; connect them once`);
}

function connectionId(leadsTo: string): string {
  return `Connection-${leadsTo}`;
}
