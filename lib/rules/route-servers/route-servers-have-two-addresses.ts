import { findingAt, type Rule } from "../rule";

export const routeServersHaveTwoAddresses: Rule = {
  id: "ARS034",
  severity: "error",
  title: "A route server has two different addresses",
  why: "A route server has two instances, and every appliance must peer with both. With one session only, some machines get no routes, and maintenance of that instance is an outage.",
  fix: "Give the addresses of both instances, as the route server itself reports them.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.routeServers
      .filter(({ addresses }) => addresses.length !== 2 || addresses[0] === addresses[1])
      .map((server) => {
        const message = `route server "${server.name}" has ${server.addresses.length === 0 ? "no addresses" : server.addresses.join(", ")}; two different ones are needed`;
        return findingAt(server, "addresses", message);
      }),
};
