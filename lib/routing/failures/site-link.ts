import { type FailureKindDefinition, namesOf, sessionsNamed } from "./failure-kind";
import { vendorLinksOf } from "./links";

/**
 * The link of one site to a circuit, to another site, or to an appliance by its vendor's means; other sites keep
 * theirs.
 */
export const siteLink: FailureKindDefinition = {
  cases: (network) => {
    const circuits = new Set(namesOf(network.topology.circuits));
    const ofCircuits = network.sessions.filter(({ element }) => circuits.has(element));
    const betweenSites = network.sessions.filter(({ speakers }) => speakers.every(({ kind }) => kind === "site"));
    return namesOf([...ofCircuits, ...betweenSites, ...vendorLinksOf(network)]);
  },
  outOfOrder: (name, network) => {
    const link = vendorLinksOf(network).find((each) => each.name === name);
    return link ? { sessions: link.sessions } : sessionsNamed(name, network);
  },
};
