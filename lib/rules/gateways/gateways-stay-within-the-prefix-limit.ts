import { LIMITS } from "../../azure";
import { withThousands } from "../../text";
import { prefixesAnnouncedBy } from "../views/prefixes-of-gateways";
import { findingAt, type Rule } from "../rule";

export const gatewaysStayWithinThePrefixLimit: Rule = {
  id: "ARS095",
  severity: "error",
  title: `An ExpressRoute gateway advertises at most ${withThousands(LIMITS.prefixesFromExpressRouteGateway)} prefixes`,
  why: "Beyond the limit ExpressRoute drops the BGP session, and every route between Azure and on-premises with it. The ranges of virtual networks and all prefixes that the appliance advertises count.",
  fix: "Give spokes fewer and larger ranges, or advertise shorter prefixes that cover several of them.",
  page: "limits",
  check: (topology) =>
    topology.gateways
      .filter(({ type }) => type === "ExpressRoute")
      .flatMap((gateway) => {
        const count = prefixesAnnouncedBy(topology, gateway);
        if (count <= LIMITS.prefixesFromExpressRouteGateway) return [];
        const message = `gateway "${gateway.name}" advertises at least ${count} prefixes; ExpressRoute accepts ${LIMITS.prefixesFromExpressRouteGateway}`;
        return findingAt(gateway, undefined, message);
      }),
};
