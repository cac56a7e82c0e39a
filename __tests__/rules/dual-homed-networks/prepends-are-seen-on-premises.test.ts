import { prependsAreSeenOnPremises as rule } from "../../../lib/rules/dual-homed-networks/prepends-are-seen-on-premises";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import {
  added,
  changed,
  connection,
  dualHomed,
  expressRouteHubs,
  meant,
  without,
  withVpnGateway,
} from "../../support/topologies";

/** The same network with a third hub, "south", which is made like "north" and ranks last. */
function threeHubs(prefers: readonly string[]): Topology {
  const base = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers });
  const text = JSON.stringify(base)
    .replaceAll("north", "south")
    .replaceAll("10.20.", "10.60.")
    .replaceAll("65002", "65003");
  const other = JSON.parse(text) as Topology;
  const both = Object.fromEntries(
    Object.entries(base).map(([kind, elements]: [string, unknown]) => {
      if (!Array.isArray(elements)) return [kind, elements];
      const known = elements.map((element) => JSON.stringify(element));
      const others = other[kind as keyof Topology] as readonly unknown[];
      return [kind, [...elements, ...others.filter((element) => !known.includes(JSON.stringify(element)))]];
    }),
  ) as unknown as Topology;
  return {
    ...both,
    dualHomedNetworks: base.dualHomedNetworks.map((network) => ({ ...network, hubs: ["west", "north", "south"] })),
  };
}

describe("prependsAreSeenOnPremises", () => {
  const hidden =
    'network.mode: ExpressRoute hides the prepends of "north" from "headquarters", which may answer that way while "west" is active';

  it("finds nothing without ExpressRoute, nor in an active-active network", () => {
    tellsApart(rule, expressRouteHubs(), dualHomed());
    tellsApart(rule, expressRouteHubs(), meant(expressRouteHubs(), { mode: "active-active" }));
  });

  it("warns of a site behind a circuit of each hub", () => {
    expect(found(rule, expressRouteHubs())).toEqual([hidden]);
  });

  it("finds nothing where only one hub leads to the site", () => {
    tellsApart(rule, expressRouteHubs(), changed(expressRouteHubs(), "circuits", "erc-north", { sites: [] }));
  });

  it("finds nothing where the active hub is connected with every circuit: Microsoft's edge sees the prepends", () => {
    const shared = added(expressRouteHubs(), "gatewayConnections", connection("west", "north"));
    tellsApart(rule, expressRouteHubs(), shared);
    const one = changed(shared, "circuits", "erc-west", { sites: [] });
    tellsApart(rule, expressRouteHubs(), one);
  });

  it("warns where only the standby hub is connected with both", () => {
    expect(found(rule, added(expressRouteHubs(), "gatewayConnections", connection("north", "west")))).toEqual([hidden]);
  });

  it("names all sites at once", () => {
    let network = added(expressRouteHubs(), "onPremisesSites", {
      name: "plant",
      prefixes: ["172.17.0.0/24"],
      moreSpecifics: false,
    });
    for (const name of ["erc-west", "erc-north"]) {
      network = changed(network, "circuits", name, { sites: ["headquarters", "plant"] });
    }
    expect(found(rule, network)).toEqual([hidden.replace('"headquarters"', '"headquarters" and "plant"')]);
  });

  it.each([
    [["erc-west", "erc-north"], []],
    [["erc-north", "erc-west"], [hidden]],
    [["nva-north"], [hidden]],
    [[], [hidden]],
  ])("goes by what the routers of the site prefer: %j", (prefers, expected) => {
    expect(found(rule, changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers }))).toEqual(expected);
  });

  it("warns where the routers prefer an ExpressRoute gateway: they have sessions with Microsoft's edge alone", () => {
    expect(
      found(rule, changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: ["ergw-west"] })),
    ).toEqual([hidden]);
  });

  it("warns where one circuit leads to both hubs and neither prepends, and not once the standby does", () => {
    const circuit = changed(expressRouteHubs(), "circuits", "erc-north", { sites: [] });
    const shared = added(circuit, "gatewayConnections", connection("north", "west"));
    const alike = changed(shared, "routeServerPeerings", "nva-north-rs-north", { prepend: 0 });
    tellsApart(rule, alike, shared);
  });

  it("warns where two standby hubs look alike", () => {
    tellsApart(rule, threeHubs(["erc-west"]), threeHubs(["erc-west", "erc-north"]));
    tellsApart(rule, threeHubs(["erc-west", "erc-south"]), threeHubs(["erc-west", "erc-north", "erc-south"]));
  });

  it("finds nothing where the appliance of the standby hub advertises no spokes to its gateway", () => {
    const silent = changed(expressRouteHubs(), "routeServerPeerings", "nva-north-rs-north", { advertise: [] });
    tellsApart(rule, expressRouteHubs(), silent);
  });

  it("goes by the terms of the policies for a range, where Microsoft's edge sees both hubs", () => {
    const shared = added(expressRouteHubs(), "gatewayConnections", connection("west", "north"));
    const one = changed(shared, "circuits", "erc-west", { sites: [] });
    const west = (base: Topology, prepend: number) =>
      changed(base, "routeServerPeerings", "nva-west-rs-west", { terms: [{ prefixes: ["10.30.0.0/22"], prepend }] });
    // North prepends twice.
    expect([0, 2, 5].map((prepend) => found(rule, west(one, prepend)))).toEqual([[], [], []]);
    expect(found(rule, west(expressRouteHubs(), 5))).toEqual([
      'network.mode: ExpressRoute hides the prepends of "west" from "headquarters", which may answer that way while "north" is active',
      hidden,
    ]);
  });

  it("is not about VPN, which shows prepends", () => {
    tellsApart(rule, expressRouteHubs(), withVpnGateway("north", expressRouteHubs()));
    tellsApart(rule, expressRouteHubs(), without(expressRouteHubs(), "gateways", "ergw-north"));
  });
});
