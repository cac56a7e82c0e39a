import { mostCircuits } from "../../azure";
import { findingAt, type Rule } from "../rule";
import { skuInWords } from "../views/scalable-gateways";

export const gatewaysStayWithinTheCircuitLimit: Rule = {
  id: "ARS099",
  severity: "error",
  title: "A gateway connects to no more circuits than its SKU supports",
  why: "Azure refuses further connections. Standard and ErGw1AZ support 4 circuits, HighPerformance and ErGw2AZ 8, UltraPerformance and ErGw3AZ 16. ErGwScale supports 4, with 2 or more scale units 8, and with 10 or more 16.",
  fix: "Use a larger SKU or more scale units, or spread the circuits over the hubs.",
  page: "expressRouteGateway",
  check(topology, lookup) {
    return topology.gateways.flatMap((gateway) => {
      const most = mostCircuits(gateway.sku ?? "", gateway.minimumScaleUnits);
      const count = new Set(lookup.connectionsOf(gateway.name).flatMap(({ circuit }) => circuit ?? [])).size;
      if (gateway.type !== "ExpressRoute" || most === undefined || count <= most) return [];
      const message = `gateway "${gateway.name}" is connected to ${count} circuits; the SKU ${skuInWords(gateway)} supports ${most}`;
      return findingAt(gateway, "sku", message);
    });
  },
};
