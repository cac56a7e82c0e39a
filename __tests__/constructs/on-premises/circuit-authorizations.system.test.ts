import { withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform } from "../../support/terraform";
import { crossSubscription } from "../../support/cross-subscription";

describeWithTerraform("a circuit with authorizations", () => {
  it("can be planned", () => {
    const { folder } = synthesize((stack) => {
      crossSubscription(withProvider(stack), undefined, { authorizations: ["partner"] });
    });
    expect(folder).toPlanSuccessfully();
  });
});
