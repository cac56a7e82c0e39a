import { type FailureKindDefinition, namesOf, sessionsOf } from "./failure-kind";

/** The tunnel of an appliance to a site's router. */
export const tunnel: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.routerPeerings.filter(({ site }) => site !== undefined)),
  outOfOrder: sessionsOf,
};
