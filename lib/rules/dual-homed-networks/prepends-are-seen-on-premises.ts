import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";
import { hiddenPrepends } from "../views/hidden-prepends";

export const prependsAreSeenOnPremises: Rule = {
  id: "ARS107",
  severity: "warning",
  title: "In an active-passive network, on-premises sites see which hub is the standby",
  why: "ExpressRoute removes private ASNs, and the prepends with them, from the paths it advertises to on-premises. All hubs look alike to the site's routers, which may answer through a standby hub.",
  fix: "Prefer the active hub's circuit by local preference on the site's routers, and say so with preferredCircuits of the site. In the other direction, a connection's routing weight chooses among the circuits of one gateway.",
  page: "routeServerFaq",
  check: (topology) =>
    topology.dualHomedNetworks.flatMap((network) =>
      hiddenPrepends(topology, network).map(({ hubs: [active, ...standby], sites }) => {
        const message = `ExpressRoute hides the prepends of ${fewNames(standby)} from ${fewNames([...sites])}, which may answer that way while "${active}" is active`;
        return findingAt(network, "mode", message);
      }),
    ),
};
