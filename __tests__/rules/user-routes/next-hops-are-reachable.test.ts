import { nextHopsAreReachable as rule } from "../../../lib/rules/user-routes/next-hops-are-reachable";
import { found, tellsApart } from "../../support/found";
import { dualHomed, routeTable, withSubnet, withoutHalf } from "../../support/topologies";

describe("nextHopsAreReachable", () => {
  const via = (nextHopIp: string) =>
    withSubnet(dualHomed(), "app", {
      name: "snet-workload",
      addressPrefix: "10.30.0.128/25",
      routeTable: routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp }]),
    });

  it.each(["10.30.0.200", "10.10.0.4", "10.20.0.4"])("allows %s in the same or a peered virtual network", (address) => {
    tellsApart(rule, via("10.40.0.200"), via(address));
  });

  it("finds an address that is two peerings away, and nothing in a correct network", () => {
    expect(found(rule, via("10.40.0.200"))).toEqual([
      'app.subnets[1].routeTable.routes[0].nextHopIp: the next hop 10.40.0.200 of the route to 0.0.0.0/0 is neither in "app" nor in a virtual network peered with it',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds an address whose peering lacks a half", () => {
    expect(found(rule, withoutHalf(via("10.10.0.4"), "west", "app"))).toHaveLength(1);
  });

  it("finds a route server", () => {
    expect(found(rule, via("10.30.0.4"))).toEqual([
      'app.subnets[1].routeTable.routes[0].nextHopIp: the next hop 10.30.0.4 of the route to 0.0.0.0/0 is in RouteServerSubnet of "app"',
    ]);
  });

  it("leaves the address of another kind of next hop to another rule", () => {
    const route = { addressPrefix: "0.0.0.0/0", nextHopType: "Internet", nextHopIp: "10.40.0.200" } as const;
    const subnet = { name: "snet-workload", addressPrefix: "10.30.0.128/25", routeTable: routeTable([route]) };
    tellsApart(rule, via("10.40.0.200"), withSubnet(dualHomed(), "app", subnet));
  });
});
