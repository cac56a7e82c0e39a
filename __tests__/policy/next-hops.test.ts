import { Ipv4Prefix } from "../../lib/net";
import { routingPoliciesOf, routingPolicyOf } from "../../lib/policy";
import { isOfEveryInstance, isOriginatedByEveryInstance, nextHopTowards } from "../../lib/policy/next-hops";
import type { Topology } from "../../lib/topology";
import { hubsWithRouteServers, withPeeredAppliances, withTwoInstances } from "../support/networks";
import { changed } from "../support/topologies";

const OFFERS_EVERYTHING = { spokes: 2, internetEgress: true, spokeToSpoke: true, offerHub: true };
const two = withTwoInstances(hubsWithRouteServers(OFFERS_EVERYTHING));

/** Both next hops of each neighbour of the second instance of west: for what every instance has, and for the rest. */
function policies(topology: Topology) {
  const { neighbors } = routingPolicyOf(topology, "west-nva-2") ?? { neighbors: [] };
  return Object.fromEntries(
    neighbors.map(({ name, nextHop, ownNextHop }) => [
      name,
      [nextHop, ...(ownNextHop === undefined ? [] : [ownNextHop])],
    ]),
  );
}

const withWest = (fields: Partial<Topology["virtualAppliances"][number]>) =>
  changed(two, "virtualAppliances", "west-nva", fields);

describe("the next hop of what the instances of an appliance send", () => {
  it("is the load balancer for what all have, and the instance for what it can lose alone", () => {
    const { neighbors } = routingPolicyOf(two, "west-nva-2") ?? { neighbors: [] };
    const [toSpoke, , toHub, toBranch] = neighbors;
    expect([toSpoke, toHub].map(isOfEveryInstance)).toEqual([true, true]);
    expect([toBranch, undefined].map(isOfEveryInstance)).toEqual([false, false]);
    expect(["10.10.0.0/22", "0.0.0.0/1", "0.0.0.0/0"].map(Ipv4Prefix.parse).map(isOriginatedByEveryInstance)).toEqual([
      true,
      false,
      false,
    ]);
    expect([true, false].map((all) => nextHopTowards(toSpoke, all))).toEqual(["10.10.0.30", "10.10.0.5"]);
    expect([true, false].map((all) => nextHopTowards(toBranch, all))).toEqual(["169.254.21.5", "169.254.21.5"]);
  });

  it("is told for each route server, and towards a tunnel is the address inside it", () => {
    expect(policies(two)).toEqual({
      "rs-spoke-1": ["10.10.0.30", "10.10.0.5"],
      "rs-spoke-2": ["10.10.0.30", "10.10.0.5"],
      "rs-west": ["10.10.0.30", "10.10.0.5"],
      "west-nva-branch": ["169.254.21.5"],
    });
  });

  it("is one for all routes where a peering names it, so that a configuration of another design can be described", () => {
    const routeServerPeerings = two.routeServerPeerings.map((each) => ({ ...each, nextHop: "10.10.0.30" }));
    expect(policies({ ...two, routeServerPeerings })["rs-spoke-1"]).toEqual(["10.10.0.30"]);
  });

  it("is each instance's address for everything without a load balancer", () => {
    expect(policies(withWest({ loadBalancerIp: undefined }))["rs-spoke-1"]).toEqual(["10.10.0.5"]);
  });

  it.each<[string, Partial<Topology["virtualAppliances"][number]>, Partial<Topology>]>([
    ["no instance can lose anything alone", { internetEgress: false, sites: [] }, { routerPeerings: [] }],
    ["there is one instance", { instances: [{ name: "west-nva-2", privateIp: "10.10.0.5" }] }, {}],
  ])("is the load balancer for everything where %s", (_why, fields, parts) => {
    expect(policies({ ...withWest(fields), ...parts })["rs-spoke-1"]).toEqual(["10.10.0.30"]);
  });

  it.each<[string, Partial<Topology["virtualAppliances"][number]>, Partial<Topology>]>([
    ["a tunnel", { internetEgress: false, sites: [] }, {}],
    ["the way to the Internet", { sites: [] }, { routerPeerings: [] }],
    [
      "a default route of its own",
      { sites: [], internetEgress: false, originate: ["0.0.0.0/0"] },
      { routerPeerings: [] },
    ],
    ["a site without BGP", { internetEgress: false }, { routerPeerings: [] }],
  ])("has an instance's own address where it can lose %s alone", (_what, fields, parts) => {
    expect(policies({ ...withWest(fields), ...parts })["rs-spoke-1"]).toEqual(["10.10.0.30", "10.10.0.5"]);
  });

  it("counts routes of another appliance as everybody's only if they come over the virtual networks", () => {
    const peered = withPeeredAppliances(two, 65002);
    const ownLink = (bgpAddresses: string[] | undefined) => {
      const routerPeerings = peered.routerPeerings.map((each) => (each.peer ? { ...each, bgpAddresses } : each));
      const [policy] = routingPoliciesOf({ ...peered, routerPeerings }, peered.virtualAppliances[0]);
      return policy.neighbors.find(({ name }) => name === "west-north")?.ownLink;
    };
    expect(ownLink(undefined)).toBe(false);
    expect(ownLink(["10.255.0.1", "10.255.0.2"])).toBe(true);
  });
});
