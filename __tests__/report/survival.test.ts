import { harmLines, survivalLines, survivalOf, survivesAll } from "../../lib/report/survival";
import { Simulation } from "../../lib/routing";
import { scenario } from "../support/route-tables";
import { changed, dualHomed } from "../support/topologies";

function survival(simulation: Simulation, ...pairs: [string, string][]) {
  const cases = simulation.singleFailures();
  const named = (name: string) => cases.filter((each) => each.name === name);
  const failed = pairs.length > 0 ? pairs.map((pair) => pair.flatMap(named)) : cases.map((each) => [each]);
  return survivalOf(simulation.flows(), simulation.failures(failed), simulation.spokePairs());
}

describe("survival", () => {
  it("is of all flows when none is lost", () => {
    const found = survival(Simulation.of(dualHomed()));
    expect(found).toEqual({
      flows: 7,
      spokePairs: { traced: 1, total: 1 },
      failures: 22,
      neverDelivered: [],
      unsettled: [],
      lost: [],
      asymmetric: [],
    });
    expect(survivesAll(found)).toBe(true);
    expect(survivalLines(found, "22 failures")).toEqual(["7 of 7 flows survive each of 22 failures."]);
  });

  it("says how many of many pairs of spokes are traced", () => {
    const found = { ...survival(Simulation.of(dualHomed())), spokePairs: { traced: 45, total: 1035 } };
    expect(survivalLines(found, "20 failures")).toEqual([
      "7 of 7 flows survive each of 20 failures.",
      "Of 1035 pairs of spokes that are meant to reach each other, 45 are traced.",
    ]);
    expect(harmLines(found, "20 failures")).toEqual(["7 of 7 flows survive each of 20 failures."]);
  });

  it("says by what each flow is lost", () => {
    const found = survival(Simulation.of(dualHomed()), ["west", "vm-nva-north"], ["vm-nva-west", "app~north"]);
    expect(found.lost).toEqual([
      { flow: "app to headquarters", by: ["west + vm-nva-north", "vm-nva-west + app~north"] },
      { flow: "data to headquarters", by: ["west + vm-nva-north"] },
      { flow: "app to data", by: ["west + vm-nva-north", "vm-nva-west + app~north"] },
    ]);
    expect(survivesAll(found)).toBe(false);
    expect(survivalLines(found, "2 pairs")).toEqual([
      "4 of 7 flows survive each of 2 pairs.",
      "Lost when this fails: app to headquarters (west + vm-nva-north, vm-nva-west + app~north); " +
        "data to headquarters (west + vm-nva-north); app to data (west + vm-nva-north, vm-nva-west + app~north).",
    ]);
  });

  it("does not count flows whose routes never settle as survivors", () => {
    const { topology } = scenario("dual-homed-two-circuits");
    const unsettled = changed(topology, "routeServers", "rs1", { routingPreference: "VpnGateway" });
    expect(survival(Simulation.of(topology)).unsettled).toEqual([]);
    const found = survival(Simulation.of(unsettled), ["rs0/IN_0", "rs0/IN_0"]);
    expect(found).toMatchObject({ flows: 4, neverDelivered: [], unsettled: ["vnet0 to on-prem1"], lost: [] });
    expect(survivesAll(found)).toBe(false);
    expect(survivalLines(found, "1 failure")).toEqual([
      "3 of 4 flows survive each of 1 failure.",
      "Unsettled, because routes keep changing: vnet0 to on-prem1.",
    ]);
  });

  it("does not blame failures for what is never delivered", () => {
    const found = survival(Simulation.of(dualHomed()).fail("nva-west", "nva-north"), ["west", "north"]);
    expect(found.neverDelivered).toEqual(["app to headquarters", "data to headquarters", "app to data"]);
    expect(found.lost).toEqual([]);
    expect(survivesAll(found)).toBe(false);
    expect(survivalLines(found, "1 failure")).toEqual([
      "4 of 7 flows survive each of 1 failure.",
      "Not delivered at all: app to headquarters, data to headquarters, app to data.",
    ]);
  });
});
