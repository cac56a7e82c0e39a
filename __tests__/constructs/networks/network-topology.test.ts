import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NetworkTopology, RouterConfigurationFormat } from "../../../lib/constructs/networks";
import { twoHubs } from "../../support/network";

describe("NetworkTopology", () => {
  const topology = NetworkTopology.of(twoHubs({ hub: { applianceInstances: 2 } }).stack);

  it("is JSON that says what the network is", () => {
    expect(JSON.parse(topology.toJson())).toMatchObject({
      version: 1,
      virtualNetworks: [
        { name: "west", role: "hub" },
        { name: "north" },
        { name: "app", role: "spoke" },
        { name: "data" },
      ],
    });
  });

  it("names the instances and writes each one's configuration in any of the languages", () => {
    expect(topology.applianceInstances()).toEqual(["west-nva-1", "west-nva-2", "north-nva-1", "north-nva-2"]);
    expect(topology.routerConfiguration("west-nva-2")).toContain("router bgp 65001");
    expect(topology.routerConfiguration("west-nva-2", RouterConfigurationFormat.BIRD)).toContain("protocol bgp");
    expect(topology.routerConfiguration("west-nva-2", RouterConfigurationFormat.IOS_XE)).toContain(
      "neighbor 10.30.0.5",
    );
  });

  it("says which instances there are when asked for another one", () => {
    expect(() => topology.routerConfiguration("west-nva")).toThrow(
      'there is no appliance "west-nva"; there are west-nva-1, west-nva-2, north-nva-1, north-nva-2',
    );
  });

  it("takes the name of an appliance with one instance for that instance", () => {
    const single = NetworkTopology.of(twoHubs().stack);
    expect(single.routerConfiguration("west-nva")).toBe(single.routerConfiguration("west-nva-1"));
  });

  it("announces the load balancer, not the instances, as next hop", () => {
    const hops = topology.routerConfiguration("west-nva-1").match(/set ip next-hop .*/g);
    expect(new Set(hops)).toEqual(new Set(["set ip next-hop 10.10.0.30"]));
  });

  it("writes a file for every instance", () => {
    const directory = mkdtempSync(join(tmpdir(), "router-configurations-"));
    try {
      const files = topology.writeRouterConfigurations(
        join(directory, "deep", "inside"),
        RouterConfigurationFormat.IOS_XE,
      );
      expect(files).toHaveLength(4);
      expect(readdirSync(join(directory, "deep", "inside"))).toEqual([
        "north-nva-1.ios-xe.cfg",
        "north-nva-2.ios-xe.cfg",
        "west-nva-1.ios-xe.cfg",
        "west-nva-2.ios-xe.cfg",
      ]);
      expect(readFileSync(files[0], "utf8")).toBe(
        topology.routerConfiguration("west-nva-1", RouterConfigurationFormat.IOS_XE),
      );
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
