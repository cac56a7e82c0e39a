import { acknowledgementsAreOfAcknowledgeableRules as rule } from "../../../lib/rules/acknowledgements/acknowledgements-are-of-acknowledgeable-rules";
import { RULES } from "../../../lib/verdict";
import { dualHomed, withAcknowledgements } from "../../support/topologies";

describe("acknowledgementsAreOfAcknowledgeableRules", () => {
  it("finds what a network cannot do without", () => {
    const network = withAcknowledgements(
      dualHomed(),
      { rule: "ARS013", reason: "old" },
      { rule: "ARS001", reason: "why not", element: "app" },
    );
    expect(rule.checkAcknowledgements(network, RULES, [])).toEqual([
      { element: "app", field: "acknowledgements[1].rule", message: "ARS001 cannot be acknowledged" },
    ]);
  });
});
