import { TopologyLookup } from "../../lib/topology";
import { changedHalf, dualHomed, withoutHalf } from "../support/topologies";

describe("TopologyLookup", () => {
  it("finds a half of a peering by its ends", () => {
    const lookup = TopologyLookup.of(withoutHalf(dualHomed(), "west", "app"));
    expect(lookup.half("app", "west")).toMatchObject({ from: "app", to: "west" });
    expect(lookup.half("west", "app")).toBeUndefined();
    expect(lookup.areDirectlyConnected("app", "west")).toBe(false);
    expect(lookup.areDirectlyConnected("app", "north")).toBe(true);
    expect(lookup.areDirectlyConnected("west", "west")).toBe(true);
  });

  it("knows what a route server announces: its own network and the users of its gateway", () => {
    const lookup = TopologyLookup.of(changedHalf(dualHomed(), "north", "app", { useRemoteGateways: true }));
    expect(lookup.usersOfGatewaysIn("app")).toEqual(["north"]);
    expect(lookup.rangesBehind("rs-app").map(String)).toEqual(["10.30.0.0/22", "10.20.0.0/22"]);
    expect(lookup.rangesBehind("rs-data").map(String)).toEqual(["10.40.0.0/22"]);
    expect(lookup.rangesBehind("nothing")).toEqual([]);
  });
});
