import fc from "fast-check";
import { readTerraform, UnreadableTextError } from "../../lib/import";
import { verdictOn } from "../../lib/verdict";
import { deceptionsIn } from "../support/deceptive";
import { anyText, confusedPlan, deceptivePlan, mutatedPlan, oddJson, truncatedPlan } from "../support/fuzz-inputs";
import { fixedCases } from "../support/random-cases";

/** Whatever the text is, it is read, or said not to be a plan: never anything else. */
function expectReadOrRefused(text: string): void {
  try {
    const { topology, report } = readTerraform([{ text, file: "plan.json" }]);
    const said = [
      ...verdictOn(topology).violations.map(({ message }) => message),
      ...report.unknown,
      ...report.assumed,
    ];
    expect(said.filter((line) => /\bundefined\b|\[object/.test(line))).toEqual([]);
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    expect(error.problems.filter(({ message }) => /\bundefined\b|\[object/.test(message))).toEqual([]);
    expect(deceptionsIn(error.message)).toEqual([]);
  }
}

test.each([
  ["any text", anyText],
  ["any JSON", oddJson],
  ["a truncated plan", truncatedPlan],
  ["a plan with an odd value", mutatedPlan],
  ["a plan with values of other places", confusedPlan],
  ["a plan with deceptive texts", deceptivePlan],
])("reads or refuses %s", (_, text) => {
  fc.assert(fc.property(text, expectReadOrRefused), fixedCases(120));
});
