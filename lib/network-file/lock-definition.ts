import type { SubscriptionId } from "../azure";
import type { Cidr } from "../net";
import type { NamingDefinition } from "./definition";

/**
 * What the last synthesis made of a network file and Azure or Terraform cannot change in place. `dual-homed synth`
 * writes it beside the network file.
 * @title the lock file
 */
export interface NetworkLock {
  /**
   * The version of this format.
   * @example 1
   */
  readonly version: 1;

  /** The name of the network, with which the names of its states begin. */
  readonly name: string;

  /** How the network is divided into states. */
  readonly stacks: "one" | "perHub" | "perSpoke";

  /** What stands before and after the names of resources, if something does. */
  readonly naming?: NamingDefinition;

  /** The hubs and spokes that are made, by name. */
  readonly virtualNetworks: Readonly<Record<string, LockedVirtualNetwork>>;
}

/**
 * A hub or spoke.
 * @title a virtual network of the lock file
 */
export interface LockedVirtualNetwork {
  /** The Azure region. */
  readonly location: string;

  /** Its ranges. */
  readonly addressSpace: readonly Cidr[];

  /** The resource group, if it is not made. */
  readonly resourceGroupName?: string;

  /** The subscription, if the network file says it. */
  readonly subscription?: SubscriptionId;

  /** The ranges of its subnets, by their names in Azure. */
  readonly subnets: Readonly<Record<string, Cidr>>;
}
