import { findingAt, type Rule } from "../rule";

export const vpnGatewaysBesideARouteServerAreActiveActive: Rule = {
  id: "ARS172",
  severity: "error",
  title: "A VPN gateway beside a route server is active-active",
  why: "A route server exchanges routes only with a VPN gateway that is active-active and has the ASN 65515.",
  fix: "Switch active-active on at the VPN gateway, which needs a second public address.",
  page: "branchToBranch",
  check: (topology, lookup) =>
    topology.gateways
      .filter(({ type, activeActive }) => type === "Vpn" && activeActive === false)
      .flatMap((gateway) => {
        const [routeServer] = lookup.routeServersIn(gateway.virtualNetwork);
        if (!routeServer) return [];
        const message = `VPN gateway "${gateway.name}" is not active-active; beside route server "${routeServer.name}" it must be`;
        return findingAt(gateway, "activeActive", message);
      }),
};
