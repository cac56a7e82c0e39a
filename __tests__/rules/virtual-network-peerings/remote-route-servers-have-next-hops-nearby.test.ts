import { verdictOn } from "../../../lib/verdict";
import { remoteRouteServersHaveNextHopsNearby as rule } from "../../../lib/rules/virtual-network-peerings/remote-route-servers-have-next-hops-nearby";
import { found, tellsApart } from "../../support/found";
import { changedHalf, dualHomed, expressRouteHubs, half, withRemoteSpoke, withoutHalf } from "../../support/topologies";

describe("remoteRouteServersHaveNextHopsNearby", () => {
  it("has a network that no other rule complains of either", () => {
    expect(verdictOn(withRemoteSpoke()).violations).toEqual([]);
  });

  it.each([
    ["west", "more"],
    ["more", "west"],
  ])("finds that the half from %s to %s is not there", (from, to) => {
    expect(found(rule, withoutHalf(withRemoteSpoke(), from, to))).toEqual([
      'more: "more" uses route server "rs-app", whose routes lead to appliances in "west", but is not peered with it in both directions',
    ]);
  });

  it("names all hubs that are missed at once, and accepts a correct network", () => {
    const network = withoutHalf(withoutHalf(withRemoteSpoke(), "west", "more"), "north", "more");
    expect(found(rule, network)).toEqual([
      'more: "more" uses route server "rs-app", whose routes lead to appliances in "west" and "north", but is not peered with them in both directions',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
    expect(found(rule, withRemoteSpoke())).toEqual([]);
  });

  it("does not ask it of a spoke that uses the gateways of a hub", () => {
    const network = changedHalf(expressRouteHubs(), "app", "west", { useRemoteGateways: true });
    const peerings = [...network.virtualNetworkPeerings, half("unknown", "app", { useRemoteGateways: true })];
    tellsApart(rule, changedHalf(withRemoteSpoke(), "more", "west", { from: "elsewhere" }), {
      ...network,
      virtualNetworkPeerings: peerings,
    });
  });
});
