import { acknowledgementsMatchAFinding as rule } from "../../../lib/rules/acknowledgements/acknowledgements-match-a-finding";
import { RULES } from "../../../lib/verdict";
import { dualHomed, withAcknowledgements } from "../../support/topologies";

const violation = { rule: "ARS055", element: "branch", severity: "warning", message: "", fix: "", page: "" } as const;

describe("acknowledgementsMatchAFinding", () => {
  it("allows what matches everywhere or at an element", () => {
    const network = withAcknowledgements(
      dualHomed(),
      { rule: "ARS055", reason: "later" },
      { rule: "ARS055", reason: "later", element: "branch" },
    );
    expect(rule.checkAcknowledgements(network, RULES, [])).toHaveLength(2);
    expect(rule.checkAcknowledgements(network, RULES, [violation])).toEqual([]);
  });

  it("finds what is left over", () => {
    const network = withAcknowledgements(
      dualHomed(),
      { rule: "ARS013", reason: "old" },
      { rule: "ARS055", reason: "later", element: "plant" },
    );
    expect(rule.checkAcknowledgements(network, RULES, [violation])).toEqual([
      { element: "acknowledgements[0]", field: "acknowledgements[0]", message: "ARS013 finds nothing to acknowledge" },
      { element: "plant", field: "acknowledgements[1]", message: 'ARS055 finds nothing at "plant" to acknowledge' },
    ]);
  });
});
