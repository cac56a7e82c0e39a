import { existingGatewaysSayWhetherTheyJoinNetworks as rule } from "../../../lib/rules/gateways/existing-gateways-say-whether-they-join-networks";
import type { VirtualNetworkGateway } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, changed, connection, expressRouteHubs } from "../../support/topologies";

const shared = added(expressRouteHubs(), "gatewayConnections", connection("north", "west"));

function gateways(west: Partial<VirtualNetworkGateway>, north: Partial<VirtualNetworkGateway>, base = shared) {
  return changed(changed(base, "gateways", "ergw-west", west), "gateways", "ergw-north", north);
}

// https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways: off by default
describe("existingGatewaysSayWhetherTheyJoinNetworks", () => {
  it("asks for what is not known of gateways that share a circuit", () => {
    expect(found(rule, gateways({ existing: true }, { existing: true }))).toEqual([
      'ergw-west.remoteVirtualNetworkTraffic: "ergw-west" shares a circuit with "ergw-north", and whether it accepts traffic from other virtual networks is not given',
      'ergw-north.remoteVirtualNetworkTraffic: "ergw-north" shares a circuit with "ergw-west", and whether it accepts traffic from other virtual networks is not given',
    ]);
    expect(found(rule, gateways({ existing: true }, { remoteVirtualNetworkTraffic: true }))).toHaveLength(1);
  });

  it("asks for nothing that is given, or where it makes no difference", () => {
    const unknown = gateways({ existing: true }, { existing: true });
    const given = { existing: true, remoteVirtualNetworkTraffic: false };
    tellsApart(rule, unknown, gateways(given, given));
    // Both have to accept it, and one does not.
    tellsApart(rule, unknown, gateways({ existing: true }, given));
    tellsApart(rule, unknown, gateways({ existing: true }, {}));
    tellsApart(rule, unknown, gateways({ existing: true }, { existing: true }, expressRouteHubs()));
  });
});
