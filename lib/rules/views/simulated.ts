import { getOrMake } from "../../collections";
import { Simulation } from "../../routing";
import type { Topology } from "../../topology";
import { whyNotUnderstood } from "../violations";

const known = new WeakMap<Topology, { readonly simulation?: Simulation }>();

/**
 * The simulation of a network without a failure, made once for all rules. Undefined for a topology that cannot be
 * understood: other rules say what is wrong with it.
 */
export function simulated(topology: Topology): Simulation | undefined {
  return getOrMake(known, topology, () => ({
    simulation: whyNotUnderstood(topology).length > 0 ? undefined : Simulation.of(topology),
  })).simulation;
}
