import { findingAtAcknowledgement, givesAReason } from "../acknowledging";
import type { AcknowledgementRule } from "../rule";

export const acknowledgementsGiveAReason: AcknowledgementRule = {
  id: "ARS085",
  severity: "error",
  title: "Every acknowledgement gives a reason",
  why: "Later readers of the network must see why it breaks a rule. An acknowledgement without a reason has no effect.",
  fix: "Say why this network may break the rule.",
  page: "catalogue",
  acknowledgeable: false,
  checkAcknowledgements(topology) {
    return topology.acknowledgements.flatMap((acknowledgement, index) => {
      if (givesAReason(acknowledgement)) return [];
      const message = `the acknowledgement of ${acknowledgement.rule} gives no reason`;
      return findingAtAcknowledgement(index, acknowledgement, "reason", message);
    });
  },
};
