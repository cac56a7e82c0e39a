import type { IHub } from "../hubs";

/**
 * How traffic is shared among the hubs of a dual-homed network.
 */
export class Redundancy {
  /**
   * All hubs carry traffic at once: routes of equal length through each of them. The two directions of a flow may take
   * different hubs, so appliances must not keep state about flows.
   *
   * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
   */
  static activeActive(): Redundancy {
    return new Redundancy([]);
  }

  /**
   * The first hub carries all traffic, the next one when it fails, and so on. The appliances of the hubs that stand by
   * make their paths longer.
   *
   * @param ranking all hubs of the network, the active one first
   */
  static activePassive(...ranking: IHub[]): Redundancy {
    return new Redundancy(ranking);
  }

  private constructor(
    /** The hubs, the active one first; empty when all are active. */
    readonly ranking: IHub[],
  ) {}
}
