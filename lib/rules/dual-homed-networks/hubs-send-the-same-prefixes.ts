import type { DualHomedNetwork } from "../../topology";
import { findingAt } from "../finding-at";
import type { HubDifference } from "../views/hub-differences";
import { hubDifferences } from "../views/hub-differences";
import { PAGES } from "../../azure";
import type { Finding, Rule } from "../rule";
import { few, fewNames } from "../../text";

function findingsOf(network: DualHomedNetwork, difference: HubDifference): Finding[] {
  const { preferred, standby, onlyPreferred, onlyStandby, routeServers } = difference;
  return [
    { prefixes: onlyPreferred, sender: preferred, other: standby },
    { prefixes: onlyStandby, sender: standby, other: preferred },
  ]
    .filter(({ prefixes }) => prefixes.length > 0)
    .map(({ prefixes, sender, other }) =>
      findingAt(
        network,
        undefined,
        `hub "${sender}" sends ${few(prefixes)} to ${fewNames(routeServers)}, but hub "${other}" does not, so there is no other way when "${sender}" fails`,
      ),
    );
}

export const hubsSendTheSamePrefixes: Rule = {
  id: "ARS082",
  severity: "warning",
  title: "In an active-passive network, all hubs send the same prefixes",
  why: "What only one hub announces is lost when that hub fails, be it a site or the way to the Internet.",
  fix: "Connect the site to the other hub as well and offer the Internet at both; acknowledge the rule for what may fail with its hub.",
  page: PAGES.dualHomed,
  check(topology) {
    return topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => hubDifferences(topology, network).flatMap((difference) => findingsOf(network, difference)));
  },
};
