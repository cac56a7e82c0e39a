import { oneRemoteGatewayPerNetwork as rule } from "../../../lib/rules/virtual-network-peerings/one-remote-gateway-per-network";
import { found, tellsApart } from "../../support/found";
import { added, changedHalf, dualHomed, half } from "../../support/topologies";

describe("oneRemoteGatewayPerNetwork", () => {
  it("finds the second gateway that is used, and nothing in a correct network", () => {
    const one = changedHalf(dualHomed(), "app", "west", { useRemoteGateways: true });
    expect(found(rule, one)).toEqual([]);
    expect(found(rule, changedHalf(one, "app", "north", { useRemoteGateways: true }))).toEqual([
      'app->north.useRemoteGateways: "app" uses the gateway of "north" and already that of "west"; one is allowed',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("leaves two peerings with the same network to another rule", () => {
    const one = changedHalf(dualHomed(), "app", "west", { useRemoteGateways: true });
    tellsApart(
      rule,
      changedHalf(one, "app", "north", { useRemoteGateways: true }),
      added(one, "virtualNetworkPeerings", half("app", "west", { useRemoteGateways: true })),
    );
  });
});
