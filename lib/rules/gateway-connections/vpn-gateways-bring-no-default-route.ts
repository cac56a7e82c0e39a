import { holdDefaultRoute } from "../../net";
import { findingAt, type Rule } from "../rule";

export const vpnGatewaysBringNoDefaultRoute: Rule = {
  id: "ARS143",
  severity: "error",
  title: "A VPN gateway beside a route server is not asked to bring the default route of a site",
  why: "A VPN gateway does not pass 0.0.0.0/0 on to the route server. Appliances and spokes never learn it, and what they send to the Internet does not reach the site.",
  fix: "Let the site announce 0.0.0.0/1 and 128.0.0.0/1 instead, reach it by ExpressRoute or by tunnels of the appliance, or take 0.0.0.0/0 out of its prefixes.",
  page: "vpnGatewayFaq",
  check(topology, lookup) {
    return topology.gatewayConnections.flatMap((connection) => {
      const gateway = lookup.gateway(connection.gateway);
      const site = lookup.onPremisesSite(connection.site ?? "");
      if (gateway?.type !== "Vpn" || lookup.routeServersIn(gateway.virtualNetwork).length === 0) return [];
      if (!site || !holdDefaultRoute(site.prefixes)) return [];
      const message = `"${site.name}" announces 0.0.0.0/0 to VPN gateway "${gateway.name}", which does not pass it on to the route server`;
      return findingAt(connection, "site", message);
    });
  },
};
