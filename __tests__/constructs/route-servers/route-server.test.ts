import { Hub } from "../../../lib/constructs/hubs";
import { RouteServer, RoutingPreference } from "../../../lib/constructs/route-servers";
import { collectTopology } from "../../../lib/topology";
import { WEST, bodyAt, emptyStack } from "../../support/network";

describe("RouteServer", () => {
  it("can be in any virtual network, and is deployed after the subnets that are there", () => {
    const stack = emptyStack();
    const hub = new Hub(stack, "west", WEST);
    const routeServer = new RouteServer(stack, "rs", {
      virtualNetwork: hub,
      subnetAddressPrefix: "10.10.0.64/26",
      branchToBranch: true,
      routingPreference: RoutingPreference.AS_PATH,
    });
    expect(routeServer.addresses).toEqual(["10.10.0.68", "10.10.0.69"]);
    expect(bodyAt(stack, "rs/Resource")).toMatchObject({
      name: "rs-west",
      branch_to_branch_traffic_enabled: true,
      hub_routing_preference: "ASPath",
    });
    expect(bodyAt(stack, "rs/Subnet")).toMatchObject({
      name: "RouteServerSubnet",
      address_prefixes: ["10.10.0.64/26"],
    });
    expect(JSON.stringify(bodyAt(stack, "rs/Subnet").depends_on)).toContain("nat_gateway_association");
  });

  it("can exist already, with the addresses that Azure reports", () => {
    const stack = emptyStack();
    const hub = new Hub(stack, "west", WEST);
    RouteServer.fromRouteServerAttributes(stack, "rs", {
      routeServerId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/rs",
      virtualNetwork: hub,
      subnetAddressPrefix: "10.10.0.64/27",
      addresses: ["10.10.0.70", "10.10.0.71"],
      name: "hub-rs",
    });
    expect(collectTopology(stack).routeServers).toEqual([
      {
        name: "hub-rs",
        path: "network/rs",
        virtualNetwork: "west",
        addresses: ["10.10.0.70", "10.10.0.71"],
        branchToBranch: false,
        routingPreference: "ExpressRoute",
        existing: true,
      },
    ]);
    const subnets = collectTopology(stack).virtualNetworks[0].subnets;
    expect(subnets).toContainEqual({ name: "RouteServerSubnet", addressPrefix: "10.10.0.64/27" });
  });
});
