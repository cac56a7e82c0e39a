import { findingAt, type Rule } from "../rule";

export const connectionsFitTheTypeOfTheirGateway: Rule = {
  id: "ARS097",
  severity: "error",
  title: "An ExpressRoute gateway connects to circuits, a VPN gateway to sites",
  why: "Azure refuses to connect an ExpressRoute circuit to a VPN gateway, or a tunnel to an ExpressRoute gateway.",
  fix: "Connect the circuit to the ExpressRoute gateway of the hub, and the site to its VPN gateway.",
  page: "connectCircuit",
  check(topology, lookup) {
    return topology.gatewayConnections.flatMap((connection) => {
      const gateway = lookup.gateway(connection.gateway);
      if (!gateway) return [];
      const isExpressRoute = gateway.type === "ExpressRoute";
      const { circuit, site } = connection;
      if ((circuit !== undefined) === isExpressRoute && (site !== undefined) === !isExpressRoute) return [];
      const found = [
        circuit === undefined ? [] : `circuit "${circuit}"`,
        site === undefined ? [] : `site "${site}"`,
      ].flat();
      return findingAt(
        connection,
        "gateway",
        `"${connection.name}" connects ${found.join(" and ") || "nothing"} to "${gateway.name}", which is of type ${gateway.type}; ` +
          `${isExpressRoute ? "a circuit" : "a site"} is needed`,
      );
    });
  },
};
