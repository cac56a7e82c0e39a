import {
  isInternal,
  isReachedThroughNetwork,
  isRouter,
  localPreferenceTowards,
  needsMultihop,
  neighborAddressesOf,
  prependTowards,
  unknownRouters,
  withKnownNeighbors,
  type RoutingPolicy,
} from "../../lib/policy";
import { hubsWithRouteServers, westPolicyIn, withPeeredAppliances, withTunnels } from "../support/networks";

const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

/** What each neighbour of a policy is, by its name. */
const byNeighbor = (
  policy: RoutingPolicy,
  question: (policy: RoutingPolicy, neighbor: RoutingPolicy["neighbors"][0]) => boolean,
) => Object.fromEntries(policy.neighbors.map((each) => [each.name, question(policy, each)]));

describe("a neighbour with the appliance's own ASN", () => {
  const prepending = (asn: number, prepend: number) => {
    const policy = westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), asn));
    const neighbor = policy.neighbors.find(({ name }) => name === "west-north");
    if (!neighbor) throw new Error("there is no neighbour west-north");
    const changed = { ...neighbor, prepend };
    return [prependTowards(policy, changed, changed), localPreferenceTowards(policy, changed, changed)];
  };

  it("gets a lower local preference in place of prepends, which it would drop (RFC 4271, 9.1.2)", () => {
    expect(prepending(65001, 2)).toEqual([0, 98]);
    expect(prepending(65002, 2)).toEqual([2, undefined]);
  });

  it("gets the default local preference where nothing is prepended, and never one below 0", () => {
    expect(prepending(65001, 0)).toEqual([0, undefined]);
    expect(prepending(65001, 200)).toEqual([0, 0]);
  });
});

describe("neighbours of a policy", () => {
  const peered = (asn: number) => westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), asn));
  const tunnels = () => westPolicyIn(withTunnels(hubsWithRouteServers()));

  it("have a session for each of their addresses", () => {
    expect(
      neighborAddressesOf(peered(65002).neighbors).map(({ neighbor, address }) => [neighbor.name, address]),
    ).toEqual([
      ["rs-spoke-1", "10.30.1.4"],
      ["rs-spoke-1", "10.30.1.5"],
      ["rs-west", "10.10.1.4"],
      ["rs-west", "10.10.1.5"],
      ["west-north", "10.20.0.4"],
    ]);
  });

  it("are route servers or other routers", () => {
    expect(byNeighbor(peered(65002), (_, neighbor) => isRouter(neighbor))).toEqual({
      "rs-spoke-1": false,
      "rs-west": false,
      "west-north": true,
      "west-nowhere": true,
    });
  });

  it("are left out where they are routers whose address is not known", () => {
    const policy = peered(65002);
    expect(names(unknownRouters(policy))).toEqual(["west-nowhere"]);
    expect(names(withKnownNeighbors(policy).neighbors)).toEqual(["rs-spoke-1", "rs-west", "west-north"]);
    const silent = { ...policy, neighbors: policy.neighbors.map((each) => ({ ...each, addresses: [] })) };
    expect(names(withKnownNeighbors(silent).neighbors)).toEqual(["rs-spoke-1", "rs-west"]);
    expect(names(unknownRouters(silent))).toEqual(["west-north", "west-nowhere"]);
  });

  it("are reached through the network unless a tunnel leads to them", () => {
    expect(byNeighbor(tunnels(), isReachedThroughNetwork)).toEqual({
      "rs-spoke-1": true,
      "rs-west": true,
      "west-nva-branch": false,
      "west-nva-shop": false,
    });
  });

  it("are internal with the appliance's own ASN, and need several hops only when external and not in a tunnel (RFC 4271)", () => {
    expect(byNeighbor(peered(65001), isInternal)).toMatchObject({ "rs-west": false, "west-north": true });
    expect(byNeighbor(peered(65001), needsMultihop)).toMatchObject({ "rs-west": true, "west-north": false });
    expect(byNeighbor(peered(65002), needsMultihop)).toMatchObject({ "rs-west": true, "west-north": true });
    expect(byNeighbor(tunnels(), needsMultihop)).toMatchObject({ "rs-west": true, "west-nva-branch": false });
  });
});
