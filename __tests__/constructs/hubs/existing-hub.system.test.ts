import { Hub, type HubAttributes } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { HUB_NETWORK } from "../../support/existing";
import { APP, SSH_KEY, emptyStack, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform, planStack } from "../../support/terraform";

const DEPLOYED = { asn: 65001, adminSshPublicKey: SSH_KEY, applianceSubnetAddressPrefix: "10.10.3.0/27" };

function existing(attrs: Partial<HubAttributes>, stack = emptyStack()) {
  return { stack, hub: Hub.fromHubAttributes(stack, "west", { ...HUB_NETWORK, ...attrs }) };
}

describeWithTerraform("a hub that exists already, with an appliance to deploy", () => {
  it("can be planned", async () => {
    const { stackFolder } = synthesize((stack) => {
      new Spoke(withProvider(stack), "app", APP).connectTo(existing(DEPLOYED, stack).hub);
    });
    expect((await planStack(stackFolder)).text).toContain("0 to change, 0 to destroy.");
  }, 60_000);
});
