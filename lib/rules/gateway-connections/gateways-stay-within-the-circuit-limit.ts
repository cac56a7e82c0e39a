import { TopologyLookup } from "../../topology";
import type { VirtualNetworkGateway } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";
import { SCALABLE_SKU, skuInWords } from "../views/scalable-gateways";

/** How many circuits a gateway takes, by its SKU. */
const MOST_CIRCUITS: ReadonlyMap<string, number> = new Map([
  ["Standard", 4],
  ["ErGw1AZ", 4],
  ["HighPerformance", 8],
  ["ErGw2AZ", 8],
  ["UltraPerformance", 16],
  ["ErGw3AZ", 16],
]);

/** How many circuits a scalable gateway takes with so many scale units at least, the most first. */
const MOST_CIRCUITS_OF_UNITS = [
  { units: 10, circuits: 16 },
  { units: 2, circuits: 8 },
  { units: 1, circuits: 4 },
] as const;

function mostCircuits({ sku = "", minimumScaleUnits = Infinity }: VirtualNetworkGateway): number | undefined {
  if (sku !== SCALABLE_SKU) return MOST_CIRCUITS.get(sku);
  return MOST_CIRCUITS_OF_UNITS.find(({ units }) => minimumScaleUnits >= units)?.circuits;
}

export const gatewaysStayWithinTheCircuitLimit: Rule = {
  id: "ARS099",
  severity: "error",
  title: "A gateway is connected with no more circuits than its SKU takes",
  why: "Azure refuses further connections: Standard and ErGw1AZ take 4 circuits, HighPerformance and ErGw2AZ 8, UltraPerformance and ErGw3AZ 16. ErGwScale takes 4, with at least 2 scale units 8, with at least 10 of them 16.",
  fix: "Use a larger SKU or more scale units, or spread the circuits over the hubs.",
  page: PAGES.expressRouteGateway,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    return topology.gateways.flatMap((gateway) => {
      const most = mostCircuits(gateway);
      const count = new Set(lookup.connectionsOf(gateway.name).flatMap(({ circuit }) => circuit ?? [])).size;
      if (gateway.type !== "ExpressRoute" || most === undefined || count <= most) return [];
      return findingAt(
        gateway,
        "sku",
        `gateway "${gateway.name}" is connected with ${count} circuits; the SKU ${skuInWords(gateway)} takes ${most}`,
      );
    });
  },
};
