import { findingAtAcknowledgement, givesAReason } from "../acknowledging";
import { PAGES } from "../../azure";
import type { AcknowledgementRule } from "../rule";

export const acknowledgementsGiveAReason: AcknowledgementRule = {
  id: "ARS085",
  severity: "error",
  title: "Every acknowledgement gives a reason",
  why: "Who reads the network later must be able to see why it breaks a rule. Without a reason, an acknowledgement counts for nothing.",
  fix: "Say why this network may break the rule.",
  page: PAGES.catalogue,
  acknowledgeable: false,
  checkAcknowledgements(topology) {
    return topology.acknowledgements.flatMap((acknowledgement, index) => {
      if (givesAReason(acknowledgement)) return [];
      const message = `the acknowledgement of ${acknowledgement.rule} gives no reason`;
      return findingAtAcknowledgement(index, acknowledgement, "reason", message);
    });
  },
};
