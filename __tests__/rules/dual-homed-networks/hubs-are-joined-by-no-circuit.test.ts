import { hubsAreJoinedByNoCircuit as rule } from "../../../lib/rules/dual-homed-networks/hubs-are-joined-by-no-circuit";
import { found, tellsApart } from "../../support/found";
import { added, changed, connection, expressRouteHubs } from "../../support/topologies";

const shared = added(expressRouteHubs(), "gatewayConnections", connection("north", "west"));

function open(base = shared, gateways = ["ergw-west", "ergw-north"]) {
  return gateways.reduce(
    (topology, name) => changed(topology, "gateways", name, { remoteVirtualNetworkTraffic: true }),
    base,
  );
}

// https://learn.microsoft.com/azure/expressroute/virtual-network-connectivity-guidance
describe("hubsAreJoinedByNoCircuit", () => {
  it("warns where the gateways of two hubs accept each other's traffic over a circuit", () => {
    expect(found(rule, open())).toEqual([
      'network.hubs: the circuit "erc-west" joins hubs, as "ergw-west" and "ergw-north" accept each other\'s traffic over it',
    ]);
  });

  it("finds nothing where one of them does not, where they share no circuit, or where they are no hubs of one network", () => {
    tellsApart(rule, open(), shared);
    tellsApart(rule, open(), open(shared, ["ergw-west"]));
    tellsApart(rule, open(), open(expressRouteHubs()));
    tellsApart(rule, open(), changed(open(), "dualHomedNetworks", "network", { hubs: ["west"] }));
  });
});
