import { forwardingOf, isDefaultRouteOrHalf, PolicyLists, rangesOf, type RoutingPolicy } from "../../lib/policy";
import { hubsWithRouteServers, policyOf, westPolicyIn, withTunnels } from "../support/networks";

/** The policy with these ranges in place of a list's. */
const withList = (policy: RoutingPolicy, name: string, ranges: readonly string[]): RoutingPolicy => ({
  ...policy,
  prefixLists: policy.prefixLists.map((list) =>
    list.name === name ? { name, entries: ranges.map((prefix) => ({ prefix, orLonger: false })) } : list,
  ),
});

describe("what an appliance forwards", () => {
  it("has one group for all spokes, and one for the hub's route server", () => {
    expect(forwardingOf(policyOf("west-nva", { spokes: 2 }))).toEqual({
      groups: [
        {
          name: "SITES-without-HUB-SPOKES",
          near: ["10.30.0.0/16", "10.31.0.0/16"],
          far: ["10.100.0.0/16", "10.101.0.0/16"],
          withheld: ["10.30.0.0/16", "10.31.0.0/16", "10.10.0.0/22"],
          internet: false,
        },
        {
          name: "SPOKES",
          near: ["10.100.0.0/16", "10.101.0.0/16"],
          far: ["10.30.0.0/16", "10.31.0.0/16"],
          withheld: [],
          internet: false,
        },
      ],
      withheld: [],
      behindTunnels: [],
    });
  });

  it("has no group for a neighbour to which nothing is announced", () => {
    const groupsWith = (spokes: number) => forwardingOf(policyOf("west-nva", { spokes })).groups;
    expect(groupsWith(1)).toHaveLength(2);
    expect(groupsWith(0)).toEqual([]);
  });

  it("marks the Internet apart from the ranges, unless any prefix is announced literally", () => {
    const offered = policyOf("west-nva", { internetEgress: true, spokeToSpoke: true, offerHub: true });
    const [group] = forwardingOf(offered).groups;
    expect(group.internet).toBe(true);
    expect(group.far).not.toContain("0.0.0.0/0");
    const [first, ...others] = offered.neighbors;
    const any = {
      ...offered,
      prefixLists: [...offered.prefixLists, { name: "ANY", entries: [{ prefix: "0.0.0.0/0", orLonger: true }] }],
      neighbors: [{ ...first, advertise: ["ANY"] }, ...others],
    };
    expect(forwardingOf(any).groups[0]).toMatchObject({ name: "ANY", internet: true, far: ["0.0.0.0/0"] });

    // Halves are the Internet, too: as ranges they would let packets pass to everything private in them.
    const halves = withList(policyOf("west-nva"), "SITES", ["0.0.0.0/1", "10.100.0.0/16", "128.0.0.0/1"]);
    expect(forwardingOf(halves).groups[0]).toMatchObject({ internet: true, far: ["10.100.0.0/16"] });
  });

  it("never forwards between ranges behind one route server, though other spokes may reach them", () => {
    const policy = withList(policyOf("west-nva", { spokes: 2, spokeToSpoke: true }), "VNET-rs-spoke-1", [
      "10.30.0.0/17",
      "10.30.128.0/17",
    ]);
    const announced = withList(policy, "SPOKES", ["10.30.0.0/17", "10.30.128.0/17", "10.31.0.0/16"]);
    expect(forwardingOf(announced).withheld).toEqual([
      ["10.30.0.0/17", "10.30.0.0/17"],
      ["10.30.0.0/17", "10.30.128.0/17"],
      ["10.30.128.0/17", "10.30.0.0/17"],
      ["10.30.128.0/17", "10.30.128.0/17"],
      ["10.31.0.0/16", "10.31.0.0/16"],
    ]);
  });

  it("leaves a range inside another one out of the pairs, wherever it comes, and one that two spokes have once", () => {
    const policy = policyOf("west-nva", { spokes: 3, spokeToSpoke: true });
    const ranges = ["10.30.4.0/22", "10.30.0.0/16", "10.30.0.0/16"];
    const overlapping = ranges.reduce(
      (changed, range, index) => withList(changed, `VNET-rs-spoke-${index + 1}`, [range]),
      withList(policy, "SPOKES", ranges),
    );
    expect(forwardingOf(overlapping).withheld).toEqual([["10.30.0.0/16", "10.30.0.0/16"]]);
  });

  it("knows the ranges that only tunnels lead to", () => {
    const policy = westPolicyIn(withTunnels(hubsWithRouteServers()));
    expect(forwardingOf(policy).behindTunnels).toEqual(["192.168.0.0/16", "172.20.0.0/16"]);
    // A part of the branch comes from a spoke, too: it cannot be held to the tunnel.
    const shared = withList(policy, "VNET-rs-spoke-1", ["192.168.7.0/24"]);
    expect(forwardingOf(shared).behindTunnels).toEqual(["172.20.0.0/16"]);
  });

  it("holds a site to its tunnel although a route server sends a default route, but not although it may send anything", () => {
    const policy = westPolicyIn(withTunnels(hubsWithRouteServers()));
    const sent = (prefix: string, orLonger: boolean) =>
      forwardingOf({
        ...policy,
        prefixLists: policy.prefixLists.map((list) =>
          list.name === "VNET-rs-spoke-1" ? { ...list, entries: [{ prefix, orLonger }] } : list,
        ),
      }).behindTunnels;
    for (const prefix of ["0.0.0.0/0", "128.0.0.0/1"]) {
      expect(sent(prefix, false)).toEqual(["192.168.0.0/16", "172.20.0.0/16"]);
      expect(sent(prefix, true)).toEqual([]);
    }
  });

  it("holds a site to its tunnel, but not all the Internet that the site leads to as well", () => {
    const leading = (...prefixes: string[]) =>
      forwardingOf(
        westPolicyIn(
          withTunnels(hubsWithRouteServers(), [
            { name: "branch", asn: 65100, moreSpecifics: false, prefixes: ["192.168.0.0/16", ...prefixes] },
          ]),
        ),
      ).behindTunnels;
    expect(leading("172.20.0.0/16")).toEqual(["172.20.0.0/16", "192.168.0.0/16"]);
    expect(leading("0.0.0.0/1", "128.0.0.0/1")).toEqual(["192.168.0.0/16"]);
  });

  it("does not hold a site to a tunnel that the gateway of the hub leads to as well", () => {
    const network = withTunnels(hubsWithRouteServers());
    const gateway = { name: "vpng-west", virtualNetwork: "west-hub", type: "Vpn", asn: 65515 } as const;
    const fields = { gateway: "vpng-west", routingWeight: 0, fastPath: false };
    const both = {
      ...network,
      gateways: [gateway],
      gatewayConnections: [{ ...fields, name: "vpng-west-branch", site: "branch" }],
    };
    expect(forwardingOf(westPolicyIn(both)).behindTunnels).toEqual(["172.20.0.0/16"]);
  });
});

describe("rangesOf", () => {
  it("has the ranges of lists, each once", () => {
    const lists = new PolicyLists(withList(policyOf("west-nva"), "SPOKES", ["10.30.0.0/16", "10.9.0.0/16"]));
    expect(rangesOf(lists, ["SPOKES", "VNET-rs-spoke-1", "nothing"])).toEqual(["10.30.0.0/16", "10.9.0.0/16"]);
  });
});

describe("isDefaultRouteOrHalf", () => {
  it("is true of 0.0.0.0/0 and its halves", () => {
    const ranges = ["0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "0.0.0.0/2", "10.0.0.0/8"];
    expect(ranges.map(isDefaultRouteOrHalf)).toEqual([true, true, true, false, false]);
  });
});
