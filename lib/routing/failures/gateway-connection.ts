import { type FailureKindDefinition, namesOf, sessionsOf } from "./failure-kind";

/** The connection of a gateway with a circuit or a site. */
export const gatewayConnection: FailureKindDefinition = {
  cases: ({ topology }) => namesOf(topology.gatewayConnections),
  outOfOrder: sessionsOf,
};
