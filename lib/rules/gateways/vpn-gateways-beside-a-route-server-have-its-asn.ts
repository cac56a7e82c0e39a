import { ROUTE_SERVER_ASN } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const vpnGatewaysBesideARouteServerHaveItsAsn: Rule = {
  id: "ARS090",
  severity: "error",
  title: `A VPN gateway beside a route server has the ASN ${ROUTE_SERVER_ASN}`,
  why: "The route server exchanges routes only with a VPN gateway of its own ASN, and only if the gateway is active-active.",
  fix: `Set the ASN of the VPN gateway to ${ROUTE_SERVER_ASN}.`,
  page: "branchToBranch",
  check(topology, lookup) {
    return topology.gateways
      .filter(({ type, asn }) => type === "Vpn" && asn !== ROUTE_SERVER_ASN)
      .flatMap((gateway) => {
        const [routeServer] = lookup.routeServersIn(gateway.virtualNetwork);
        if (!routeServer) return [];
        const message = `VPN gateway "${gateway.name}" has the ASN ${gateway.asn}; beside route server "${routeServer.name}" it must be ${ROUTE_SERVER_ASN}`;
        return findingAt(gateway, "asn", message);
      });
  },
};
