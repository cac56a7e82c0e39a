import { networksWithARouteServerUseNoRemoteGateway as rule } from "../../../lib/rules/virtual-network-peerings/networks-with-a-route-server-use-no-remote-gateway";
import { found } from "../../support/found";
import { changedHalf, dualHomed } from "../../support/topologies";

describe("networksWithARouteServerUseNoRemoteGateway", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds a dual-homed spoke that uses its hub's gateway", () => {
    expect(found(rule, changedHalf(dualHomed(), "app", "west", { useRemoteGateways: true }))).toEqual([
      'app->west.useRemoteGateways: "app" has a route server and must not use the gateway of "west"',
    ]);
  });

  it("allows it in a network without a route server", () => {
    expect(found(rule, changedHalf(dualHomed(), "west", "app", { useRemoteGateways: true }))).toEqual([]);
  });
});
