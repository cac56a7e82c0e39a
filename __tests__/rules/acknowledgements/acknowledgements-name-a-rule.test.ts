import { acknowledgementsNameARule as rule } from "../../../lib/rules/acknowledgements/acknowledgements-name-a-rule";
import { RULES } from "../../../lib/verdict";
import { dualHomed, withAcknowledgements } from "../../support/topologies";

describe("acknowledgementsNameARule", () => {
  it("finds an id that no rule has", () => {
    const network = withAcknowledgements(
      dualHomed(),
      { rule: "ARS013", reason: "old" },
      { rule: "ARS999", reason: "typo" },
    );
    expect(rule.checkAcknowledgements(network, RULES, [])).toEqual([
      { element: "acknowledgements[1]", field: "acknowledgements[1].rule", message: 'there is no rule "ARS999"' },
    ]);
  });
});
