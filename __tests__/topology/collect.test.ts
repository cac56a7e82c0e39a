import { Spoke } from "../../lib/constructs/spokes";
import { collectTopology } from "../../lib/topology";
import { APP, twoHubs } from "../support/network";

describe("collectTopology", () => {
  it("holds every part of the network once, as plain JSON", () => {
    const topology = collectTopology(twoHubs({ hub: { internetEgress: true } }).stack);
    expect(JSON.parse(JSON.stringify(topology))).toEqual(topology);
    const counts = Object.fromEntries(
      Object.entries(topology).map(([kind, all]) => [kind, Array.isArray(all) ? all.length : all]),
    );
    expect(counts).toEqual({
      version: 1,
      gateways: 0,
      circuits: 0,
      gatewayConnections: 0,
      virtualNetworks: 4,
      virtualNetworkPeerings: 8,
      routeServers: 2,
      virtualAppliances: 2,
      routeServerPeerings: 4,
      routerPeerings: 0,
      onPremisesSites: 0,
      dualHomedNetworks: 1,
      acknowledgements: 0,
    });
  });

  it("is collected again only when something changed", () => {
    const { stack, network } = twoHubs();
    const before = collectTopology(stack);
    expect(collectTopology(stack)).toBe(before);
    network.addSpoke(new Spoke(stack, "third", { ...APP, addressSpace: ["10.60.0.0/22"] }));
    const after = collectTopology(stack);
    expect(after.virtualNetworks.map(({ name }) => name)).toContain("third");
    expect(after.dualHomedNetworks[0].spokes).toEqual(["app", "data", "third"]);
  });

  it("covers the scope that is asked for", () => {
    const { stack, west } = twoHubs();
    expect(collectTopology(west).virtualNetworks.map(({ name }) => name)).toEqual(["west"]);
    expect(collectTopology(stack.node.root)).toEqual(collectTopology(stack));
  });
});
