import type { ConnectedCircuitDefinition } from "./gateway-definition";
import type { HubDefinition } from "./hub-definition";

/** An entry of a list of circuits as a mapping: a text is the name of a circuit. */
export function connectionOf<T extends Partial<ConnectedCircuitDefinition>>(entry: string | T): T {
  return typeof entry === "string" ? ({ circuit: entry } as T) : entry;
}

/** The name of a circuit in a list of circuits. */
export function circuitName(entry: string | ConnectedCircuitDefinition): string {
  return connectionOf(entry).circuit;
}

/** The name of a tunnel, of its construct and in names of its Azure resources. */
export function tunnelName({ name, site }: { readonly name?: string; readonly site: string }): string {
  return name ?? site;
}

/** The fields that make a hub one with gateways; the first one that is there says what its gateways share. */
export const GATEWAY_FIELDS = ["expressRoute", "vpn"] as const;

/** The fields that give a hub a route server; the first one that is there describes it. */
export const ROUTE_SERVER_FIELDS = [...GATEWAY_FIELDS, "routeServer"] as const;

/** The ids of gateways that exist already, each with the field that says more of the gateway. */
export const EXISTING_GATEWAYS = { expressRouteGatewayId: "expressRoute", vpnGatewayId: "vpn" } as const;

/** The field of a hub with gateways that says what they share: the subnets and the route server. */
export function sharedGatewayField(hub: HubDefinition): (typeof GATEWAY_FIELDS)[number] | undefined {
  return GATEWAY_FIELDS.find((field) => hub[field] !== undefined);
}

/** The field of a hub that describes its route server, if it has one. */
export function routeServerField(hub: HubDefinition): (typeof ROUTE_SERVER_FIELDS)[number] | undefined {
  return ROUTE_SERVER_FIELDS.find((field) => hub[field] !== undefined);
}
