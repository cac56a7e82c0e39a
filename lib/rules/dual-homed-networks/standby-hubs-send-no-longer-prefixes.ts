import { hubDifferences } from "../views/hub-differences";
import { findingAt, type Rule } from "../rule";
import { few, fewNames } from "../../text";

export const standbyHubsSendNoLongerPrefixes: Rule = {
  id: "ARS081",
  severity: "error",
  title: "In an active-passive network, no standby hub advertises longer prefixes than the active hub",
  why: "The longest prefix wins before the length of the AS path counts. However much the standby hub prepends, all traffic to a longer prefix goes through it.",
  fix: "Advertise the same prefixes from both hubs.",
  page: "userRoutes",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) =>
        hubDifferences(topology, network)
          .filter(({ longerAtStandby }) => longerAtStandby.length > 0)
          .map(({ preferred, standby, longerAtStandby, routeServers }) => {
            const message = `hub "${standby}" is standby to "${preferred}", but advertises ${few(longerAtStandby)}, inside what "${preferred}" advertises, to ${fewNames(routeServers)}`;
            return findingAt(network, undefined, message);
          }),
      ),
};
