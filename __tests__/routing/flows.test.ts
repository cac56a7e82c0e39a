import { Simulation } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { activeActive, changed, dualHomed, expressRouteHubs, meant, withSubnet } from "../support/topologies";

function flows(topology: Topology): string[] {
  return Simulation.of(topology)
    .flows()
    .map(({ flow, verdict }) => `${flow.class}: ${flow.name}: ${verdict}`);
}

function flowNamed(topology: Topology, name: string) {
  return Simulation.of(topology)
    .flows()
    .find(({ flow }) => flow.name === name);
}

describe("the flows of a network", () => {
  it("go from every spoke to sites, hubs and other spokes", () => {
    expect(flows(dualHomed())).toEqual([
      "site: app to headquarters: delivered",
      "hub: app to west: delivered",
      "hub: app to north: delivered",
      "site: data to headquarters: delivered",
      "hub: data to west: delivered",
      "hub: data to north: delivered",
      "spoke: app to data: delivered",
    ]);
  });

  it("go to no other spokes where that is not meant", () => {
    const toSpokes = (spokeToSpoke: boolean) =>
      flows(meant(dualHomed(), { spokeToSpoke })).filter((flow) => flow.startsWith("spoke"));
    expect(toSpokes(true)).toEqual(["spoke: app to data: delivered"]);
    expect(toSpokes(false)).toEqual([]);
  });

  it("go to the Internet where an appliance offers it, and have no way back from there", () => {
    const egress = changed(dualHomed(), "virtualAppliances", "nva-west", { internetEgress: true });
    const told = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "internet"] });
    expect(flows(told)).toContain("internet: app to internet: delivered");
    expect(flowNamed(told, "app to internet")?.back).toBeUndefined();
  });
});

describe("the verdict on a flow", () => {
  it("is asymmetric when the two directions pass different appliances", () => {
    const oneWay = changed(dualHomed(), "onPremisesSites", "headquarters", { prefers: ["nva-north"] });
    expect(flowNamed(oneWay, "app to headquarters")).toMatchObject({
      verdict: "asymmetric",
      reason: "there by nva-west, back by nva-north",
    });
  });

  it("is asymmetric where equal paths lead to appliances of two hubs", () => {
    expect(flowNamed(activeActive(), "app to headquarters")).toMatchObject({ verdict: "asymmetric" });
  });

  it("is delivered, with a note, where they lead to instances of one appliance", () => {
    const pair = changed(dualHomed(), "virtualAppliances", "nva-west", {
      instances: [
        { name: "vm-1", privateIp: "10.10.0.4" },
        { name: "vm-2", privateIp: "10.10.0.5" },
      ],
    });
    expect(flowNamed(pair, "app to headquarters")).toMatchObject({
      verdict: "delivered",
      note: "each direction passes one of vm-1, vm-2, maybe not the same one",
    });
  });

  it("says what is wrong on the way back", () => {
    const west = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: ["erc-west"] });
    const dropping = withSubnet(west, "west", {
      name: "GatewaySubnet",
      addressPrefix: "10.10.0.128/26",
      routeTable: { bgpRoutePropagation: true, routes: [{ addressPrefix: "10.30.0.0/22", nextHopType: "None" }] },
    });
    expect(flowNamed(dropping, "app to headquarters")).toMatchObject({
      reason: "on the way back, the user route 10.30.0.0/22 in west has the next hop type None",
    });
  });
});
