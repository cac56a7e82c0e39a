import { acknowledgementsGiveAReason as rule } from "../../../lib/rules/acknowledgements/acknowledgements-give-a-reason";
import { RULES } from "../../../lib/verdict";
import { dualHomed, withAcknowledgements } from "../../support/topologies";

describe("acknowledgementsGiveAReason", () => {
  it("finds a blank reason", () => {
    const network = withAcknowledgements(
      dualHomed(),
      { rule: "ARS013", reason: "old" },
      { rule: "ARS055", reason: " " },
    );
    expect(rule.checkAcknowledgements(network, RULES, [])).toEqual([
      {
        element: "acknowledgements[1]",
        field: "acknowledgements[1].reason",
        message: "the acknowledgement of ARS055 gives no reason",
      },
    ]);
  });
});
