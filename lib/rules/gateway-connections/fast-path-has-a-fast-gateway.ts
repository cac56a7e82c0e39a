import { TopologyLookup } from "../../topology";
import type { VirtualNetworkGateway } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";
import { SCALABLE_SKU, skuInWords } from "../views/scalable-gateways";

const FAST = ["UltraPerformance", "ErGw3AZ", SCALABLE_SKU];

/** From how many scale units on a scalable gateway has it. */
const FAST_UNITS = 10;

function isFast({ sku, minimumScaleUnits = FAST_UNITS }: VirtualNetworkGateway): boolean {
  if (sku === undefined) return true;
  return FAST.includes(sku) && (sku !== SCALABLE_SKU || minimumScaleUnits >= FAST_UNITS);
}

export const fastPathHasAFastGateway: Rule = {
  id: "ARS102",
  severity: "error",
  title: "A connection with FastPath is at a gateway whose SKU has it",
  why: `Azure refuses FastPath at other gateways than those of the SKUs ${FAST.join(", ")}, the last with at least ${FAST_UNITS} scale units.`,
  fix: "Use a gateway of the SKU ErGw3AZ, or switch FastPath off.",
  page: PAGES.fastPath,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    return topology.gatewayConnections.flatMap((connection) => {
      const gateway = lookup.gateway(connection.gateway);
      if (!connection.fastPath || !gateway || isFast(gateway)) return [];
      return findingAt(
        connection,
        "fastPath",
        `"${connection.name}" has FastPath on, but gateway "${connection.gateway}" has the SKU ${skuInWords(gateway)}; it takes one of ${FAST.join(", ")}, the last with at least ${FAST_UNITS} scale units`,
      );
    });
  },
};
