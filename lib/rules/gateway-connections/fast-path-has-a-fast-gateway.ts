import { FAST_PATH_SCALE_UNITS, FAST_PATH_SKUS, takesFastPath } from "../../azure";
import { findingAt, type Rule } from "../rule";
import { skuInWords } from "../views/scalable-gateways";

export const fastPathHasAFastGateway: Rule = {
  id: "ARS102",
  severity: "error",
  title: "A connection with FastPath belongs to a gateway whose SKU supports FastPath",
  why: `Azure supports FastPath only with the SKUs ${FAST_PATH_SKUS.join(", ")}, the last with at least ${FAST_PATH_SCALE_UNITS} scale units.`,
  fix: "Use a gateway of the SKU ErGw3AZ, or switch FastPath off.",
  page: "fastPath",
  check(topology, lookup) {
    return topology.gatewayConnections.flatMap((connection) => {
      const gateway = lookup.gateway(connection.gateway);
      if (!connection.fastPath || gateway?.sku === undefined) return [];
      if (takesFastPath(gateway.sku, gateway.minimumScaleUnits)) return [];
      const message = `"${connection.name}" has FastPath on, but gateway "${connection.gateway}" has the SKU ${skuInWords(gateway)}; FastPath needs one of ${FAST_PATH_SKUS.join(", ")}, the last with at least ${FAST_PATH_SCALE_UNITS} scale units`;
      return findingAt(connection, "fastPath", message);
    });
  },
};
