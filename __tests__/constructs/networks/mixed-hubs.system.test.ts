import { bothGateways, threeKinds, twoCircuits } from "../../support/mixed-hubs";
import { withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform } from "../../support/terraform";

describeWithTerraform("hubs of different kinds", () => {
  it.each([
    ["of three kinds", threeKinds],
    ["with a circuit each", twoCircuits],
    ["with both gateways and one", bothGateways],
  ])("%s can be planned", (_name, network) => {
    const { folder } = synthesize((stack) => {
      network({ stack: withProvider(stack) });
    });
    expect(folder).toPlanSuccessfully();
  });
});
