import { Simulation } from "../../lib/routing";
import { ControlPlane } from "../../lib/routing/control-plane";
import { RoutingNetwork } from "../../lib/routing/network";
import type { Topology } from "../../lib/topology";
import { networksOf, scenario } from "../support/route-tables";
import { changed, expressRouteHubs, without, withRemoteSpoke } from "../support/topologies";

/** What a speaker originates. */
function originated(topology: Topology, name: string): string[] {
  const [{ received }] = Simulation.of(topology).routesOf(name);
  return received.filter(({ from }) => from === undefined).map(({ prefix }) => prefix);
}

describe("what is originated", () => {
  it("are the ranges of the network of a route server and a gateway, and of those that use them", () => {
    const { topology } = scenario("appliance-to-vpn");
    expect(originated(topology, "ars/IN_0")).toEqual(["10.0.0.0/16", "10.3.0.0/16"]);
    expect(originated(topology, "HubVPNGW")).toEqual(["10.0.0.0/16", "10.3.0.0/16"]);
    expect(originated(expressRouteHubs(), "rs-app/IN_1")).toEqual(["10.30.0.0/22"]);
  });

  it("is not the range of a network any more that a route server is no longer peered with", () => {
    // Nobody learns it, so that nothing has to be told.
    const alone = { ...withRemoteSpoke(), routeServerPeerings: [] };
    expect(originated(alone, "rs-app/IN_0")).toEqual(["10.30.0.0/22", "10.50.0.0/22"]);
    const [{ received }] = Simulation.of(alone).fail("app~more").routesOf("rs-app/IN_0");
    expect(received.map(({ prefix }) => prefix)).toEqual(["10.30.0.0/22"]);
  });

  it("are the prefixes of a site, what an appliance is told to, and nothing of a circuit", () => {
    expect(originated(expressRouteHubs(), "headquarters")).toEqual(["192.168.0.0/16"]);
    expect(originated(expressRouteHubs(), "erc-west")).toEqual([]);
    expect(originated(expressRouteHubs(), "vm-nva-west")).toEqual([]);
    const egress = changed(expressRouteHubs(), "virtualAppliances", "nva-west", {
      internetEgress: true,
      originate: ["10.0.0.0/8"],
    });
    const offering = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise: ["hub"] });
    expect(originated(offering, "vm-nva-west")).toEqual(["0.0.0.0/0", "10.0.0.0/8", "10.10.0.0/22"]);
  });
});

describe("a failure", () => {
  const routesOf = (simulation: Simulation) =>
    simulation
      .speakers()
      .flatMap((name) => simulation.routesOf(name))
      .map(({ speaker, received, sent }) => ({ speaker, received, sent }));

  it.each(["ergw-west-erc-west", "ergw-north-erc-north"])("of %s leaves the routes of a network without it", (name) => {
    const network = expressRouteHubs();
    const failed = Simulation.of(network).fail(name);
    expect(routesOf(failed)).not.toEqual(routesOf(Simulation.of(network)));
    expect(routesOf(failed)).toEqual(routesOf(Simulation.of(without(network, "gatewayConnections", name))));
  });

  it("takes what a site heard of the network with its last way there", () => {
    const network = Simulation.of(expressRouteHubs());
    expect(networksOf(network.fail("erc-west"), "headquarters")).toContain("10.30.0.0/22");
    expect(networksOf(network.fail("erc-west", "erc-north"), "headquarters")).toEqual(["192.168.0.0/16"]);
  });

  it("leaves nothing to a speaker that failed itself", () => {
    const topology = expressRouteHubs();
    const routing = RoutingNetwork.of(topology);
    const whole = ControlPlane.of(routing);
    const [app] = routing.speakers.of("rs-app");
    const prefix = whole.origins.prefixes.find(({ text }) => text === "192.168.0.0/16");
    expect(prefix && whole.locRib(app, prefix)).toHaveLength(1);
    expect(networksOf(Simulation.of(topology).fail("rs-app/IN_0"), "rs-app/IN_0")).toEqual([]);
  });
});
