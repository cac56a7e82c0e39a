import { LIMITS } from "../../azure";
import { prefixesAnnouncedBy } from "../views/prefixes-of-gateways";
import { findingAt, type Rule } from "../rule";

const ADVISED = LIMITS.prefixesFromExpressRouteGateway * 0.9;

export const gatewaysLeaveRoomForPrefixes: Rule = {
  id: "ARS096",
  severity: "warning",
  title: `An ExpressRoute gateway advertises at most ${ADVISED} prefixes, which leaves room for more spokes`,
  why: "The spoke that takes the gateway beyond the limit cuts all spokes off from on-premises, because ExpressRoute drops the whole session.",
  fix: "Summarize before more spokes are added, or spread them over more hubs.",
  page: "limits",
  check: (topology) =>
    topology.gateways
      .filter(({ type }) => type === "ExpressRoute")
      .flatMap((gateway) => {
        const count = prefixesAnnouncedBy(topology, gateway);
        if (count <= ADVISED || count > LIMITS.prefixesFromExpressRouteGateway) return [];
        const message = `gateway "${gateway.name}" advertises at least ${count} prefixes, close to the ${LIMITS.prefixesFromExpressRouteGateway} that ExpressRoute accepts`;
        return findingAt(gateway, undefined, message);
      }),
};
