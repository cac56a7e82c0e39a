import { TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../pages";
import type { Rule } from "../rule";

/** How many circuits a gateway takes, by its SKU. */
const MOST_CIRCUITS: ReadonlyMap<string, number> = new Map([
  ["Standard", 4],
  ["ErGw1AZ", 4],
  ["HighPerformance", 8],
  ["ErGw2AZ", 8],
  ["UltraPerformance", 16],
  ["ErGw3AZ", 16],
]);

export const gatewaysStayWithinTheCircuitLimit: Rule = {
  id: "ARS099",
  severity: "error",
  title: "A gateway is connected with no more circuits than its SKU takes",
  why: "Azure refuses further connections: Standard and ErGw1AZ take 4 circuits, HighPerformance and ErGw2AZ 8, UltraPerformance and ErGw3AZ 16.",
  fix: "Use a larger SKU, or spread the circuits over the hubs.",
  page: PAGES.expressRouteGateway,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    return topology.gateways.flatMap((gateway) => {
      const most = MOST_CIRCUITS.get(gateway.sku ?? "");
      const count = new Set(lookup.connectionsOf(gateway.name).flatMap(({ circuit }) => circuit ?? [])).size;
      if (gateway.type !== "ExpressRoute" || most === undefined || count <= most) return [];
      return findingAt(
        gateway,
        "sku",
        `gateway "${gateway.name}" is connected with ${count} circuits; the SKU ${gateway.sku} takes ${most}`,
      );
    });
  },
};
