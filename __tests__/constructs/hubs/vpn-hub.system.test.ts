import { withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform } from "../../support/terraform";
import { vpnGatewayNetwork } from "../../support/vpn-gateway-network";

describeWithTerraform("hubs with VPN gateways", () => {
  it("can be planned", () => {
    const { folder } = synthesize((stack) => {
      vpnGatewayNetwork(withProvider(stack));
    });
    expect(folder).toPlanSuccessfully();
  });
});
