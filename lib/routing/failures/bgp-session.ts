import { type FailureKindDefinition, namesOf, sessionsNamed } from "./failure-kind";

/** The BGP session of one instance of an appliance with one instance of a route server or of another appliance. */
export const bgpSession: FailureKindDefinition = {
  cases: ({ topology: { routeServerPeerings, routerPeerings }, sessions }) => {
    const betweenAppliances = routerPeerings.filter(({ peer }) => peer !== undefined);
    const peerings = new Set(namesOf([...routeServerPeerings, ...betweenAppliances]));
    return namesOf(sessions.filter(({ element }) => peerings.has(element)));
  },
  outOfOrder: sessionsNamed,
};
