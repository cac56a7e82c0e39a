import { findingAtAcknowledgement, keyOf } from "../acknowledging";
import type { AcknowledgementRule } from "../rule";

export const acknowledgementsMatchAFinding: AcknowledgementRule = {
  id: "ARS086",
  severity: "warning",
  title: "Every acknowledgement matches something that a rule finds",
  why: "An acknowledgement that matches nothing is out of date or names the wrong element. It would hide the same mistake later.",
  fix: "Remove the acknowledgement, or correct the element that it names.",
  page: "catalogue",
  acknowledgeable: false,
  checkAcknowledgements(topology, rules, violations) {
    const known = new Set(rules.map(({ id }) => id));
    const found = new Set(violations.flatMap(({ rule, element }) => [keyOf(rule), keyOf(rule, element)]));
    return topology.acknowledgements.flatMap((acknowledgement, index) => {
      const { rule, element } = acknowledgement;
      if (!known.has(rule) || found.has(keyOf(rule, element))) return [];
      const where = element === undefined ? "" : ` at "${element}"`;
      const message = `${rule} finds nothing${where} to acknowledge`;
      return findingAtAcknowledgement(index, acknowledgement, undefined, message);
    });
  },
};
