import { Simulation, UnknownElementError } from "../../lib/routing";
import { scenario } from "../support/route-tables";
import { changed, dualHomed, expressRouteHubs } from "../support/topologies";

describe("Simulation", () => {
  const network = Simulation.of(dualHomed());

  it("leaves the network whole when something fails in it, and adds up failures", () => {
    const once = network.fail("vm-nva-west");
    const twice = once.fail("vm-nva-north");
    expect(network.failed).toEqual([]);
    expect(once.failed).toEqual(["vm-nva-west"]);
    expect(twice.failed).toEqual(["vm-nva-west", "vm-nva-north"]);
    expect(network.trace("app", "headquarters").outcome).toBe("delivered");
    expect(once.trace("app", "headquarters").outcome).toBe("delivered");
    expect(twice.trace("app", "headquarters").outcome).toBe("dropped");
  });

  it("has the same routes whether things fail one after the other or at once", () => {
    const atOnce = network.fail("vm-nva-west", "rs-app/IN_0");
    const oneByOne = network.fail("rs-app/IN_0").fail("vm-nva-west");
    for (const name of network.speakers()) expect(atOnce.routesOf(name)).toEqual(oneByOne.routesOf(name));
  });

  it("knows speakers by their name, their element and their virtual network", () => {
    const speakers = (name: string) =>
      Simulation.of(expressRouteHubs())
        .routesOf(name)
        .map(({ speaker }) => speaker);
    expect(speakers("rs-app/IN_1")).toEqual(["rs-app/IN_1"]);
    expect(speakers("rs-app")).toEqual(["rs-app/IN_0", "rs-app/IN_1"]);
    expect(speakers("west")).toEqual(["ergw-west", "rs-west/IN_0", "rs-west/IN_1", "vm-nva-west"]);
  });

  it("says what might be meant by a name that is not there", () => {
    for (const ask of [
      () => network.routesOf("rs-ap"),
      () => network.effectiveRoutes("headquarters"),
      () => network.trace("app", "headquaters"),
      () => network.fail("vm-nva-wset"),
    ]) {
      expect(ask).toThrow(UnknownElementError);
    }
    expect(() => network.fail("vm-nva-wset")).toThrow(/vm-nva-west/);
  });

  it("finds every single thing that may fail", () => {
    expect(network.singleFailures().map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "appliance instance vm-nva-west",
      "appliance instance vm-nva-north",
      "hub west",
      "hub north",
      "link to a site headquarters~vm-nva-west",
      "link to a site headquarters~vm-nva-north",
      "route server instance rs-app/IN_0",
      "route server instance rs-app/IN_1",
      "route server instance rs-data/IN_0",
      "route server instance rs-data/IN_1",
      "peering app~west",
      "peering data~west",
      "peering app~north",
      "peering data~north",
      ...["app", "data"].flatMap((spoke) =>
        [0, 1].flatMap((instance) =>
          ["north", "west"].map((hub) => `BGP session rs-${spoke}/IN_${instance}~vm-nva-${hub}`),
        ),
      ),
    ]);
  });

  it("settles in every published lab", () => {
    const { topology } = scenario("dual-homed-two-circuits");
    const changing = changed(topology, "routeServers", "rs1", { routingPreference: "VpnGateway" });
    expect(Simulation.of(changing).oscillations()).not.toEqual([]);
    for (const name of ["dual-homed-two-circuits", "dual-homed-vpn", "ibgp-between-hubs", "anycast", "loop-check"]) {
      expect(scenario(name).oscillations()).toEqual([]);
    }
  });
});
