import { type FailureKindDefinition, namesOf, sessionNamed } from "./failure-kind";

/** The BGP session of one instance of an appliance with one instance of a route server. */
export const bgpSession: FailureKindDefinition = {
  cases: ({ topology, sessions }) => {
    const peerings = new Set(namesOf(topology.routeServerPeerings));
    return namesOf(sessions.filter(({ element }) => peerings.has(element)));
  },
  outOfOrder: sessionNamed,
};
