import { ExpressRouteHub, VpnHub } from "../../../lib/constructs/hubs";
import { NetworkTopology } from "../../../lib/constructs/networks";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import type { VpnConnectionProps } from "../../../lib/constructs/gateways";
import { Simulation } from "../../../lib/routing";
import { collectTopology } from "../../../lib/topology";
import { verdictOn } from "../../../lib/verdict";
import { WEST, bodiesOf, bodyAt, emptyStack } from "../../support/network";
import { BGP_ENABLED } from "../../support/bindings";
import { ways } from "../../support/route-tables";
import { gatewayTunnel, vpnGatewayNetwork } from "../../support/vpn-gateway-network";

describe("VpnHub", () => {
  const { stack } = vpnGatewayNetwork();

  it("has an active-active gateway with the ASN that a route server asks for", () => {
    expect(bodyAt(stack, "west/VpnGateway/Resource")).toMatchObject({
      name: "vpng-west",
      type: "Vpn",
      vpn_type: "RouteBased",
      sku: "VpnGw1AZ",
      active_active: true,
      [BGP_ENABLED]: true,
      bgp_settings: { asn: 65515 },
    });
    const { ip_configuration: instances } = bodyAt(stack, "west/VpnGateway/Resource") as unknown as {
      ip_configuration: object[];
    };
    expect(instances).toHaveLength(2);
    const addresses = bodiesOf(stack, "azurerm_public_ip").filter(({ name }) =>
      String(name).startsWith("pip-west-vpng"),
    );
    expect(addresses.map(({ zones }) => zones)).toEqual([
      ["1", "2", "3"],
      ["1", "2", "3"],
    ]);
  });

  it("has a route server that exchanges routes, after the gateway, and BGP between it and the appliance", () => {
    expect(bodyAt(stack, "west/RouteServer/Resource")).toMatchObject({ branch_to_branch_traffic_enabled: true });
    expect(JSON.stringify(bodyAt(stack, "west/RouteServer/Subnet").depends_on)).toContain(
      "azurerm_virtual_network_gateway.",
    );
    expect(bodyAt(stack, "west/RouteServerPeering/west-nva-1")).toMatchObject({
      peer_asn: 65001,
      peer_ip: "10.10.0.4",
    });
  });

  it("speaks BGP with routers that do, and has static routes to the others", () => {
    expect(bodyAt(stack, "west/VpnGateway/Connection-branch/LocalNetworkGateway")).toMatchObject({
      gateway_address: "203.0.113.10",
      bgp_settings: { asn: 65100, bgp_peering_address: "192.168.0.1" },
    });
    expect(bodyAt(stack, "west/VpnGateway/Connection-branch/Resource")).toMatchObject({
      type: "IPsec",
      [BGP_ENABLED]: true,
      shared_key: "${var.branch-key}",
    });
    const plain = emptyStack();
    new VpnHub(plain, "west", { ...WEST, connections: [gatewayTunnel(plain, "shop")] });
    const router = bodyAt(plain, "west/VpnGateway/Connection-shop/LocalNetworkGateway");
    expect(router.address_space).toEqual(["192.168.0.0/24"]);
    expect(router.bgp_settings).toBeUndefined();
    expect(bodyAt(plain, "west/VpnGateway/Connection-shop/Resource")[BGP_ENABLED]).toBe(false);
  });

  it("lets the spokes learn the site, and the gateway the spokes, with as-override and prepends both ways", () => {
    const { routeServerPeerings } = collectTopology(stack);
    const standby = routeServerPeerings.filter(({ virtualAppliance }) => virtualAppliance === "north-nva");
    expect(standby.map(({ name, prepend, asPathRewrite }) => [name, prepend, asPathRewrite])).toEqual([
      ["north-rs-north-nva", 2, "as-override"],
      ["app-rs-north-nva", 2, "as-override"],
      ["data-rs-north-nva", 2, "as-override"],
    ]);
    const configuration = NetworkTopology.of(stack).routerConfiguration("north-nva");
    expect(configuration).toContain("ip prefix-list SITES permit 192.168.0.0/24");
  });

  // https://learn.microsoft.com/azure/route-server/troubleshoot-route-server: a VPN gateway passes halves on, not 0.0.0.0/0
  it("leads packets for the Internet through the appliance to a site that announces the default route in halves", () => {
    const announcing = (...halves: string[]) => {
      const { stack: forced } = vpnGatewayNetwork(emptyStack(), ["192.168.0.0/24", ...halves]);
      return {
        errors: verdictOn(collectTopology(forced)).violations,
        flow: Simulation.of(forced).flow("app", "internet"),
      };
    };
    const { errors, flow } = announcing("0.0.0.0/1", "128.0.0.0/1");
    expect(errors.map(({ rule }) => rule)).toEqual([]);
    expect([flow.verdict, ways(flow.forward)]).toEqual([
      "delivered",
      ["app > west-nva-1 > west-vpng > branch > internet: delivered"],
    ]);
    expect(announcing("0.0.0.0/0").errors.map(({ rule }) => rule)).toContain("ARS143");
  });

  it("can stand beside an ExpressRoute gateway: one subnet, one route server, one after the other", () => {
    const both = emptyStack();
    new ExpressRouteHub(both, "west", { ...WEST, vpnGateway: { connections: [gatewayTunnel(both, "branch")] } });
    expect(bodiesOf(both, "azurerm_virtual_network_gateway").map(({ type }) => type)).toEqual(["ExpressRoute", "Vpn"]);
    expect(bodiesOf(both, "azurerm_route_server")).toHaveLength(1);
    expect(bodiesOf(both, "azurerm_subnet").filter(({ name }) => name === "GatewaySubnet")).toHaveLength(1);
    const { depends_on } = bodyAt(both, "west/VpnGateway/Resource");
    expect(JSON.stringify(depends_on)).toContain("west_ExpressRouteGateway");
    expect(collectTopology(both).gateways.map(({ type }) => type)).toEqual(["ExpressRoute", "Vpn"]);
  });

  it("breaks no rule", () => {
    const topology = collectTopology(stack);
    const unusable = topology.virtualAppliances.map((appliance) => ({ ...appliance, asn: 65515 }));
    const { violations } = verdictOn({ ...topology, virtualAppliances: unusable });
    expect(violations.map(({ rule }) => rule)).toContain("ARS041");
    expect(NetworkTopology.of(stack).violations()).toEqual([]);
  });

  it.each<[string, Partial<VpnConnectionProps>, string]>([
    [
      "a router address that is none",
      { routerAddress: "router" },
      'connections.x.routerAddress: "router" is not an IPv4 address',
    ],
    ["a BGP address that is none", { routerBgpAddress: "192.168.0.0/24" }, "connections.x.routerBgpAddress: "],
    [
      "the earlier name of the BGP address, which a caller in JavaScript may give",
      { bgpPeeringAddress: "192.168.0.1" } as Partial<VpnConnectionProps>,
      "connections.x.bgpPeeringAddress: is now named routerBgpAddress",
    ],
    ["a key as text", { sharedKey: "secret" }, "connections.x.sharedKey: would be written into a file"],
  ])("refuses %s", (_what, props, message) => {
    const bad = emptyStack();
    expect(() => new VpnHub(bad, "west", { ...WEST, connections: [gatewayTunnel(bad, "x", props)] })).toThrow(message);
  });

  it("refuses the mistakes of all tunnels at once", () => {
    const bad = emptyStack();
    const connections = ["x", "y"].map((name) => gatewayTunnel(bad, name, { routerAddress: name }));
    const places = ["x", "y"].map((name) => `connections.${name}.routerAddress: "${name}" is not an IPv4 address`);
    const message = new RegExp(places.join(".*"), "s");
    expect(() => new VpnHub(bad, "west", { ...WEST, connections })).toThrow(message);
  });

  it("refuses BGP with a site whose ASN is not known", () => {
    const bad = emptyStack();
    const site = new OnPremisesSite(bad, "shop", { addressPrefixes: ["192.168.9.0/24"] });
    const connection = gatewayTunnel(bad, "x", { site, routerBgpAddress: "192.168.9.1" });
    expect(() => new VpnHub(bad, "west", { ...WEST, connections: [connection] })).toThrow(
      "connections.shop.routerBgpAddress: asks for BGP, but the site shop has no asn; give it one, or remove routerBgpAddress",
    );
  });
});
