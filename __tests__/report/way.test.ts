import { changedWayText, howText, wayText } from "../../lib/report/way";
import { Simulation } from "../../lib/routing";
import { activeActive, changed, dualHomed, expressRouteHubs } from "../support/topologies";

/** West with two instances behind a load balancer. */
const twoInstances = changed(dualHomed(), "virtualAppliances", "nva-west", {
  loadBalancerIp: "10.10.0.30",
  instances: [
    { name: "vm-nva-west-1", privateIp: "10.10.0.4" },
    { name: "vm-nva-west-2", privateIp: "10.10.0.5" },
  ],
});

describe("the way of a flow", () => {
  it("names what is passed between the ends, appliances rather than their instances", () => {
    expect(wayText(Simulation.of(twoInstances).flow("app", "data"))).toBe("nva-west");
    expect(wayText(Simulation.of(expressRouteHubs()).fail("north").flow("app", "headquarters"))).toBe(
      "nva-west → ergw-west → erc-west",
    );
  });

  it("is direct when nothing is", () => {
    expect(wayText(Simulation.of(dualHomed()).flow("app", "west"))).toBe("directly");
  });

  it("names all that are equal", () => {
    expect(wayText(Simulation.of(activeActive()).flow("app", "data"))).toBe("nva-north or nva-west");
  });

  it("tells both directions when they differ", () => {
    // Routers on premises see no prepends through ExpressRoute, and answer by both circuits.
    expect(wayText(Simulation.of(expressRouteHubs()).flow("app", "headquarters"))).toBe(
      "there nva-west → ergw-west → erc-west, " +
        "back nva-north → ergw-north → erc-north or nva-west → ergw-west → erc-west",
    );
  });

  it("names instances when nothing else has changed", () => {
    const before = Simulation.of(twoInstances).flow("app", "data");
    const after = Simulation.of(twoInstances).fail("vm-nva-west-1").flow("app", "data");
    expect(changedWayText(before, after)).toBe("vm-nva-west-2");
    const elsewhere = Simulation.of(twoInstances).fail("nva-west").flow("app", "data");
    expect(changedWayText(before, elsewhere)).toBe("nva-north");
  });

  it("gives way to the reason when a flow is not delivered", () => {
    expect(howText(Simulation.of(dualHomed()).flow("app", "data"))).toBe("nva-west");
    expect(howText(Simulation.of(dualHomed()).fail("west", "north").flow("app", "data"))).toBe(
      "app has no route but 10.0.0.0/8 of the platform, which drops it",
    );
  });
});
