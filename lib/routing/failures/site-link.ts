import { type FailureKindDefinition, namesOf, sessionNamed } from "./failure-kind";

/** The link of one site to a circuit; other sites on the circuit keep theirs. */
export const siteLink: FailureKindDefinition = {
  cases: ({ topology, sessions }) => {
    const circuits = new Set(namesOf(topology.circuits));
    return namesOf(sessions.filter(({ element }) => circuits.has(element)));
  },
  outOfOrder: sessionNamed,
};
