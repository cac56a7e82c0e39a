import { findingAtAcknowledgement } from "../acknowledging";
import type { AcknowledgementRule } from "../rule";

export const acknowledgementsAreOfAcknowledgeableRules: AcknowledgementRule = {
  id: "ARS084",
  severity: "error",
  title: "No acknowledgement names a rule that always applies",
  why: "Other rules mean nothing while names are not unique, references lead nowhere or addresses are malformed.",
  fix: "Correct what the rule finds, and remove the acknowledgement.",
  page: "catalogue",
  acknowledgeable: false,
  checkAcknowledgements(topology, rules) {
    const fixed = new Set(rules.filter(({ acknowledgeable }) => acknowledgeable === false).map(({ id }) => id));
    return topology.acknowledgements.flatMap((acknowledgement, index) => {
      if (!fixed.has(acknowledgement.rule)) return [];
      return findingAtAcknowledgement(index, acknowledgement, "rule", `${acknowledgement.rule} cannot be acknowledged`);
    });
  },
};
