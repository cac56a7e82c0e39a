import { FAILURE_KINDS, SINGLE_FAILURE_KINDS, type FailureKind, type SurvivalRequirement } from "../../topology";

/** The name of a set of failures, which is the name of a factory of `Survive`. */
export type SurvivableFailures =
  | "anySingleFailure"
  | "anyHub"
  | "anyAppliance"
  | "anyGateway"
  | "anyCircuit"
  | "anyRouteServerInstance"
  | "anyAvailabilityZone"
  | "anyPeeringLocation"
  | "anyRegion";

/** The failures of each set. */
export const SURVIVABLE: Readonly<Record<SurvivableFailures, readonly FailureKind[]>> = {
  anySingleFailure: SINGLE_FAILURE_KINDS,
  anyHub: ["hub"],
  anyAppliance: ["appliance instance", "appliance"],
  anyGateway: ["gateway"],
  anyCircuit: ["circuit"],
  anyRouteServerInstance: ["route server instance"],
  anyAvailabilityZone: ["availability zone"],
  anyPeeringLocation: ["peering location"],
  anyRegion: ["region"],
};

/**
 * The failures that a network must survive. No single one of them may stop a flow that is delivered without it. Flows
 * that start or end in the failed element do not count. Of more than 1,000 pairs of spokes, a sample is traced.
 */
export class Survive {
  /**
   * Every kind of failure but of peering locations and regions: of hubs, appliances and their instances, what an
   * instance can lose by itself, gateways, NAT gateways, circuits, tunnels, connections, links to sites, route servers
   * in hubs and their instances, peerings, BGP sessions and, where instances have zones, availability zones.
   */
  static anySingleFailure(): Survive {
    return new Survive(SURVIVABLE.anySingleFailure);
  }

  /** Each hub, with everything in it. */
  static anyHub(): Survive {
    return new Survive(SURVIVABLE.anyHub);
  }

  /** Each instance of an appliance, and each appliance with all of its instances. */
  static anyAppliance(): Survive {
    return new Survive(SURVIVABLE.anyAppliance);
  }

  /** Each ExpressRoute or VPN gateway. */
  static anyGateway(): Survive {
    return new Survive(SURVIVABLE.anyGateway);
  }

  /**
   * Each ExpressRoute circuit, with both of its links. A site that has a single circuit does not survive this failure.
   */
  static anyCircuit(): Survive {
    return new Survive(SURVIVABLE.anyCircuit);
  }

  /** Each of the two instances of a route server. */
  static anyRouteServerInstance(): Survive {
    return new Survive(SURVIVABLE.anyRouteServerInstance);
  }

  /** Each availability zone that instances of appliances are in, with these instances. */
  static anyAvailabilityZone(): Survive {
    return new Survive(SURVIVABLE.anyAvailabilityZone);
  }

  /** Each peering location of ExpressRoute, with all circuits there. */
  static anyPeeringLocation(): Survive {
    return new Survive(SURVIVABLE.anyPeeringLocation);
  }

  /** Each region, with all hubs and spokes there. */
  static anyRegion(): Survive {
    return new Survive(SURVIVABLE.anyRegion);
  }

  /**
   * The failures of several sets, one failure at a time. Paths must be symmetric if one of the sets requires it.
   * @param each the sets of failures
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
   * The same failures, with the requirement that both directions of every flow pass the same appliances, with and
   * without the failure. Stateful appliances need it.
   */
  symmetrically(): Survive {
    return new Survive(this._requirement.failures, true);
  }
}
