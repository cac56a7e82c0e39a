import { gatewaysStayWithinThePrefixLimit as rule } from "../../../lib/rules/gateways/gateways-stay-within-the-prefix-limit";
import { found, tellsApart } from "../../support/found";
import { added, changed, expressRouteHubs, half, withVpnGateway, withSpokeRanges } from "../../support/topologies";

describe("gatewaysStayWithinThePrefixLimit", () => {
  it("counts the hub and the spokes, and accepts a correct network", () => {
    expect(found(rule, withSpokeRanges(expressRouteHubs(), 999))).toEqual([]);
    expect(found(rule, withSpokeRanges(expressRouteHubs(), 1000))).toEqual([
      'ergw-west: gateway "ergw-west" advertises at least 1001 prefixes; ExpressRoute accepts 1000',
      'ergw-north: gateway "ergw-north" advertises at least 1001 prefixes; ExpressRoute accepts 1000',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("does not count what the route server does not pass on", () => {
    const network = changed(withSpokeRanges(expressRouteHubs(), 1000), "routeServers", "rs-west", {
      branchToBranch: false,
    });
    expect(found(rule, network)).toHaveLength(1);
  });

  it("counts networks that use the gateway", () => {
    let network = added(withSpokeRanges(expressRouteHubs(), 999), "virtualNetworks", {
      name: "user",
      role: "spoke",
      addressSpace: ["10.30.0.0/24"],
      subnets: [],
    });
    network = added(
      network,
      "virtualNetworkPeerings",
      half("west", "user"),
      half("user", "west", { useRemoteGateways: true }),
    );
    expect(found(rule, network)).toEqual([
      'ergw-west: gateway "ergw-west" advertises at least 1001 prefixes; ExpressRoute accepts 1000',
    ]);
  });

  it("does not ask it of VPN gateways", () => {
    const wrong = withSpokeRanges(expressRouteHubs(), 1000);
    tellsApart(rule, wrong, withVpnGateway("north", withVpnGateway("west", wrong)));
  });
});
