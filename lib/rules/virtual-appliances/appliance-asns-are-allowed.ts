import { ALLOWED_PEER_ASN, whyNotPeerAsn } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const applianceAsnsAreAllowed: Rule = {
  id: "ARS041",
  severity: "error",
  title: "A route server can peer with the ASN of every appliance",
  why: "A route server has the ASN 65515 and peers with 16-bit ASNs only. It refuses the ASNs that Azure and IANA reserve, and Azure reports that late, when the rest is deployed.",
  fix: `Use an ASN from ${ALLOWED_PEER_ASN}.`,
  page: "routeServerFaq",
  check: (topology) =>
    topology.virtualAppliances.flatMap((appliance) => {
      const why = appliance.asn === undefined ? undefined : whyNotPeerAsn(appliance.asn);
      if (why === undefined) return [];
      return findingAt(appliance, "asn", `appliance "${appliance.name}" cannot have the ASN ${appliance.asn}: ${why}`);
    }),
};
