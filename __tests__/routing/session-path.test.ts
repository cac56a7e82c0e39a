import { Simulation } from "../../lib/routing";
import type { Topology, UserRoute } from "../../lib/topology";
import { expressRouteHubs, routeTable, withSubnet } from "../support/topologies";

const toAppliance: UserRoute = {
  addressPrefix: "10.10.0.0/22",
  nextHopType: "VirtualAppliance",
  nextHopIp: "10.10.0.4",
};

function gatewaySubnet(...routes: UserRoute[]): Topology {
  return withSubnet(expressRouteHubs(), "west", {
    name: "GatewaySubnet",
    addressPrefix: "10.10.0.128/26",
    routeTable: routeTable(routes),
  });
}

/** The sessions of the gateway in `west` that are down, and why. */
function down(topology: Topology): string[] {
  const [{ sessions }] = Simulation.of(topology).routesOf("ergw-west");
  return sessions.filter(({ up }) => !up).map(({ neighbor, reason }) => `${neighbor}: ${reason ?? ""}`);
}

// https://learn.microsoft.com/azure/route-server/troubleshoot-route-server: a user route of GatewaySubnet must not cover
// RouteServerSubnet.
describe("the packets of a BGP session", () => {
  it("do not arrive where a user route leads them elsewhere, so that the gateway tells the route server nothing", () => {
    expect(down(gatewaySubnet())).toEqual([]);

    const broken = gatewaySubnet(toAppliance);
    const why = "the user route 10.10.0.0/22 of west/GatewaySubnet leads to VirtualAppliance 10.10.0.4";
    expect(down(broken)).toEqual([`rs-west/IN_0: ${why}`, `rs-west/IN_1: ${why}`]);

    const sent = (topology: Topology) =>
      Simulation.of(topology)
        .routesOf("rs-west")
        .flatMap(({ received }) => received.filter(({ from }) => from === "ergw-west"));
    expect(sent(gatewaySubnet())).not.toEqual([]);
    expect(sent(broken)).toEqual([]);
  });

  it("arrive by a longer route of the network itself, or by none that decides", () => {
    const server = { addressPrefix: "10.10.0.64/26", nextHopType: "VnetLocal" } as const;
    expect(down(gatewaySubnet(toAppliance, server))).toEqual([]);
    expect(down(gatewaySubnet({ ...toAppliance, addressPrefix: "10.0.0.0/8" }))).toEqual([]);
    expect(down(gatewaySubnet({ ...toAppliance, nextHopType: "None", nextHopIp: undefined }))).toHaveLength(2);
  });
});
