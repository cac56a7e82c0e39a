import { prependsAreSeenOnPremises as rule } from "../../../lib/rules/dual-homed-networks/prepends-are-seen-on-premises";
import { found, tellsApart } from "../../support/found";
import { added, changed, connection, dualHomed, expressRouteHubs, meant, without } from "../../support/topologies";

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
    [["ergw-west"], []],
    [["erc-north", "erc-west"], [hidden]],
    [["nva-north"], [hidden]],
    [[], [hidden]],
  ])("goes by what the routers of the site prefer: %j", (prefers, expected) => {
    expect(found(rule, changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers }))).toEqual(expected);
  });

  it("is not about VPN, which shows prepends", () => {
    tellsApart(rule, expressRouteHubs(), changed(expressRouteHubs(), "gateways", "ergw-north", { type: "Vpn" }));
    tellsApart(rule, expressRouteHubs(), without(expressRouteHubs(), "gateways", "ergw-north"));
  });
});
