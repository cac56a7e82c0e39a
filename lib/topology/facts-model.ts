import type { VirtualNetworkId } from "../azure";
import type { PolicyTerm } from "./bgp-model";
import type { Topology } from "./model";

/**
 * What the team of one repository tells those of others of its virtual networks. `schema/facts.schema.json` is
 * generated from this type.
 * @title the facts
 */
export interface Facts {
  /**
   * The version of this format; a reader refuses one it does not know.
   * @example 1
   */
  readonly version: 1;
  /** The virtual networks with what belongs to them. How hubs and spokes are connected is no part of it. */
  readonly topology: Topology;
  /** What the topology does not say of each of its virtual networks, by name. */
  readonly resources: Readonly<Record<string, NetworkResources>>;
}

/**
 * What the topology does not say of a virtual network.
 * @title the resources of a virtual network
 */
export interface NetworkResources {
  /** The Azure resource id. */
  readonly virtualNetworkId: VirtualNetworkId;
  /** Of a spoke without a route server of its own, the hub whose gateways and route server it uses. */
  readonly useGatewaysOf?: string;
  /** Of a spoke, the hubs that it is connected with, in the order of their rank. */
  readonly hubs?: readonly string[];
  /** Of a hub, what its appliance does with the routes of spokes that will be connected. */
  readonly appliance?: ApplianceConduct;
}

/**
 * What the appliance of a hub does with the routes of every spoke.
 * @title the conduct of an appliance
 */
export interface ApplianceConduct {
  /** How it changes some of the routes that it advertises. */
  readonly terms?: readonly PolicyTerm[];
  /**
   * How often it prepends its ASN towards routers of the hub, if the hub has dual-homed spokes already.
   * @minimum 0
   * @example 2
   */
  readonly prepend?: number;
  /** Whether it advertises the ranges of its hub. */
  readonly advertisesHub?: boolean;
}
