import { Ipv4Prefix } from "../../lib/net";
import { byName, ownListName, PrefixListBuilder, sortedEntries } from "../../lib/policy/prefix-lists";
import { hubsWithRouteServers, withTunnels } from "../support/networks";
import { withOverlay } from "../support/topologies";

const entry = (text: string, orLonger = false) => ({ prefix: Ipv4Prefix.parse(text), orLonger });

describe("the name of a neighbour's own list", () => {
  it("tells route servers from sites", () => {
    expect(ownListName({ kind: "route-server", name: "rs 1" })).toBe("VNET-rs_20_1");
    expect(ownListName({ kind: "router", name: "branch" })).toBe("SITE-branch");
  });
});

describe("PrefixListBuilder", () => {
  const builder = () => {
    const topology = withTunnels(hubsWithRouteServers());
    return new PrefixListBuilder(topology, topology.virtualAppliances[0]);
  };

  it("names each list after what it holds", () => {
    const lists = builder();
    expect(
      ["spokes", "hub", "sites", "internet", "any", "virtual-network", "site", "10.0.0.0/8"].map((source) =>
        lists.nameOf(source, "west-nva-branch"),
      ),
    ).toEqual([
      "SPOKES",
      "HUB",
      "SITES",
      "INTERNET",
      "ANY",
      "VNET-west-nva-branch",
      "SITE-west-nva-branch",
      "RANGE-10.0.0.0-8",
    ]);
  });

  it("builds the lists that were named, each once and in order of name", () => {
    const lists = builder();
    for (const source of ["spokes", "hub", "spokes", "internet"]) lists.nameOf(source, "rs-west");
    lists.nameOf("site", "west-nva-branch");
    expect(lists.build()).toEqual([
      { name: "HUB", entries: [{ prefix: "10.10.0.0/22", orLonger: false }] },
      { name: "INTERNET", entries: [{ prefix: "0.0.0.0/0", orLonger: false }] },
      { name: "SITE-west-nva-branch", entries: [{ prefix: "192.168.0.0/16", orLonger: true }] },
      { name: "SPOKES", entries: [{ prefix: "10.30.0.0/16", orLonger: false }] },
    ]);
  });
});

describe("what other appliances advertise", () => {
  it("is a list for each of them, and one of all where the neighbour is none", () => {
    const [west, north] = withOverlay().routerPeerings;
    const topology = { ...withOverlay(), routerPeerings: [west, { ...north, advertise: ["spokes", "hub", "peers"] }] };
    const lists = new PrefixListBuilder(topology, topology.virtualAppliances[0]);
    expect(["west-north", "rs-app"].map((neighbor) => lists.nameOf("peers", neighbor))).toEqual([
      "PEER-west-north",
      "PEERS",
    ]);
    const entries = ["10.20.0.0/22", "10.30.0.0/22", "10.40.0.0/22"].map((prefix) => ({ prefix, orLonger: false }));
    expect(lists.build()).toEqual([
      { name: "PEER-west-north", entries },
      { name: "PEERS", entries },
    ]);
  });
});

describe("the list of a term", () => {
  const listOf = (prefixes: readonly string[], advertise: readonly string[]) => {
    const topology = withTunnels(hubsWithRouteServers());
    const lists = new PrefixListBuilder(topology, topology.virtualAppliances[0]);
    const [peering] = topology.routerPeerings;
    lists.nameOfTerm({ ...peering, advertise, terms: [{ prefixes }] }, 0, "west-nva-branch");
    return lists.build().flatMap(({ entries }) => entries);
  };

  it("has the narrower prefix where the wider one takes longer ones, too", () => {
    // The site takes longer prefixes.
    expect(listOf(["192.168.4.0/24"], ["site"])).toEqual([{ prefix: "192.168.4.0/24", orLonger: false }]);
    expect(listOf(["any"], ["site"])).toEqual([{ prefix: "192.168.0.0/16", orLonger: true }]);
    expect(listOf(["hub", "10.30.0.0/17"], ["spokes", "hub"])).toEqual([{ prefix: "10.10.0.0/22", orLonger: false }]);
  });

  it("is empty where no prefix of the term is advertised", () => {
    expect(listOf(["10.0.0.0/8"], ["spokes", "hub"])).toEqual([]);
  });
});

describe("the entries of a list", () => {
  it("are in order of address, each prefix once, with longer ones where any entry asks for them", () => {
    const sorted = [
      { prefix: "10.1.0.0/16", orLonger: true },
      { prefix: "10.2.0.0/16", orLonger: false },
    ];
    expect(sortedEntries([entry("10.2.0.0/16"), entry("10.1.0.0/16", true), entry("10.1.0.0/16")])).toEqual(sorted);
    expect(sortedEntries([entry("10.1.0.0/16"), entry("10.2.0.0/16"), entry("10.1.0.0/16", true)])).toEqual(sorted);
  });
});

describe("byName", () => {
  it("orders capitals before small letters on every machine", () => {
    const names = ["b", "a", "B", "a"].map((name) => ({ name }));
    expect(names.sort(byName).map(({ name }) => name)).toEqual(["B", "a", "a", "b"]);
    expect([byName({ name: "a" }, { name: "b" }), byName({ name: "b" }, { name: "a" })]).toEqual([-1, 1]);
    expect(byName({ name: "a" }, { name: "a" })).toBe(0);
  });
});
