import { expect as importedExpect } from "@jest/globals";
import { Survive } from "../../lib/constructs/networks";
import "../../lib/jest";
import { Simulation } from "../../lib/routing";
import { collectTopology } from "../../lib/topology";
import { expressRouteNetwork } from "../support/express-route-network";

const { network, stack } = expressRouteNetwork();
const simulation = network.simulate();

/** What a failed expectation says. */
function messageOf(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the expectation holds");
}

test("take the simulation of constructs and that of TypeScript, by either expect", () => {
  expect(simulation).toDeliver("app", "datacentre");
  expect(Simulation.of(stack)).toDeliver("app", "datacentre");
  importedExpect(simulation).toDeliver("app", "datacentre");
});

test("say so when they are given something else", () => {
  expect(() => expect(stack).toDeliver("app", "datacentre")).toThrow(
    "give it network.simulate() or Simulation.of(app)",
  );
  expect(() => expect(undefined).toSurvive()).toThrow("was given no simulation");
});

test("refuse names that are not there, with .not too", () => {
  expect(() => expect(simulation).not.toDeliver("app", "datacenter")).toThrow('did you mean "datacentre"');
  expect(() => expect(simulation).not.toSurvive("wets")).toThrow('"wets" that can fail by itself; did you mean');
  expect(() => expect(simulation).not.toLearn("app-rz", "10.100.0.0/16")).toThrow("speaks BGP; known are");
});

describe("toDeliver", () => {
  it("looks at all ways there and back", () => {
    expect(simulation.fail("amsterdam")).toDeliver("app", "datacentre", { through: ["north-nva", "dublin"] });
    expect(simulation.fail("west")).toDeliver("app", "datacentre", { through: "north", symmetric: true });
    // The site sends to either hub.
    expect(simulation).not.toDeliver("app", "datacentre", { through: "west" });
    expect(simulation).not.toDeliver("app", "datacentre", { symmetric: true });
    expect(simulation.fail("west", "north")).not.toDeliver("app", "datacentre");
  });

  it("shows every way, and where and why a packet is lost", () => {
    const message = messageOf(() => {
      expect(simulation.fail("west", "dublin")).toDeliver("app", "datacentre", { through: "west-nva" });
    });
    expect(message).toMatch(
      /^expected app to reach datacentre through west-nva, there and back\napp to datacentre is dropped, because /,
    );
    expect(message).toMatch(/\n {2}there {2}app.*: dropped, because .+\n {2}back {3}datacentre.*: dropped, because /);
  });
});

describe("toSurvive", () => {
  it("takes nothing for any single failure, a kind of failure, or names that fail at once", () => {
    expect(simulation).toSurvive();
    expect(simulation).toSurvive(Survive.anyHub());
    expect(simulation).toSurvive("west");
    expect(simulation).toSurvive(["west", "amsterdam"]);
    expect(simulation).not.toSurvive(["west", "dublin"]);
    expect(simulation).not.toSurvive(Survive.anyHub().symmetrically());
    expect(simulation.fail("dublin")).not.toSurvive();
  });

  it("shows each failure with the flows that it takes away, and a trace", () => {
    const message = messageOf(() => {
      expect(simulation.fail("dublin")).toSurvive(Survive.anyCircuit());
    });
    expect(message).toMatch(
      /^expected the network to survive the failure of any circuit\nit does not survive the failure of circuit "amsterdam": "app to datacentre" and "data to datacentre" are lost; /,
    );
    expect(message).toMatch(/\n {2}there {2}app.*: dropped, because /);
    expect(messageOf(() => expect(simulation).toSurvive(["west", "dublin"]))).toMatch(
      /^expected the network to survive the failure of west and dublin\napp to datacentre is dropped, /,
    );
    expect(messageOf(() => expect(simulation).not.toSurvive())).toBe(
      "expected the network not to survive any single failure",
    );
  });
});

describe("toLearn", () => {
  const path = [65001, 65001, 12076, 65100];

  it("looks for a route that is kept, by path, next hop and neighbour", () => {
    expect(simulation).toLearn("app-rs", "10.100.0.0/16");
    expect(simulation).toLearn("app-rs", "10.100.0.0/16", {
      path,
      nextHop: "10.10.0.30",
      from: "west-nva",
      best: true,
    });
    expect(simulation).toLearn("app-rs/IN_0", "10.100.0.0/16", { from: "north-nva-2" });
    expect(simulation).not.toLearn("app-rs", "10.100.0.0/16", { from: "north-nva", best: true });
    expect(simulation).not.toLearn("app-rs", "10.100.0.0/16", { path: [65001] });
    expect(simulation).not.toLearn("app-rs", "10.100.0.0/16", { nextHop: "10.10.0.4" });
    expect(simulation).not.toLearn("app-rs", "10.40.0.0/22");
  });

  it("does not take a route that is dropped, and shows why it is", () => {
    const topology = collectTopology(stack);
    const routeServerPeerings = topology.routeServerPeerings.map((each) => ({
      ...each,
      asPathRewrite: "none" as const,
    }));
    const without = Simulation.of({ ...topology, routeServerPeerings });
    expect(without).not.toLearn("app-rs", "10.100.0.0/16");
    expect(messageOf(() => expect(without).toLearn("app-rs", "10.100.0.0/16", { best: true }))).toMatch(
      /^expected app-rs to learn 10\.100\.0\.0\/16, as the best\napp-rs\/IN_0 was sent\n {2}10\.100\.0\.0\/16, from north-nva-1, path 65002 65002 65002 65515 12076 65100, .+: dropped, because its path holds 65515/,
    );
  });

  it("wants it of each speaker, and with .not of none", () => {
    const half = simulation.fail("app-rs/IN_0");
    expect(() => expect(half).toLearn("app-rs", "10.100.0.0/16")).toThrow("app-rs/IN_0 is down");
    expect(() => expect(half).not.toLearn("app-rs", "10.100.0.0/16")).toThrow("expected app-rs not to learn");
  });

  it("shows what there is when the prefix was not sent at all", () => {
    expect(() => expect(simulation).toLearn("app-rs/IN_0", "10.9.0.0/16")).toThrow(
      "app-rs/IN_0 was not sent 10.9.0.0/16; it was sent 10.30.0.0/22, 10.100.0.0/16",
    );
  });
});
