import type { SpokeAttributes, SpokeProps } from "../constructs/spokes";
import type { HubName, SpokeName } from "./names";
import type { ElementInSubscription, OneOrMore, OnlyInTypeScript, Retyped, VirtualNetworkTypes } from "./written";

/**
 * A virtual network with workloads. It has a route server of its own, so that it can have several hubs, unless it uses
 * that of another spoke or the gateways of a hub.
 * @title a spoke
 */
export interface SpokeDefinition
  extends ElementInSubscription, Retyped<Omit<SpokeProps, OnlyInTypeScript | "tags">, VirtualNetworkTypes> {
  /**
   * The names of its hubs in the order of their rank, the active one first.
   * @default - all hubs in the order of the file
   * @example ["north", "west"]
   */
  readonly hubs?: OneOrMore<HubName>;

  /**
   * The name of another spoke, whose route server and hubs it uses; no route server is made for it. It is peered with
   * that spoke and with each of its hubs. Such a spoke has only `location`, `addressSpace`, `subnets`, `dnsServers`,
   * `resourceGroupName`, `subscription` and `tags` besides.
   * @default - it has a route server of its own
   */
  readonly useRouteServerOf?: SpokeName;

  /**
   * The name of a hub with `expressRoute`, `vpn` or `routeServer`, whose gateways and route server it uses; it has no
   * route server and no other hub. Traffic between it and gateways bypasses the appliance. Such a spoke has only
   * `location`, `addressSpace`, `subnets`, `dnsServers`, `resourceGroupName`, `subscription` and `tags` besides.
   * @default - it has a route server of its own
   */
  readonly useGatewaysOf?: HubName;

  /**
   * The parts of the spoke that exist already, by id. All other parts that the spoke describes are made in it.
   * @default - the spoke is made
   */
  readonly existing?: ExistingSpokeDefinition;
}

/**
 * The parts of a spoke that exist already, by id. All other parts that the spoke describes are made in it. Such a spoke
 * has no `dnsServers` and no `resourceGroupName`.
 * @title `existing` of a spoke
 * @example {
 *   virtualNetworkId:
 * "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-app/providers/Microsoft.Network/virtualNetworks/vnet-app",
 * }
 */
export type ExistingSpokeDefinition = Pick<SpokeAttributes, "virtualNetworkId" | "routeServerId">;

/** The fields that make a spoke one without a route server of its own, as it uses what is in another network. */
export const REMOTE_GATEWAY_FIELDS = ["useRouteServerOf", "useGatewaysOf"] as const;

/** Whether a spoke has a route server of its own, and so its hubs. */
export function hasRouteServer(spoke: SpokeDefinition): boolean {
  return REMOTE_GATEWAY_FIELDS.every((field) => spoke[field] === undefined);
}
