import { Failure } from "../../lib/routing/failure";
import { pairName } from "../../lib/routing/sessions";
import { failureOf } from "../../lib/routing/failures/failure-of";
import { directionOf } from "../support/routing";
import { dualHomed, expressRouteHubs, withoutHalf } from "../support/topologies";

const network = dualHomed();
const session = (sender: string, receiver: string) => directionOf(network, sender, receiver).session;
const isDown = (name: string, sender: string, receiver: string) =>
  failureOf(network, name).isDown(session(sender, receiver));

describe("a failure", () => {
  it("of a speaker takes its sessions down, and no others", () => {
    expect(isDown("vm-nva-west", "vm-nva-west", "rs-app/IN_0")).toBe(true);
    expect(isDown("vm-nva-west", "vm-nva-north", "rs-app/IN_0")).toBe(false);
    expect(isDown("rs-app/IN_0", "vm-nva-west", "rs-app/IN_0")).toBe(true);
    expect(isDown("rs-app/IN_0", "vm-nva-west", "rs-app/IN_1")).toBe(false);
  });

  it("of a session takes just that one down, whichever end is named first", () => {
    for (const name of ["rs-app/IN_0~vm-nva-west", "vm-nva-west~rs-app/IN_0"]) {
      expect(isDown(name, "vm-nva-west", "rs-app/IN_0")).toBe(true);
      expect(isDown(name, "vm-nva-west", "rs-app/IN_1")).toBe(false);
    }
  });

  it("of a peering takes down what crosses it", () => {
    for (const name of ["app~west", "west~app"]) {
      expect(isDown(name, "vm-nva-west", "rs-app/IN_1")).toBe(true);
      expect(isDown(name, "vm-nva-west", "rs-data/IN_1")).toBe(false);
      expect(failureOf(network, name).isPeeringDown("west", "app")).toBe(true);
      expect(failureOf(network, name).isPeeringDown("north", "app")).toBe(false);
    }
  });

  it("of a virtual network takes down all that is in it", () => {
    const hubs = expressRouteHubs();
    const failure = failureOf(hubs, "west");
    expect([...failure.speakers].map(({ name }) => name)).toEqual([
      "ergw-west",
      "rs-west/IN_0",
      "rs-west/IN_1",
      "vm-nva-west",
    ]);
  });

  it("may be several at once", () => {
    const both = failureOf(network, "vm-nva-west").and(failureOf(network, "app~north"));
    expect(both.names).toEqual(["vm-nva-west", "app~north"]);
    expect(both.isDown(session("vm-nva-west", "rs-data/IN_0"))).toBe(true);
    expect(both.isDown(session("vm-nva-north", "rs-app/IN_0"))).toBe(true);
    expect(both.isDown(session("vm-nva-north", "rs-data/IN_0"))).toBe(false);
  });

  it("is not needed for a session that cannot come up", () => {
    const apart = withoutHalf(network, "app", "west");
    expect(Failure.NONE.isDown(directionOf(apart, "vm-nva-west", "rs-app/IN_0").session)).toBe(true);
    expect(Failure.NONE.isDown(directionOf(apart, "vm-nva-west", "rs-data/IN_0").session)).toBe(false);
  });
});

describe("pairName", () => {
  it("is the same from both ends", () => {
    expect(pairName("west", "app")).toBe("app~west");
    expect(pairName("app", "west")).toBe("app~west");
  });
});
