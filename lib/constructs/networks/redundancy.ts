import type { IHub } from "../hubs";

/** How traffic is shared among the hubs of a dual-homed network. */
export class Redundancy {
  /**
   * All hubs carry traffic: the AS paths through each of them have the same length. The two directions of a flow can
   * take different hubs, so the appliances must not be stateful.
   *
   * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
   */
  static activeActive(): Redundancy {
    return new Redundancy([]);
  }

  /**
   * The first hub carries all traffic. When it fails, the next one does, and so on. The appliances of standby hubs
   * prepend their ASN to AS paths.
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
