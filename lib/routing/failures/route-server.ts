import { TopologyLookup } from "../../topology";
import { type FailureKindDefinition, namesOf, speakersOf } from "./failure-kind";

/** Both instances of a hub's route server at once. The route server of a spoke fails with the spoke. */
export const routeServer: FailureKindDefinition = {
  cases: ({ topology }) => {
    const lookup = TopologyLookup.of(topology);
    const isInHub = (network: string) => lookup.virtualNetwork(network)?.role === "hub";
    return namesOf(topology.routeServers.filter(({ virtualNetwork }) => isInHub(virtualNetwork)));
  },
  outOfOrder: speakersOf,
};
