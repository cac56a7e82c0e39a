import { FAILURE_KINDS } from "../../topology";
import type { FailureKind, SurvivalRequirement } from "../../topology";

/** The name of a set of failures: that of the factory of `Survive`. */
export type SurvivableFailures =
  "anySingleFailure" | "anyHub" | "anyAppliance" | "anyGateway" | "anyCircuit" | "anyRouteServerInstance";

/** The failures of each set. */
export const SURVIVABLE: Readonly<Record<SurvivableFailures, readonly FailureKind[]>> = {
  anySingleFailure: FAILURE_KINDS,
  anyHub: ["hub"],
  anyAppliance: ["appliance instance", "appliance"],
  anyGateway: ["gateway"],
  anyCircuit: ["circuit"],
  anyRouteServerInstance: ["route server instance"],
};

/**
 * Which failures a network must survive: one at a time, none may take a flow away that was delivered before. Flows that begin
 * or end in what failed do not count.
 */
export class Survive {
  /**
   * Every single thing that can fail: hubs, appliances and their instances, gateways, circuits, tunnels and connections,
   * links to sites, instances of route servers, peerings and BGP sessions.
   */
  static anySingleFailure(): Survive {
    return new Survive(SURVIVABLE.anySingleFailure);
  }

  /**
   * Each hub, with all that is in it.
   */
  static anyHub(): Survive {
    return new Survive(SURVIVABLE.anyHub);
  }

  /**
   * Each instance of an appliance, and each appliance with all of its instances.
   */
  static anyAppliance(): Survive {
    return new Survive(SURVIVABLE.anyAppliance);
  }

  /**
   * Each ExpressRoute or VPN gateway.
   */
  static anyGateway(): Survive {
    return new Survive(SURVIVABLE.anyGateway);
  }

  /**
   * Each ExpressRoute circuit, with both of its links. A site behind one circuit only does not survive it.
   */
  static anyCircuit(): Survive {
    return new Survive(SURVIVABLE.anyCircuit);
  }

  /**
   * Each of the two instances of a route server.
   */
  static anyRouteServerInstance(): Survive {
    return new Survive(SURVIVABLE.anyRouteServerInstance);
  }

  /**
   * All of these, one failure at a time; symmetrically when one of them is asked for so.
   *
   * @param each what is to be survived
   */
  static all(...each: Survive[]): Survive {
    const failures = FAILURE_KINDS.filter((kind) =>
      each.some(({ _requirement }) => _requirement.failures.includes(kind)),
    );
    return new Survive(
      failures,
      each.some(({ _requirement }) => _requirement.symmetric),
    );
  }

  /** @internal */
  static _named(names: readonly SurvivableFailures[]): Survive {
    return Survive.all(...names.map((name) => new Survive(SURVIVABLE[name])));
  }

  /** @internal */
  readonly _requirement: SurvivalRequirement;

  private constructor(failures: readonly FailureKind[], symmetric = false) {
    this._requirement = { failures, symmetric };
  }

  /**
   * The same, but the two directions of every flow must pass the same appliances too, before the failure and after it: what
   * appliances that keep state about flows need.
   */
  symmetrically(): Survive {
    return new Survive(this._requirement.failures, true);
  }
}
