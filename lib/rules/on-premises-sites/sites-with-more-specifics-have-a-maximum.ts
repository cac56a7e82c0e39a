import { LIMITS } from "../../azure";
import { findingAt, type Rule } from "../rule";
import { withThousands } from "../../text";

export const sitesWithMoreSpecificsHaveAMaximum: Rule = {
  id: "ARS163",
  severity: "warning",
  title: "A site whose more specific routes are accepted has a maximum of them",
  why: `A site that leaks routes can fill the sessions of appliances: a route server drops the session of a peer with more than ${withThousands(LIMITS.routesFromPeer)} routes, and a circuit that of a gateway with more than ${withThousands(LIMITS.prefixesFromExpressRouteGateway)}. All other sites and spokes are lost with it.`,
  fix: "Give the site maximumPrefixes, or accept only the prefixes that it names.",
  page: "limits",
  check: (topology) =>
    topology.onPremisesSites
      .filter(({ moreSpecifics, maximumPrefixes }) => moreSpecifics && maximumPrefixes === undefined)
      .map((site) => {
        const message = `any number of routes inside the prefixes of site "${site.name}" is accepted`;
        return findingAt(site, "maximumPrefixes", message);
      }),
};
