import type { Survive } from "../constructs/networks";

/** What else is asked of traffic between two ends. */
export interface DeliverOptions {
  /**
   * An appliance, one of its instances, a gateway, a circuit or a hub, or several: every way there and back passes
   * each.
   */
  readonly through?: string | readonly string[];
  /** Whether the two directions must pass the same appliances. */
  readonly symmetric?: boolean;
}

/** What else is asked of a route. */
export interface LearnOptions {
  /** The AS path, the neighbour's ASN first. */
  readonly path?: readonly number[];
  /** The address that packets are sent to. */
  readonly nextHop?: string;
  /** The neighbour it comes from: an instance of an appliance, or the appliance, whichever of its instances that is. */
  readonly from?: string;
  /** Whether it must be the best, or one of several that are equally good, and not just kept. */
  readonly best?: boolean;
}

/** What tests can expect of a simulation. */
export interface SimulationMatchers<R> {
  /** That traffic between two ends arrives, there and back, on all ways that it may take. */
  toDeliver(from: string, to: string, options?: DeliverOptions): R;
  /**
   * That failures take no flow away: one at a time what is asked for, by default every single failure; or what is
   * named, several at once. Flows that begin or end in what failed do not count.
   */
  toSurvive(failures?: Survive | string | readonly string[]): R;
  /** That a speaker, or each speaker of an element such as the two instances of a route server, keeps a route. */
  toLearn(element: string, prefix: string, options?: LearnOptions): R;
}
