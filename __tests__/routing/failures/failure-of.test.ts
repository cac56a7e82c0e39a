import { failureOf } from "../../../lib/routing/failures/failure-of";
import type { Topology } from "../../../lib/topology";
import { changed, dualHomed, expressRouteHubs, withoutHalf } from "../../support/topologies";

function outOfOrder(topology: Topology, name: string) {
  const { names, speakers, sessions, peerings, virtualNetworks } = failureOf(topology, name);
  return {
    names,
    speakers: [...speakers].map((speaker) => speaker.name),
    sessions: [...sessions].map((session) => session.name),
    peerings: [...peerings],
    virtualNetworks: [...virtualNetworks],
  };
}

const NOTHING = { speakers: [], sessions: [], peerings: [], virtualNetworks: [] };

describe("the failure of something by its name", () => {
  it.each([
    ["a single failure", "vm-nva-west", { speakers: ["vm-nva-west"] }],
    ["a spoke with its route server", "app", { speakers: ["rs-app/IN_0", "rs-app/IN_1"], virtualNetworks: ["app"] }],
    ["a route server with both instances", "rs-app", { speakers: ["rs-app/IN_0", "rs-app/IN_1"] }],
    ["a site", "headquarters", { speakers: ["headquarters"] }],
    [
      "the peering of a route server",
      "nva-west-rs-app",
      { sessions: ["rs-app/IN_0~vm-nva-west", "rs-app/IN_1~vm-nva-west"] },
    ],
    ["a session", "rs-app/IN_0~vm-nva-west", { sessions: ["rs-app/IN_0~vm-nva-west"] }],
    ["a session by its other end first", "vm-nva-west~rs-app/IN_0", { sessions: ["rs-app/IN_0~vm-nva-west"] }],
    [
      "the session of a gateway with a route server",
      "ergw-west~rs-west/IN_0",
      { sessions: ["ergw-west~rs-west/IN_0"] },
    ],
    ["a peering of networks", "app~west", { peerings: ["app~west"] }],
    ["a peering of networks by its other end first", "west~app", { peerings: ["app~west"] }],
  ])("is that of %s", (_what, name, expected) => {
    expect(outOfOrder(expressRouteHubs(), name)).toEqual({ ...NOTHING, names: [name], ...expected });
  });

  it.each(["app~west", "west~app"])("is that of a peering as %s even where only one half is there", (name) => {
    expect(outOfOrder(withoutHalf(dualHomed(), "app", "west"), name)).toMatchObject({ peerings: ["app~west"] });
    expect(outOfOrder(withoutHalf(dualHomed(), "west", "app"), name)).toMatchObject({ peerings: ["app~west"] });
  });

  it("is nothing for an element that speaks with nobody", () => {
    const silent = changed(dualHomed(), "routeServers", "rs-app", { addresses: [] });
    expect(outOfOrder(silent, "rs-app")).toEqual({ ...NOTHING, names: ["rs-app"] });
    expect(outOfOrder({ ...silent, gateways: [], routeServers: [] }, "app")).toEqual({
      ...NOTHING,
      names: ["app"],
      virtualNetworks: ["app"],
    });
    const lone = { ...dualHomed(), routeServers: [], routeServerPeerings: dualHomed().routeServerPeerings };
    expect(outOfOrder(lone, "nva-west-rs-app")).toEqual({ ...NOTHING, names: ["nva-west-rs-app"] });
  });

  it("of an unknown name names what was meant: an element, an instance or a session", () => {
    const message = (name: string) => () => failureOf(expressRouteHubs(), name);
    expect(message("rs-ap")).toThrow('there is nothing called "rs-ap" that could fail; did you mean "rs-app"?');
    expect(message("vm-nva-wset")).toThrow('did you mean "vm-nva-west"?');
    expect(message("app~wets")).toThrow('did you mean "app~west"?');
    expect(message("erc-wst")).toThrow('did you mean "erc-west"?');
    expect(message("ergw-wst")).toThrow('did you mean "ergw-west"?');
    expect(message("headquaters")).toThrow('did you mean "headquarters"?');
    expect(message("nva-west-rs-ap")).toThrow('did you mean "nva-west-rs-app"?');
  });
});
