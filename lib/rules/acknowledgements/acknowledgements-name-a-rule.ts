import { findingAtAcknowledgement } from "../acknowledging";
import type { AcknowledgementRule } from "../rule";

export const acknowledgementsNameARule: AcknowledgementRule = {
  id: "ARS083",
  severity: "error",
  title: "Every acknowledgement names a rule of this catalogue",
  why: "An acknowledgement of a rule that does not exist has no effect, although it seems to have one.",
  fix: "Correct the id, or remove the acknowledgement.",
  page: "catalogue",
  acknowledgeable: false,
  checkAcknowledgements(topology, rules) {
    const known = new Set(rules.map(({ id }) => id));
    return topology.acknowledgements.flatMap((acknowledgement, index) => {
      if (known.has(acknowledgement.rule)) return [];
      return findingAtAcknowledgement(index, acknowledgement, "rule", `there is no rule "${acknowledgement.rule}"`);
    });
  },
};
