import { TerraformVariable } from "cdktf";
import type { TerraformStack } from "cdktf";
import { VpnHub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../../lib/constructs/networks";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { Spoke } from "../../../lib/constructs/spokes";
import type { VpnConnectionProps } from "../../../lib/constructs/gateways";
import { APP, DATA, NORTH, WEST, emptyStack, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform } from "../../support/terraform";

function tunnel(stack: TerraformStack, id: string, props: Partial<VpnConnectionProps> = {}): VpnConnectionProps {
  const key = new TerraformVariable(stack, `${id}-key`, { type: "string", sensitive: true, default: "" });
  const site = new OnPremisesSite(stack, id, { addressPrefixes: ["192.168.0.0/24"], asn: 65100 });
  return { site, routerAddress: "203.0.113.10", sharedKey: key.stringValue, ...props };
}

function vpnNetwork(stack = emptyStack()) {
  const branch = tunnel(stack, "branch", { bgpPeeringAddress: "192.168.0.1" });
  const west = new VpnHub(stack, "west", { ...WEST, connections: [branch] });
  const north = new VpnHub(stack, "north", { ...NORTH, connections: [{ ...branch, name: "branch" }] });
  const spokes = [new Spoke(stack, "app", APP), new Spoke(stack, "data", DATA)];
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes });
  return { stack };
}

describeWithTerraform("hubs with VPN gateways", () => {
  it("are valid and can be planned", () => {
    const { folder } = synthesize((stack) => {
      vpnNetwork(withProvider(stack));
    });
    expect(folder).toBeValidTerraform();
    expect(folder).toPlanSuccessfully();
  });
});
