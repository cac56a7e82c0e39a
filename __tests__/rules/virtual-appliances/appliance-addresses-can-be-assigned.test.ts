import { applianceAddressesCanBeAssigned as rule } from "../../../lib/rules/virtual-appliances/appliance-addresses-can-be-assigned";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, withHubRouteServer, withSubnet } from "../../support/topologies";

describe("applianceAddressesCanBeAssigned", () => {
  it.each([
    [
      "10.10.0.3",
      'cannot be used in subnet "snet-nva", 10.10.0.0/27: Azure keeps the first four addresses of every subnet',
    ],
    [
      "10.10.0.31",
      'cannot be used in subnet "snet-nva", 10.10.0.0/27: the last address of a subnet is its broadcast address',
    ],
    ["10.10.1.10", "is in RouteServerSubnet, which takes no appliances"],
    ["10.10.2.10", "is in GatewaySubnet, which takes no appliances"],
  ])("refuses %s, and accepts a correct network", (loadBalancerIp, message) => {
    const network = withSubnet(withHubRouteServer(), "west", { name: "GatewaySubnet", addressPrefix: "10.10.2.0/26" });
    expect(found(rule, changed(network, "virtualAppliances", "nva-west", { loadBalancerIp }))).toEqual([
      `nva-west.loadBalancerIp: ${loadBalancerIp} ${message}`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("has nothing to say of an address in no known subnet", () => {
    tellsApart(
      rule,
      changed(
        changed(dualHomed(), "virtualNetworks", "west", {
          subnets: [{ name: "snet-nva", addressPrefix: "10.10.0.4/30" }],
        }),
        "virtualAppliances",
        "nva-west",
        {},
      ),
      changed(dualHomed(), "virtualNetworks", "west", { subnets: [] }),
    );
  });
});
