import { allChangesTowards, commonRewrite, routingPolicyOf, type NeighborPolicy } from "../../lib/policy";
import type { PeeringPolicy } from "../../lib/topology";
import { hubsWithRouteServers, westPolicyIn } from "../support/networks";
import { policyWithTerms, withTerms } from "../support/policy-terms";

/** The policy of the west hub's appliance with these fields in its peering with the spoke's route server. */
function policyWith(fields: Partial<PeeringPolicy>) {
  const network = hubsWithRouteServers();
  return westPolicyIn({
    ...network,
    routeServerPeerings: network.routeServerPeerings.map((each) => ({
      ...each,
      ...(each.routeServer === "rs-spoke-1" ? fields : {}),
    })),
  });
}

/** What the list of the one term towards the spoke names. It advertises two sites, of one longer prefixes, too. */
function listOfTerm(...prefixes: string[]): string[] {
  const policy = policyWith({ terms: [{ prefixes }] });
  const list = policy.prefixLists.find(({ name }) => name === "TERM-1-rs-spoke-1");
  return (list?.entries ?? []).map(({ prefix, orLonger }) => `${prefix}${orLonger ? "+" : ""}`);
}

const neighborIn = (name: string, { neighbors } = policyWithTerms()): NeighborPolicy => {
  const neighbor = neighbors.find((each) => each.name === name);
  if (!neighbor) throw new Error(`no neighbour ${name}`);
  return neighbor;
};

describe("the list of a term", () => {
  it("holds what its prefixes and the advertised ones have in common", () => {
    expect(listOfTerm("any")).toEqual(["10.100.0.0/16+", "10.101.0.0/16"]);
    expect(listOfTerm("sites", "10.101.0.0/16")).toEqual(["10.100.0.0/16+", "10.101.0.0/16"]);
    expect(listOfTerm("10.100.0.0/16", "10.101.0.0/16")).toEqual(["10.100.0.0/16", "10.101.0.0/16"]);
  });

  it("holds a longer prefix only where longer ones are advertised, and no shorter one", () => {
    expect(listOfTerm("10.100.7.0/24", "10.101.7.0/24")).toEqual(["10.100.7.0/24"]);
    expect(listOfTerm("10.0.0.0/8", "10.100.0.0/15")).toEqual([]);
  });

  it("holds nothing where nothing that it names is advertised", () => {
    expect(listOfTerm("spokes", "hub", "internet")).toEqual([]);
  });
});

describe("the changes of a term", () => {
  it("are those of the peering where it says nothing else, in the order of the terms", () => {
    const [first, second] = policyWith({
      prepend: 1,
      communities: ["65001:1"],
      terms: [
        { prefixes: ["sites"], prepend: 3 },
        { prefixes: ["any"], asPathRewrite: "none", communities: [] },
      ],
    }).neighbors[0].terms;
    const usual = { asPathRewrite: "as-override", prepend: 1, communities: ["65001:1"], nextHop: "10.10.0.4" };
    expect(first).toEqual({ ...usual, prepend: 3, list: "TERM-1-rs-spoke-1" });
    expect(second).toEqual({ ...usual, asPathRewrite: "none", communities: [], list: "TERM-2-rs-spoke-1" });
  });

  it("have the load balancer and the instance as next hops, like the rest, unless they name one", () => {
    const hops = allChangesTowards(neighborIn("rs-spoke-1")).map(({ nextHop, ownNextHop }) => [nextHop, ownNextHop]);
    const both = ["10.10.0.30", "10.10.0.5"];
    const other = ["10.10.0.20", undefined];
    expect(hops).toEqual([both, both, other, ["10.10.0.5", undefined], both, both, both]);
  });

  it("make `self` the address of each instance, and inside a tunnel the address there", () => {
    const self = { prefixes: ["any"], nextHop: "self" };
    const network = withTerms();
    const policy = routingPolicyOf(
      { ...network, routerPeerings: network.routerPeerings.map((each) => ({ ...each, terms: [self] })) },
      "west-nva-1",
    );
    expect(neighborIn("rs-spoke-1", policy).terms[3].nextHop).toBe("10.10.0.4");
    expect(neighborIn("west-nva-branch", policy).terms[0].nextHop).toBe("169.254.21.1");
  });

  it("have one rewrite of paths in common, or none", () => {
    expect(commonRewrite(neighborIn("rs-spoke-1"))).toBeUndefined();
    expect(commonRewrite(neighborIn("rs-spoke-2"))).toBe("as-override");
    expect(commonRewrite(neighborIn("west-nva-branch"))).toBe("none");
  });
});
