import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

export const routeServersHaveTwoAddresses: Rule = {
  id: "ARS034",
  severity: "error",
  title: "A route server has two different addresses",
  why: "A route server is two instances, and every appliance must speak BGP with both: with one only, some machines do not get the routes and maintenance of that instance is an outage.",
  fix: "Name the addresses of both instances, as the route server itself reports them.",
  page: PAGES.routeServerFaq,
  check(topology) {
    return topology.routeServers
      .filter(({ addresses }) => addresses.length !== 2 || addresses[0] === addresses[1])
      .map((server) =>
        findingAt(
          server,
          "addresses",
          `route server "${server.name}" has ${server.addresses.length === 0 ? "no addresses" : server.addresses.join(", ")}; two different ones are needed`,
        ),
      );
  },
};
