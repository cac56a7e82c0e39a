import { whyNotOnPremisesAsn } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const siteAsnsAreAllowed: Rule = {
  id: "ARS053",
  severity: "error",
  title: "The ASN of an on-premises site is neither reserved nor one of Azure's",
  why: "Azure drops paths with its own ASNs, and routers refuse the ASNs that IANA reserves.",
  fix: "Use the site's public ASN, or a private one such as 64512 or 4200000000.",
  page: "asNumbers",
  check: (topology) =>
    topology.onPremisesSites.flatMap((site) => {
      const why = site.asn === undefined ? undefined : whyNotOnPremisesAsn(site.asn);
      if (why === undefined) return [];
      return findingAt(site, "asn", `site "${site.name}" cannot have the ASN ${site.asn}: ${why}`);
    }),
};
