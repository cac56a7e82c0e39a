import { effectsOf } from "../../lib/report/effects";
import { failureGroups } from "../../lib/report/failure-groups";
import { flowGroups } from "../../lib/report/flow-groups";
import { Simulation } from "../../lib/routing";
import { dualHomed, expressRouteHubs, without } from "../support/topologies";

const single = (topology = dualHomed()) => Simulation.of(topology).failures();

describe("the flows of a network", () => {
  it("are told together when they go the same way", () => {
    expect(flowGroups(Simulation.of(dualHomed()).flows())).toEqual([
      { class: "site", verdict: "delivered", how: "nva-west", flows: ["app to headquarters", "data to headquarters"] },
      {
        class: "hub",
        verdict: "delivered",
        how: "directly",
        flows: ["app to west", "app to north", "data to west", "data to north"],
      },
      { class: "spoke", verdict: "delivered", how: "nva-west", flows: ["app to data"] },
    ]);
  });

  it("are told together when they are lost for the same reason, and first", () => {
    const groups = flowGroups(Simulation.of(dualHomed()).fail("nva-west", "nva-north").flows());
    expect(groups.map(({ verdict, flows }) => [verdict, flows])).toEqual([
      ["dropped", ["app to headquarters", "data to headquarters"]],
      ["dropped", ["app to data"]],
      ["delivered", ["app to west", "app to north", "data to west", "data to north"]],
    ]);
    expect(groups[0].how).toMatch(/^app has no route but /);
  });
});

describe("what a failure does", () => {
  it("is told once for all flows that fare alike", () => {
    const hub = single().find(({ failed }) => failed[0].name === "west");
    expect(hub && effectsOf(hub)).toEqual([
      expect.objectContaining({
        verdict: "delivered",
        how: "nva-north",
        flows: ["app to headquarters", "data to headquarters", "app to data"],
      }),
    ]);
  });

  it("is nothing when nothing changes", () => {
    const effectsOfLosing = (name: string) =>
      single()
        .filter(({ failed }) => failed[0].name === name)
        .map(effectsOf);
    expect(effectsOfLosing("west")).toEqual([[expect.anything()]]);
    expect(effectsOfLosing("north")).toEqual([[]]);
  });
});

describe("failures", () => {
  it("are told together when they come to the same, whatever fails", () => {
    const [group, ...others] = failureGroups(single());
    expect(others).toEqual([]);
    expect(group.failures.map(({ name }) => name)).toEqual([
      "vm-nva-west",
      "west",
      "headquarters~vm-nva-west",
      "app~west",
      "data~west",
    ]);
    // Without its peering with west app alone moves.
    expect(group).toMatchObject({ isEven: false, effects: [{ flows: { length: 3 } }] });
  });

  it("are told the worst first", () => {
    const oneCircuit = without(expressRouteHubs(), "circuits", "erc-north");
    const groups = failureGroups(single(oneCircuit));
    expect(groups.map(({ failures }) => failures.map(({ name }) => name))).toEqual([
      // Both spokes lose the headquarters, and each other's traffic moves; with a peering, for one of the spokes.
      ["vm-nva-west", "west", "app~west", "data~west"],
      ["ergw-west", "erc-west", "ergw-west-erc-west", "erc-west~headquarters", "rs-west"],
    ]);
    expect(groups.map(({ effects }) => effects.map(({ verdict }) => verdict))).toEqual([
      ["dropped", "delivered"],
      ["dropped"],
    ]);
  });
});
