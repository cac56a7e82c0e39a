import * as fc from "fast-check";
import { RoutingNetwork } from "../../../lib/routing/network";
import type { Topology } from "../../../lib/topology";
import { forms, withForms } from "./forms";
import { networkOf } from "./network-of";
import { changedByHand, oddities } from "./oddities";
import { networkPlan } from "./plan";

/** Few enough to follow by hand, and to start a BGP daemon for each. */
const MOST_SPEAKERS = 25;

function isSmall(network: Topology): boolean {
  return RoutingNetwork.of(network).speakers.all.length <= MOST_SPEAKERS;
}

/** Networks of all the kinds that the library makes, with the very policies that it gives them. */
export const anyNetwork: fc.Arbitrary<Topology> = networkPlan.map(networkOf).filter(isSmall);

/** The same networks after somebody changed them by hand. */
export const anyOddNetwork: fc.Arbitrary<Topology> = fc
  .tuple(networkPlan, oddities)
  .map(([plan, odd]) => changedByHand(networkOf(plan), odd))
  .filter(isSmall);

/** Networks of the library and changed ones by turns, most of them with what no plan of the library says. */
export const anyKindOfNetwork: fc.Arbitrary<Topology> = fc
  .tuple(fc.oneof(anyNetwork, anyOddNetwork), fc.option(forms, { freq: 4, nil: undefined }))
  .map(([network, more]) => (more ? withForms(network, more) : network))
  .filter(isSmall);

/** The network that a seed stands for, always the same. */
export function networkFrom(seed: number, networks: fc.Arbitrary<Topology> = anyNetwork): Topology {
  return fc.sample(networks, { seed, numRuns: 1 })[0];
}
