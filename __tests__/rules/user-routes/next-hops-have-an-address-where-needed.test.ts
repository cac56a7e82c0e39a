import { nextHopsHaveAnAddressWhereNeeded as rule } from "../../../lib/rules/user-routes/next-hops-have-an-address-where-needed";
import type { UserRoute } from "../../../lib/topology";
import { found } from "../../support/found";
import { dualHomed, routeTable, withSubnet } from "../../support/topologies";

describe("nextHopsHaveAnAddressWhereNeeded", () => {
  it("finds one that lacks and one that is too much, and nothing in a correct network", () => {
    const routes: UserRoute[] = [
      { addressPrefix: "10.0.0.0/8", nextHopType: "VirtualAppliance" },
      { addressPrefix: "0.0.0.0/0", nextHopType: "Internet", nextHopIp: "10.10.0.4" },
      { addressPrefix: "172.16.0.0/12", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" },
      { addressPrefix: "192.168.0.0/16", nextHopType: "None" },
    ];
    const subnet = { name: "snet-nva", addressPrefix: "10.10.0.0/27", routeTable: routeTable(routes) };
    expect(found(rule, withSubnet(dualHomed(), "west", subnet))).toEqual([
      "west.subnets[0].routeTable.routes[0].nextHopIp: the route to 10.0.0.0/8 goes to a virtual appliance but has no address for it",
      "west.subnets[0].routeTable.routes[1].nextHopIp: the route to 0.0.0.0/0 has the address 10.10.0.4, which a next hop of type Internet cannot have",
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
