import { gatewaySubnetLeadsToTheAppliance as rule } from "../../../lib/rules/gateways/gateway-subnet-leads-to-the-appliance";
import { found, tellsApart } from "../../support/found";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  half,
  meant,
  routeTable,
  without,
  withoutHalf,
  withSubnet,
} from "../../support/topologies";

describe("gatewaySubnetLeadsToTheAppliance", () => {
  it("finds nothing in hubs without gateways", () => {
    tellsApart(
      rule,
      changed(expressRouteHubs(), "virtualNetworks", "west", {
        subnets: [{ name: "GatewaySubnet", addressPrefix: "10.10.0.128/26" }],
      }),
      dualHomed(),
    );
  });

  const withRoutes = (prefixes: readonly string[], nextHopIp = "10.10.0.4") =>
    withSubnet(expressRouteHubs(), "west", {
      name: "GatewaySubnet",
      addressPrefix: "10.10.0.128/26",
      routeTable: routeTable(
        prefixes.map((addressPrefix) => ({ addressPrefix, nextHopType: "VirtualAppliance", nextHopIp })),
      ),
    });
  const past = (ranges: string, nextHop = "10.10.0.4") =>
    `west.subnets[2].routeTable: GatewaySubnet of "west" has no route to ${nextHop} for ${ranges}, so packets from on-premises bypass the appliance`;
  const both = '10.30.0.0/22 of "app" and 10.40.0.0/22 of "data"';

  it("names the ranges that are missing, and accepts a correct network", () => {
    expect(found(rule, withRoutes(["10.30.0.0/22"]))).toEqual([past('10.40.0.0/22 of "data"')]);
    const none = withSubnet(expressRouteHubs(), "west", { name: "GatewaySubnet", addressPrefix: "10.10.0.128/26" });
    expect(found(rule, none)).toEqual([past(both)]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("does not count a shorter route, which the peering's beats", () => {
    expect(found(rule, withRoutes(["10.0.0.0/8"]))).toEqual([past(both)]);
  });

  it("counts longer routes when they cover the range", () => {
    const halves = ["10.30.0.0/23", "10.30.0.0/24", "10.30.2.0/23", "10.40.0.0/22"];
    expect(found(rule, withRoutes(halves))).toEqual([]);
    expect(found(rule, withRoutes(halves.slice(1)))).toEqual([past('10.30.0.0/22 of "app"')]);
  });

  it("does not count routes to somewhere else", () => {
    expect(found(rule, withRoutes(["10.30.0.0/22", "10.40.0.0/22"], "10.20.0.4"))).toEqual([past(both)]);
  });

  it("takes the load balancer before the appliance", () => {
    const network = changed(expressRouteHubs(), "virtualAppliances", "nva-north", { loadBalancerIp: "10.20.0.30" });
    expect(found(rule, network)).toEqual([]);
    const west = withRoutes(["10.30.0.0/22", "10.40.0.0/22"], "10.10.0.30");
    const balanced = changed(west, "virtualAppliances", "nva-west", { loadBalancerIp: "10.10.0.30" });
    expect(found(rule, balanced)).toEqual([]);
    expect(
      found(rule, changed(withRoutes([]), "virtualAppliances", "nva-west", { loadBalancerIp: "10.10.0.30" })),
    ).toEqual([past(both, "10.10.0.30")]);
  });

  it("asks for a route to what lies behind a spoke, where the hub is peered with it", () => {
    let network = added(expressRouteHubs(), "virtualNetworks", {
      name: "behind",
      role: "spoke",
      addressSpace: ["10.50.0.0/24"],
      subnets: [],
    });
    network = added(network, "virtualNetworkPeerings", half("app", "behind", { allowGatewayTransit: true }));
    network = added(network, "virtualNetworkPeerings", half("behind", "app", { useRemoteGateways: true }));
    expect(found(rule, network)).toEqual([]);
    network = added(network, "virtualNetworkPeerings", half("west", "behind"), half("behind", "west"));
    expect(found(rule, network)).toEqual([past('10.50.0.0/24 of "behind"')]);
  });

  it("does not ask for a route to a spoke that the hub is not peered with", () => {
    tellsApart(rule, withRoutes(["10.30.0.0/22"]), withoutHalf(withRoutes(["10.30.0.0/22"]), "data", "west"));
  });

  it("does not look into a hub whose subnets are unknown", () => {
    const network = changed(expressRouteHubs(), "virtualNetworks", "west", { subnets: [], existing: true });
    tellsApart(
      rule,
      changed(expressRouteHubs(), "virtualNetworks", "west", {
        subnets: [{ name: "GatewaySubnet", addressPrefix: "10.10.0.128/26" }],
        existing: true,
      }),
      network,
    );
  });

  it("counts longer routes in any order", () => {
    tellsApart(
      rule,
      withRoutes(["10.30.0.0/24", "10.30.2.0/23", "10.40.0.0/22"]),
      withRoutes(["10.30.0.0/24", "10.30.2.0/23", "10.30.0.0/23", "10.40.0.0/22"]),
    );
  });

  it("does not count a route with the appliance's address that leads elsewhere", () => {
    const network = withSubnet(withRoutes([]), "west", {
      name: "GatewaySubnet",
      addressPrefix: "10.10.0.128/26",
      routeTable: routeTable(
        ["10.30.0.0/22", "10.40.0.0/22"].map((addressPrefix) => ({
          addressPrefix,
          nextHopType: "VnetLocal",
          nextHopIp: "10.10.0.4",
        })),
      ),
    });
    expect(found(rule, network)).toEqual([past(both)]);
  });

  it("names an appliance without an instance", () => {
    const network = changed(withRoutes(["10.30.0.0/22"]), "virtualAppliances", "nva-west", { instances: [] });
    expect(found(rule, network)).toEqual([past(both, 'the appliance "nva-west"')]);
  });

  it("leaves a hub without an appliance, and one that is a spoke of its own, to other rules", () => {
    const wrong = withRoutes(["10.30.0.0/22"]);
    tellsApart(rule, wrong, without(wrong, "virtualAppliances", "nva-west"));
    tellsApart(rule, wrong, meant(expressRouteHubs(), { spokes: ["app", "data", "west"] }));
  });
});
