import { gatewayRoutesPassNoApplianceBy as rule } from "../../../lib/rules/subnets/gateway-routes-pass-no-appliance-by";
import type { RouteTable, Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, expressRouteHubs, half, routeTable, without } from "../../support/topologies";

/** A spoke that uses the gateway of west, and sends everything else to the appliance there. */
function singleHomed(table: RouteTable | undefined, base: Topology = expressRouteHubs()): Topology {
  const spoke = added(base, "virtualNetworks", {
    name: "legacy",
    role: "spoke",
    addressSpace: ["10.70.0.0/24"],
    subnets: [{ name: "snet-legacy", addressPrefix: "10.70.0.0/26", routeTable: table }],
  });
  return added(
    spoke,
    "virtualNetworkPeerings",
    half("west", "legacy", { allowGatewayTransit: true }),
    half("legacy", "west", { useRemoteGateways: true }),
  );
}

describe("gatewayRoutesPassNoApplianceBy", () => {
  const toAppliance = [
    { addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" },
  ] as const;
  const wrong = singleHomed(routeTable(toAppliance));

  it("warns of routes of a gateway beside a default route to an appliance, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([
      'legacy.subnets[0].routeTable: the default route of subnet "snet-legacy" of "legacy" leads to 10.10.0.4, but 192.168.0.0/16 to gateway "ergw-west" directly',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  // https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol
  it("is content with propagation off, and without a default route", () => {
    tellsApart(rule, wrong, singleHomed(routeTable(toAppliance, false)));
    tellsApart(rule, wrong, singleHomed(undefined));
  });

  it("counts halves of a default route", () => {
    const halves = ["0.0.0.0/1", "128.0.0.0/1"].map((addressPrefix) => ({ ...toAppliance[0], addressPrefix }));
    expect(found(rule, singleHomed(routeTable(halves)))).toEqual(found(rule, wrong));
  });

  it("counts a default route that the appliance advertises through the route server", () => {
    const base = expressRouteHubs();
    const egress: Topology = {
      ...base,
      virtualAppliances: base.virtualAppliances.map((each) => ({ ...each, internetEgress: true })),
      routeServerPeerings: base.routeServerPeerings.map((each) =>
        each.name === "nva-west-rs-west" ? { ...each, advertise: ["spokes", "internet"] } : each,
      ),
    };
    expect(found(rule, singleHomed(undefined, egress))).toEqual([
      'legacy.subnets[0].routeTable: the default route of subnet "snet-legacy" of "legacy" leads to 10.10.0.4, but 192.168.0.0/16 to gateway "ergw-west" directly',
    ]);
  });

  it("does not ask it of a next hop that is no appliance of the network, or where the gateway learns nothing", () => {
    const elsewhere = [
      { addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.9" },
    ] as const;
    tellsApart(rule, wrong, singleHomed(routeTable(elsewhere)));
    tellsApart(rule, wrong, without(wrong, "gatewayConnections", "ergw-west-erc-west"));
  });
});
