import { userRoutesLeaveSessionsAlone as rule } from "../../../lib/rules/subnets/user-routes-leave-sessions-alone";
import type { UserRoute } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { dualHomed, routeTable, withHubRouteServer, withSubnet } from "../../support/topologies";

const toFirewall: UserRoute = {
  addressPrefix: "10.30.0.0/22",
  nextHopType: "VirtualAppliance",
  nextHopIp: "10.10.2.4",
};

/** The subnet of the appliance in `west`, with user routes. */
const appliances = (...routes: UserRoute[]) =>
  withSubnet(dualHomed(), "west", { name: "snet-nva", addressPrefix: "10.10.0.0/27", routeTable: routeTable(routes) });

describe("userRoutesLeaveSessionsAlone", () => {
  it("finds a route of the appliance's subnet for the spoke's range, which leads its sessions to another machine", () => {
    expect(found(rule, appliances(toFirewall))).toEqual([
      expect.stringMatching(
        /^west\.subnets\[\d\]\.routeTable\.routes\[0\]: the route of snet-nva to 10\.30\.0\.0\/22 leads to VirtualAppliance 10\.10\.2\.4, not to the neighbour: "rs-app\/IN_0~vm-nva-west" and "rs-app\/IN_1~vm-nva-west" cannot come up$/,
      ),
    ]);
  });

  it("accepts routes that do not decide about packets to the route server", () => {
    const network = appliances(toFirewall);
    // The system route to the peered spoke, a /22, is longer.
    tellsApart(rule, network, appliances({ ...toFirewall, addressPrefix: "10.0.0.0/8" }));
    // A longer route leads on to the route server itself.
    const direct: UserRoute = { ...toFirewall, addressPrefix: "10.30.0.4/32", nextHopIp: "10.30.0.4" };
    const other: UserRoute = { ...toFirewall, addressPrefix: "10.30.0.5/32", nextHopIp: "10.30.0.5" };
    tellsApart(rule, network, appliances(toFirewall, direct, other));
    tellsApart(rule, network, dualHomed());
  });

  it("leaves the session of a gateway to ARS019", () => {
    const own: UserRoute = { ...toFirewall, addressPrefix: "10.10.0.0/22" };
    const inHub = (name: string, addressPrefix: string) =>
      withSubnet(withHubRouteServer(), "west", { name, addressPrefix, routeTable: routeTable([own]) });
    expect(found(rule, inHub("snet-nva", "10.10.0.0/27"))).toHaveLength(1);
    expect(found(rule, inHub("GatewaySubnet", "10.10.1.64/26"))).toEqual([]);
  });
});
