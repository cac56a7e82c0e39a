import { Simulation } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { ways } from "../support/route-tables";
import {
  activeActive,
  changed,
  changedHalf,
  dualHomed,
  expressRouteHubs,
  meant,
  without,
  withSubnet,
} from "../support/topologies";

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

  it("go to the Internet where an appliance offers it, and come back to the appliance, which translated them", () => {
    const egress = changed(dualHomed(), "virtualAppliances", "nva-west", { internetEgress: true });
    const told = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "internet"] });
    expect(flows(told)).toContain("internet: app to internet: delivered");
    const back = flowNamed(told, "app to internet")?.back;
    expect(back && ways(back)).toEqual(["internet > vm-nva-west > app: delivered"]);

    // What is lost from there to the source is lost, though the way to the Internet is whole.
    const refusing = changedHalf(told, "app", "west", { allowForwardedTraffic: false });
    expect(flowNamed(refusing, "app to internet")).toMatchObject({
      forward: { outcome: "delivered" },
      verdict: "dropped",
      reason: "on the way back, app does not allow forwarded traffic from west",
    });
  });

  it("have no way back of their own from the Internet when they go there directly", () => {
    const direct = without(without(dualHomed(), "routeServers", "rs-app"), "routeServers", "rs-data");
    expect(Simulation.of(direct).flow("app", "internet")).toMatchObject({ verdict: "delivered", back: undefined });
  });

  it("go to the Internet where a site announces the default route, and no appliance has egress", () => {
    const forced = changed(expressRouteHubs(), "onPremisesSites", "headquarters", {
      prefixes: ["192.168.0.0/16", "0.0.0.0/0"],
    });
    const flow = flowNamed(forced, "app to internet");
    expect(flow?.forward && ways(flow.forward)).toEqual([
      "app > vm-nva-west > ergw-west > erc-west > headquarters > internet: delivered",
    ]);
    expect(flow?.back?.branches.every(({ hops }) => hops[1].place === "headquarters")).toBe(true);
    expect(flows(expressRouteHubs()).filter((each) => each.includes("internet"))).toEqual([]);
  });

  it.each<[string[], ...string[]]>([
    [["0.0.0.0/0"], "app to internet by headquarters"],
    [["0.0.0.0/1", "128.0.0.0/1"], "app to internet by headquarters"],
    // The platform sends the other half out of the spoke itself.
    [["0.0.0.0/1"], "app to internet by app", "app to 8.8.8.8 by headquarters"],
    [["128.0.0.0/1"], "app to internet by headquarters", "app to 8.8.8.8 by app"],
  ])("go to both halves of the Internet where the routes of the halves differ: %j", (defaults, ...expected) => {
    const forced = changed(expressRouteHubs(), "onPremisesSites", "headquarters", {
      prefixes: ["192.168.0.0/16", ...defaults],
    });
    const toInternet = Simulation.of(forced)
      .flows()
      .filter(({ flow }) => flow.class === "internet" && flow.from.name === "app")
      .map(({ flow, forward }) => `${flow.name} by ${forward.branches[0].hops.at(-2)?.place}`);
    expect(toInternet).toEqual(expected);
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
