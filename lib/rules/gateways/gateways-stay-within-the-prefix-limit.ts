import { findingAt } from "../finding-at";
import { LIMITS, PAGES } from "../../azure";
import { prefixesAnnouncedBy } from "../views/prefixes-of-gateways";
import type { Rule } from "../rule";

export const gatewaysStayWithinThePrefixLimit: Rule = {
  id: "ARS095",
  severity: "error",
  title: `An ExpressRoute gateway announces at most ${LIMITS.prefixesFromExpressRouteGateway.toLocaleString("en")} prefixes`,
  why: "Past the limit ExpressRoute drops the BGP session, and with it every route between Azure and on-premises. Ranges of virtual networks and all that the appliance announces count.",
  fix: "Give spokes fewer and larger ranges, or announce shorter prefixes that cover several of them.",
  page: PAGES.limits,
  check(topology) {
    return topology.gateways
      .filter(({ type }) => type === "ExpressRoute")
      .flatMap((gateway) => {
        const count = prefixesAnnouncedBy(topology, gateway);
        if (count <= LIMITS.prefixesFromExpressRouteGateway) return [];
        return findingAt(
          gateway,
          undefined,
          `gateway "${gateway.name}" announces at least ${count} prefixes; ExpressRoute takes ${LIMITS.prefixesFromExpressRouteGateway}`,
        );
      });
  },
};
