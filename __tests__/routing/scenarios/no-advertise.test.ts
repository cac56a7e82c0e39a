import { Simulation } from "../../../lib/routing";
import { effectiveRoutes, learned, networksOf, scenario, table } from "../../support/route-tables";
import { changed } from "../../support/topologies";

/**
 * A route with the community 65535:65282 is programmed but told to no gateway and no other appliance.
 *
 * https://github.com/malgebary/Azure-Route-Server-No-Advertise-Feature, `README.md` (2022), and
 * `articles/route-server/route-injection-in-spokes.md` in MicrosoftDocs/azure-docs. In the lab the route is 0.0.0.0/0, which
 * no VPN gateway passes on anyway, and both appliances have one ASN; here it is another range, and they have two, so that
 * nothing but the community can hold it back.
 */
describe("the community no-advertise", () => {
  const network = scenario("no-advertise");

  it("leaves the route on interfaces", () => {
    expect(learned(network, "HubRouteServer", "hubCSR1")).toEqual(table("10.50.0.0/16  10.1.1.4  65002"));
    expect(effectiveRoutes(network, "hub/csrinside")).toContain(
      "VirtualNetworkGateway Active 10.50.0.0/16 VirtualNetworkGateway 10.1.1.4",
    );
  });

  it.each(["HUB-VNG", "on-prem", "hubCSR2"])("is what keeps it from %s", (speaker) => {
    const plain = changed(network.topology, "routeServerPeerings", "csr1-HubRouteServer", { communities: [] });
    expect(networksOf(Simulation.of(plain), speaker)).toContain("10.50.0.0/16");
    expect(networksOf(network, speaker)).not.toContain("10.50.0.0/16");
  });
});
