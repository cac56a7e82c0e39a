import { TopologyLookup } from "../../topology";
import { findingAt } from "../finding-at";
import { PAGES } from "../pages";
import type { Rule } from "../rule";

/** `ErGwScale` has FastPath from ten scale units on, which the topology does not tell. */
const FAST = ["UltraPerformance", "ErGw3AZ", "ErGwScale"];

export const fastPathHasAFastGateway: Rule = {
  id: "ARS102",
  severity: "error",
  title: "A connection with FastPath is at a gateway whose SKU has it",
  why: `Azure refuses FastPath at other gateways than those of the SKUs ${FAST.join(", ")}.`,
  fix: "Use a gateway of the SKU ErGw3AZ, or switch FastPath off.",
  page: PAGES.fastPath,
  check(topology) {
    const lookup = TopologyLookup.of(topology);
    return topology.gatewayConnections.flatMap((connection) => {
      const sku = lookup.gateway(connection.gateway)?.sku;
      if (!connection.fastPath || sku === undefined || FAST.includes(sku)) return [];
      return findingAt(
        connection,
        "fastPath",
        `"${connection.name}" has FastPath on, but gateway "${connection.gateway}" has the SKU ${sku}; it takes one of ${FAST.join(", ")}`,
      );
    });
  },
};
