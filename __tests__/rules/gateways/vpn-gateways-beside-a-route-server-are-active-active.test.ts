import { vpnGatewaysBesideARouteServerAreActiveActive as rule } from "../../../lib/rules/gateways/vpn-gateways-beside-a-route-server-are-active-active";
import { found, tellsApart } from "../../support/found";
import { bothGateways, withoutRouteServers } from "../../support/topologies";

describe("vpnGatewaysBesideARouteServerAreActiveActive", () => {
  const passive = (base = bothGateways()) => ({
    ...base,
    gateways: base.gateways.map((each) => (each.type === "Vpn" ? { ...each, activeActive: false } : each)),
  });

  it("finds one that is not, and nothing where it is, or where that is not said", () => {
    const [gateway] = bothGateways().gateways.filter(({ type }) => type === "Vpn");
    const routeServer = bothGateways().routeServers.find((each) => each.virtualNetwork === gateway.virtualNetwork);
    expect(found(rule, passive())).toContain(
      `${gateway.name}.activeActive: VPN gateway "${gateway.name}" is not active-active; beside route server "${String(routeServer?.name)}" it must be`,
    );

    expect(found(rule, bothGateways())).toEqual([]);
  });

  it("is about gateways beside a route server, and not about ExpressRoute gateways", () => {
    tellsApart(rule, passive(), passive(withoutRouteServers(bothGateways())));
    const others = bothGateways().gateways.map((each) => ({ ...each, activeActive: each.type === "Vpn" }));
    tellsApart(rule, passive(), { ...bothGateways(), gateways: others });
  });
});
