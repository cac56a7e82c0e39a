import { getOrMake } from "../collections";
import { PAGES } from "../azure";
import { visible } from "../text";
import { TopologyLookup, type Topology } from "../topology";
import { addressesAreWellFormed } from "./elements/addresses-are-well-formed";
import { elementNamesAreUnique } from "./elements/element-names-are-unique";
import { referencesExist } from "./elements/references-exist";
import { sitesThatPassOnSpeakBgp } from "./on-premises-sites/sites-that-pass-on-speak-bgp";
import { routeServerPeeringsAreMadeOnce } from "./route-server-peerings/route-server-peerings-are-made-once";
import { appliancesPeerWithEachOtherOnce } from "./router-peerings/appliances-peer-with-each-other-once";
import { overlaysAreTheSameAtBothEnds } from "./router-peerings/overlays-are-the-same-at-both-ends";
import { routerPeeringsLeadToOneRouter } from "./router-peerings/router-peerings-lead-to-one-router";
import { appliancesThatPeerHaveAnAsn } from "./virtual-appliances/appliances-that-peer-have-an-asn";
import { interfacesHaveAnAddressPerInstance } from "./virtual-appliances/interfaces-have-an-address-per-instance";
import type { Finding, Rule, RuleText, Violation } from "./rule";
import { virtualNetworksHaveRanges } from "./virtual-networks/virtual-networks-have-ranges";

/** What a rule found, with what is to be done about it. */
export function violationsOf({ id, severity, why, fix, page }: RuleText, findings: readonly Finding[]): Violation[] {
  const told = { why, fix, page: PAGES[page] };
  return findings.map((finding) => ({ rule: id, severity, ...finding, message: visible(finding.message), ...told }));
}

/** Every place where a network breaks a rule. */
export function breachesOf(rule: Rule, topology: Topology): Violation[] {
  return violationsOf(rule, rule.check(topology, TopologyLookup.of(topology)));
}

/** The rules without which a topology has no meaning. They cannot be acknowledged. */
export const RULES_OF_MEANING: readonly Rule[] = [
  elementNamesAreUnique,
  referencesExist,
  addressesAreWellFormed,
  virtualNetworksHaveRanges,
  routeServerPeeringsAreMadeOnce,
  routerPeeringsLeadToOneRouter,
  appliancesPeerWithEachOtherOnce,
  appliancesThatPeerHaveAnAsn,
  overlaysAreTheSameAtBothEnds,
  interfacesHaveAnAddressPerInstance,
  sitesThatPassOnSpeakBgp,
];

const known = new WeakMap<Topology, readonly Violation[]>();

/**
 * What keeps a topology from being understood at all: names that are given twice or lead nowhere, malformed addresses,
 * and what cannot be said, such as a second peering of one pair. Such a topology is not simulated.
 */
export function whyNotUnderstood(topology: Topology): readonly Violation[] {
  return getOrMake(known, topology, () => RULES_OF_MEANING.flatMap((rule) => breachesOf(rule, topology)));
}
