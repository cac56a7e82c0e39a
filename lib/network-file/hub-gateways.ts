import type { ConnectedCircuitDefinition, ConnectionDefinition } from "./gateway-definition";
import type { HubDefinition } from "./hub-definition";
import { listOf, type OneOrMore } from "./written";

/** How a hub's gateway is to be connected with circuits. */
export function connectionsOf(hub: HubDefinition): ConnectionDefinition[] {
  return asMappings<ConnectionDefinition>(hub.expressRoute?.circuits);
}

/** How a hub's gateway is connected with circuits already. */
export function connectedCircuitsOf(hub: HubDefinition): ConnectedCircuitDefinition[] {
  return asMappings<ConnectedCircuitDefinition>(hub.existing?.connectedCircuits);
}

function asMappings<T extends ConnectedCircuitDefinition>(circuits: OneOrMore<string | T> | undefined): T[] {
  return (listOf(circuits) ?? []).map((each) => (typeof each === "string" ? ({ circuit: each } as T) : each));
}

/** The name of a circuit in a list of circuits. */
export function circuitName(entry: string | ConnectedCircuitDefinition): string {
  return typeof entry === "string" ? entry : entry.circuit;
}

/** What a tunnel is called, which is how its construct and its Azure resources are called. */
export function tunnelName({ name, site }: { readonly name?: string; readonly site: string }): string {
  return name ?? site;
}

/** The fields that make a hub one with gateways; the first one that is there says what its gateways share. */
export const GATEWAY_FIELDS = ["expressRoute", "vpn"] as const;

/** The ids of gateways that exist already, each with the field that says more of the gateway. */
export const EXISTING_GATEWAYS = { expressRouteGatewayId: "expressRoute", vpnGatewayId: "vpn" } as const;

/** The field of a hub with gateways that says what they share: the subnets and the route server. */
export function sharedGatewayField(hub: HubDefinition): (typeof GATEWAY_FIELDS)[number] | undefined {
  return GATEWAY_FIELDS.find((field) => hub[field] !== undefined);
}
