import { type FailureKindDefinition, namesOf, sessionsOf } from "./failure-kind";
import { tunnelsOf } from "./links";

/** The tunnels of all instances of an appliance to a site's router. */
export const tunnel: FailureKindDefinition = {
  cases: (network) => namesOf(tunnelsOf(network)),
  outOfOrder: sessionsOf,
};
