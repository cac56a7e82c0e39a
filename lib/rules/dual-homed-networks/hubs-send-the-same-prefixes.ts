import type { DualHomedNetwork } from "../../topology";
import { type HubDifference, hubDifferences } from "../views/hub-differences";
import { findingAt, type Finding, type Rule } from "../rule";
import { few, fewNames } from "../../text";

function findingsOf(network: DualHomedNetwork, difference: HubDifference): Finding[] {
  const { preferred, standby, onlyPreferred, onlyStandby, routeServers } = difference;
  return [
    { prefixes: onlyPreferred, sender: preferred, other: standby },
    { prefixes: onlyStandby, sender: standby, other: preferred },
  ]
    .filter(({ prefixes }) => prefixes.length > 0)
    .map(({ prefixes, sender, other }) => {
      const message = `hub "${sender}" advertises ${few(prefixes)} to ${fewNames(routeServers)}, but hub "${other}" does not, so nothing replaces it when "${sender}" fails`;
      return findingAt(network, undefined, message);
    });
}

export const hubsSendTheSamePrefixes: Rule = {
  id: "ARS082",
  severity: "warning",
  title: "In an active-passive network, all hubs advertise the same prefixes",
  why: "When a hub fails, the sites and the way to the Internet that only this hub advertises are lost.",
  fix: "Connect the site to the other hub as well, and offer the Internet at both. Acknowledge the rule for what may fail with its hub.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) => hubDifferences(topology, network).flatMap((difference) => findingsOf(network, difference))),
};
