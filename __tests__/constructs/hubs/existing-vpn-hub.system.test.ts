import { Spoke } from "../../../lib/constructs/spokes";
import { APP, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform, planStack } from "../../support/terraform";
import { existingVpnHub } from "../../support/existing-vpn-hub";

describeWithTerraform("a VPN hub that exists already", () => {
  it("can be planned with a route server, a route table and a tunnel that it lacks", async () => {
    const { stackFolder } = synthesize((stack) => {
      withProvider(stack);
      const lacking = { routeServerId: undefined, gatewayRouteTableId: undefined, connectedSites: [] };
      const { hub, tunnel } = existingVpnHub(lacking, stack);
      hub.vpnGateway.connectTo(tunnel);
      new Spoke(stack, "app", APP).connectTo(hub);
    });
    const { text } = await planStack(stackFolder);
    expect(text).toContain("0 to change, 0 to destroy.");
    expect(text).not.toContain("azurerm_virtual_network_gateway.");
  }, 60_000);
});
