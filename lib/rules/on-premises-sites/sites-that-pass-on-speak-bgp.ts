import type { OnPremisesSite, TopologyLookup } from "../../topology";
import { findingAt, type Finding, type Rule } from "../rule";

function findingsOf(site: OnPremisesSite, lookup: TopologyLookup): Finding[] {
  const { name, passesOn = [] } = site;
  const others = passesOn.flatMap((other) => lookup.onPremisesSite(other) ?? []);
  return others.flatMap((other) => {
    if (other === site) return [findingAt(site, "passesOn", `site "${name}" cannot pass on what it announces itself`)];
    return [site, other]
      .filter(({ asn }) => asn === undefined)
      .map((silent) => {
        const message = `site "${silent.name}" has no ASN, so "${name}" and "${other.name}" cannot exchange routes`;
        return findingAt(site, "passesOn", message);
      });
  });
}

export const sitesThatPassOnSpeakBgp: Rule = {
  id: "ARS174",
  severity: "error",
  title: "Sites that pass on what other sites announce speak BGP, as do these",
  why: "A site with static routes notices nothing of what another one reaches. What it passes on cannot be said without BGP.",
  fix: "Give both sites an ASN. A site with static routes lists the prefixes of the other one among its own.",
  page: "bgp",
  acknowledgeable: false,
  check: (topology, lookup) => topology.onPremisesSites.flatMap((site) => findingsOf(site, lookup)),
};
