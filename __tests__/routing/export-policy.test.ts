import { Simulation } from "../../lib/routing";
import { ASNS_ADDED_BY_GATEWAY, exportRoute } from "../../lib/routing/export-policy";
import { RoutingNetwork } from "../../lib/routing/network";
import type { Route } from "../../lib/routing/route";
import type { RouteServerPeering, Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { directionOf, route } from "../support/routing";
import {
  added,
  bothGateways,
  changed,
  connection,
  dualHomed,
  expressRouteHubs,
  half,
  vpnAppliancePairs,
  withVpnGateway,
  withoutRouteServers,
  vpnAppliances,
} from "../support/topologies";

const network = expressRouteHubs();
const advertisingAll = (peering: RouteServerPeering): RouteServerPeering => ({ ...peering, advertise: ["any"] });
const SPOKE = "10.30.0.0/22";
const SITE = "192.168.0.0/16";

describe("exportRoute, from a route server", () => {
  const toAppliance = directionOf(network, "rs-west/IN_0", "vm-nva-west");
  const toGateway = directionOf(network, "rs-west/IN_0", "ergw-west");
  const fromAppliance = directionOf(network, "vm-nva-west", "rs-west/IN_0");
  const fromGateway = directionOf(network, "ergw-west", "rs-west/IN_0");

  it("puts 65515 before the path and itself as next hop", () => {
    expect(exportRoute(route("10.10.0.0/22"), toAppliance)).toMatchObject({ path: [65515], nextHop: "10.10.0.68" });
    const learned = route(SITE, { path: [12076, 65010], from: fromGateway });
    expect(exportRoute(learned, toAppliance)).toMatchObject({ path: [65515, 12076, 65010], nextHop: "10.10.0.68" });
  });

  it("leaves path and next hop to a gateway of its ASN as they are", () => {
    const learned = route(SPOKE, { path: [65001, 65001], nextHop: "10.10.0.4", from: fromAppliance });
    expect(exportRoute(learned, toGateway)).toMatchObject({ path: [65001, 65001], nextHop: "10.10.0.4" });
  });

  it("puts 65515 before the path to a gateway with another ASN", () => {
    const { topology } = scenario("appliance-to-vpn");
    const learned = route("10.1.0.0/16", { path: [64000, 100], from: directionOf(topology, "HubCSR", "ars/IN_0") });
    expect(exportRoute(learned, directionOf(topology, "ars/IN_0", "HubVPNGW"))).toMatchObject({
      path: [65515, 64000, 100],
    });
  });

  it("sends nothing back to where it came from", () => {
    expect(exportRoute(route(SPOKE, { from: fromAppliance }), toAppliance)).toBe("came-from-there");
    expect(exportRoute(route(SITE, { from: fromGateway }), toGateway)).toBe("came-from-there");
  });

  it("leaves its network to the gateway, which announces it itself", () => {
    expect(exportRoute(route("10.10.0.0/22"), toGateway)).toBe("both-have-it");
  });

  it("passes on nothing that it learned without branch-to-branch, and its own ranges still", () => {
    const alone = changed(network, "routeServers", "rs-west", { branchToBranch: false });
    const learned = (sender: string) =>
      route(SITE, { path: [65010], from: directionOf(alone, sender, "rs-west/IN_0") });
    const to = (receiver: string) => directionOf(alone, "rs-west/IN_0", receiver);
    expect(exportRoute(learned("ergw-west"), to("vm-nva-west"))).toBe("no-branch-to-branch");
    expect(exportRoute(learned("vm-nva-west"), to("ergw-west"))).toBe("no-branch-to-branch");
    expect(exportRoute(route("10.10.0.0/22"), to("vm-nva-west"))).toMatchObject({ path: [65515] });
  });

  it("tells nobody of a route with no-advertise", () => {
    const hidden = route(SPOKE, { communities: ["no-advertise"], from: fromAppliance });
    expect(exportRoute(hidden, toGateway)).toBe("no-advertise");
    expect(exportRoute(hidden, toAppliance)).toBe("no-advertise");
  });
});

describe("exportRoute, from a gateway", () => {
  const joined = added(network, "gatewayConnections", connection("west", "north"));
  const toCircuit = directionOf(joined, "ergw-west", "erc-north");
  const toRouteServer = directionOf(joined, "ergw-west", "rs-west/IN_0");

  it("puts its ASN before the path to a circuit, and leaves it to a route server", () => {
    const fromAppliance = route(SPOKE, { path: [65001], from: directionOf(joined, "rs-west/IN_0", "ergw-west") });
    expect(exportRoute(fromAppliance, toCircuit)).toMatchObject({ path: [65515, 65001] });
    const fromCircuit = route(SITE, { path: [12076, 65010], from: directionOf(joined, "erc-north", "ergw-west") });
    expect(exportRoute(fromCircuit, toRouteServer)).toMatchObject({ path: [12076, 65010] });
  });

  // Only a VPN gateway keeps these from its sites: https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
  it("with ExpressRoute advertises the default route and parts of its own range", () => {
    const learned = (prefix: string) =>
      route(prefix, { path: [65001], from: directionOf(joined, "rs-west/IN_0", "ergw-west") });
    expect(exportRoute(learned("0.0.0.0/0"), toCircuit)).toMatchObject({ path: [65515, 65001] });
    expect(exportRoute(learned("10.10.1.0/24"), toCircuit)).toMatchObject({ path: [65515, 65001] });
  });

  it("carries nothing from circuit to circuit", () => {
    const learned = route(SITE, { path: [12076, 65010], from: directionOf(joined, "erc-west", "ergw-west") });
    expect(exportRoute(learned, toCircuit)).toBe("between-circuits");
    expect(exportRoute(learned, directionOf(joined, "ergw-west", "erc-west"))).toBe("came-from-there");
  });

  it("tells a route server neither its network nor what another instance told it", () => {
    expect(exportRoute(route("10.10.0.0/22"), toRouteServer)).toBe("both-have-it");
    const reflected = route(SPOKE, { path: [65001], from: directionOf(joined, "rs-west/IN_1", "ergw-west") });
    expect(exportRoute(reflected, toRouteServer)).toBe("ibgp-to-ibgp");
  });

  // https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
  describe("with a VPN", () => {
    const vpn = scenario("dual-homed-vpn").topology;
    const toBranch = directionOf(vpn, "hub-vpngw", "branch");
    const learned = (prefix: string) =>
      route(prefix, { path: [65002], from: directionOf(vpn, "HubRouteServer/IN_0", "hub-vpngw") });

    it("sends no default route, but its halves", () => {
      expect(exportRoute(learned("0.0.0.0/0"), toBranch)).toBe("default-route");
      expect(exportRoute(learned("0.0.0.0/1"), toBranch)).toMatchObject({ path: [65515, 65002] });
    });

    it("sends its network, but nothing that it learned for its network or a part of it", () => {
      expect(exportRoute(route("172.16.1.0/24"), toBranch)).toMatchObject({ path: [65515] });
      expect(exportRoute(learned("172.16.1.0/24"), toBranch)).toBe("in-virtual-network");
      expect(exportRoute(learned("172.16.1.192/27"), toBranch)).toBe("in-virtual-network");
      expect(exportRoute(learned("172.16.0.0/16"), toBranch)).toMatchObject({ path: [65515, 65002] });
    });
  });
});

// "If you want to use transit routing between ExpressRoute and VPN … you need to set up Azure Route Server":
// https://learn.microsoft.com/azure/expressroute/expressroute-howto-coexist-resource-manager
describe("exportRoute, from a gateway beside another one, without a route server", () => {
  const alone = withoutRouteServers(bothGateways());
  const ofTunnel = route(SITE, { path: [65010], from: directionOf(alone, "headquarters", "vpng-west") });
  const ofCircuit = route(SITE, { path: [12076, 65010], from: directionOf(alone, "erc-west", "ergw-west") });

  it("tells the other one by iBGP what it learned, and not its network", () => {
    const [toExpressRoute, toVpn] = [
      directionOf(alone, "vpng-west", "ergw-west"),
      directionOf(alone, "ergw-west", "vpng-west"),
    ];
    expect([toExpressRoute, toVpn].map(({ session }) => session.type)).toEqual(["ibgp", "ibgp"]);
    expect(exportRoute(ofTunnel, toExpressRoute)).toMatchObject({ path: [65010] });
    expect(exportRoute(ofCircuit, toVpn)).toMatchObject({ path: [12076, 65010] });
    expect(exportRoute(route("10.10.0.0/22"), toExpressRoute)).toBe("both-have-it");
  });

  it("passes on nothing that it has from the other one, to circuits or to sites", () => {
    const toCircuit = directionOf(alone, "ergw-west", "erc-west");
    const fromVpn = route("10.9.0.0/16", { path: [65010], from: directionOf(alone, "vpng-west", "ergw-west") });
    expect(exportRoute(fromVpn, toCircuit)).toBe("no-route-server");
    const toSite = directionOf(alone, "vpng-west", "headquarters");
    const fromCircuit = route("10.9.0.0/16", { path: [12076], from: directionOf(alone, "ergw-west", "vpng-west") });
    expect(exportRoute(fromCircuit, toSite)).toBe("no-route-server");
  });

  it("has no session with it where there is a route server", () => {
    expect(RoutingNetwork.of(bothGateways()).sessionsNamed("ergw-west~vpng-west")).toEqual([]);
    expect(RoutingNetwork.of(alone).sessionsNamed("ergw-west~vpng-west")).toHaveLength(1);
  });

  it("leads interfaces to the circuit, and to the tunnel when that is gone", () => {
    const gateways = (...failed: string[]) =>
      Simulation.of(alone)
        .fail(...failed)
        .effectiveRoutes("west/snet-nva")
        .routes.filter(({ prefix, source }) => prefix === SITE && source === "VirtualNetworkGateway")
        .flatMap(({ nextHops }) => nextHops);
    expect(gateways()).toEqual(["ergw-west"]);
    expect(gateways("erc-west")).toEqual(["vpng-west"]);
  });
});

describe("exportRoute, from a circuit", () => {
  const toSite = directionOf(network, "erc-west", "headquarters");
  const fromGateway = directionOf(network, "ergw-west", "erc-west");

  it("takes private ASNs of 16 and of 32 bits out of what a site sees, and no others", () => {
    const learned = route(SPOKE, {
      path: [65515, 64511, 64512, 65534, 65535, 4199999999, 4200000000, 4294967294, 4294967295],
      from: fromGateway,
    });
    expect(exportRoute(learned, toSite)).toMatchObject({ path: [12076, 64511, 65535, 4199999999, 4294967295] });
  });

  describe("towards the gateway of another virtual network", () => {
    const joined = added(network, "gatewayConnections", connection("north", "west"));
    const accepting = (...open: string[]) =>
      open.reduce<Topology>(
        (base, name) => changed(base, "gateways", name, { remoteVirtualNetworkTraffic: true }),
        joined,
      );
    const sent = (topology: Topology, prefix: string, path: number[]) =>
      exportRoute(
        route(prefix, { path, from: directionOf(topology, "ergw-west", "erc-west") }),
        directionOf(topology, "erc-west", "ergw-north"),
      );

    // https://github.com/fabferri/az-pattern, `hub-spoke-vnets/hub-spoke-azfw-rs-er-1/README.md`: 10.12.0.0/23 12076-12076
    it("puts its ASN in place of 65515 in the path to a range of its network, if both gateways accept that", () => {
      const both = accepting("ergw-west", "ergw-north");
      expect(sent(both, "10.10.0.0/22", [65515])).toMatchObject({ path: [12076, 12076] });
      for (const topology of [joined, accepting("ergw-west"), accepting("ergw-north")]) {
        expect(sent(topology, "10.10.0.0/22", [65515])).toBe("between-networks");
      }
    });

    it("serves the networks that use the gateway, too", () => {
      const both = accepting("ergw-west", "ergw-north");
      const halves = [
        half("app", "west", { useRemoteGateways: true }),
        half("west", "app", { allowGatewayTransit: true }),
      ];
      const using = { ...both, virtualNetworkPeerings: halves };
      expect(sent(using, SPOKE, [65515])).toMatchObject({ path: [12076, 12076] });
    });

    // https://www.simonpainter.com/transit-route-prevention
    it("sends nothing that an appliance or a VPN injected there", () => {
      const both = accepting("ergw-west", "ergw-north");
      expect(sent(both, SPOKE, [65515, 65001])).toBe("learned-elsewhere");
      // A site without BGP adds no ASN.
      expect(sent(both, SITE, [65515])).toBe("learned-elsewhere");
      expect(sent(both, "10.10.0.0/22", [65515, 65001])).toBe("learned-elsewhere");
    });
  });

  it("carries nothing from site to site", () => {
    const two = changed(
      added(network, "onPremisesSites", { name: "branch", asn: 65020, prefixes: [], moreSpecifics: false }),
      "circuits",
      "erc-west",
      { sites: ["headquarters", "branch"] },
    );
    const learned = route(SITE, { path: [65010], from: directionOf(two, "headquarters", "erc-west") });
    expect(exportRoute(learned, directionOf(two, "erc-west", "branch"))).toBe("between-sites");
    expect(exportRoute(learned, directionOf(two, "erc-west", "headquarters"))).toBe("came-from-there");
  });
});

describe("exportRoute, from a site", () => {
  it("sends what is its own, and nothing else", () => {
    const toCircuit = directionOf(network, "headquarters", "erc-west");
    expect(exportRoute(route(SITE), toCircuit)).toMatchObject({ path: [65010] });
    const learned = route(SPOKE, { path: [12076], from: directionOf(network, "erc-north", "headquarters") });
    expect(exportRoute(learned, toCircuit)).toBe("no-transit");
  });

  it("is in no path where there is no BGP", () => {
    const { topology } = scenario("express-route-to-vpn");
    expect(exportRoute(route("10.200.0.0/24"), directionOf(topology, "vnet2", "vpngw1"))).toMatchObject({ path: [] });
  });
});

describe("exportRoute, from a site that passes on what another one announces", () => {
  /** `plant` behind `branch` behind `headquarters`. */
  const site = (name: string, asn: number, prefix: string, passesOn: readonly string[]) => {
    return { name, asn, prefixes: [prefix], moreSpecifics: false, passesOn };
  };
  const chain = added(
    changed(network, "onPremisesSites", "headquarters", { passesOn: ["branch"] }),
    "onPremisesSites",
    site("branch", 65020, "192.0.2.0/24", ["plant"]),
    site("plant", 65030, "198.51.100.0/24", []),
  );
  const ofPlant = route("198.51.100.0/24", { path: [65030], from: directionOf(chain, "plant", "branch") });

  it("sends them to a site that passes on its own, and that one to Azure", () => {
    const passedOn = exportRoute(ofPlant, directionOf(chain, "branch", "headquarters"));
    expect(passedOn).toMatchObject({ path: [65020, 65030] });
    expect(exportRoute(passedOn as Route, directionOf(chain, "headquarters", "erc-west"))).toMatchObject({
      path: [65010, 65020, 65030],
    });
  });

  it("sends nothing else there, and everything to the site that it passes on", () => {
    const ofAzure = route(SPOKE, { path: [65030, 12076], from: directionOf(chain, "plant", "branch") });
    expect(exportRoute(ofAzure, directionOf(chain, "branch", "headquarters"))).toBe("no-transit");
    expect(exportRoute(ofAzure, directionOf(chain, "headquarters", "branch"))).toMatchObject({
      path: [65010, 65030, 12076],
    });
  });
});

describe("exportRoute, from an appliance to a site of its vendor", () => {
  const learned = (topology: Topology, appliance: string) =>
    route(SPOKE, { path: [65515], from: directionOf(topology, "rs-app/IN_0", appliance) });

  it("puts its ASN before the path, and as often again as it prepends towards route servers", () => {
    const topology = dualHomed();
    expect(
      exportRoute(learned(topology, "vm-nva-west"), directionOf(topology, "vm-nva-west", "headquarters")),
    ).toMatchObject({ path: [65001, 65515] });
    const prepending = changed(topology, "routeServerPeerings", "nva-west-rs-data", { prepend: 3 });
    const toSite = directionOf(prepending, "vm-nva-west", "headquarters");
    expect(exportRoute(learned(prepending, "vm-nva-west"), toSite)).toMatchObject({
      path: [65001, 65001, 65001, 65001, 65515],
    });
  });

  it("tells a site without an ASN no path, since there is no BGP", () => {
    const topology = changed(dualHomed(), "onPremisesSites", "headquarters", { asn: undefined });
    expect(
      exportRoute(learned(topology, "vm-nva-west"), directionOf(topology, "vm-nva-west", "headquarters")),
    ).toMatchObject({ path: [] });
  });
});

describe("exportRoute, from an appliance", () => {
  const SITE_PATH = [65515, 12076, 65010];
  const from = (topology: Topology) => directionOf(topology, "rs-west/IN_0", "vm-nva-west");
  const sentWith = (fields: Partial<Topology["routeServerPeerings"][number]>, path = SITE_PATH) => {
    const topology = changed(network, "routeServerPeerings", "nva-west-rs-app", fields);
    const learned = route(SITE, { path, nextHop: "10.10.0.68", from: from(topology) });
    return exportRoute(learned, directionOf(topology, "vm-nva-west", "rs-app/IN_0"));
  };

  it("overrides every 65515 by its own ASN, which keeps the length", () => {
    expect(sentWith({ asPathRewrite: "as-override" })).toMatchObject({ path: [65001, 65001, 12076, 65010] });
    expect(sentWith({ asPathRewrite: "as-override" }, [65515, 65002, 65515])).toMatchObject({
      path: [65001, 65001, 65002, 65001],
    });
  });

  // `__tests__/router-config/real-routers.system.test.ts` has BIRD do so.
  it.each([
    [SITE_PATH, [65001, 65001, 12076, 65010]],
    [
      [65515, 12076, 65515, 65010],
      [65001, 65001, 12076, 65010],
    ],
    [
      [12076, 65010],
      [65001, 12076, 65010],
    ],
  ])("takes with BIRD all 65515 out of %j and puts its own ASN before what is left", (path, sent) => {
    const bird = changed(network, "virtualAppliances", "nva-west", { software: "bird" });
    const topology = changed(bird, "routeServerPeerings", "nva-west-rs-app", { asPathRewrite: "as-override" });
    const learned = route(SITE, { path, from: from(topology) });
    expect(exportRoute(learned, directionOf(topology, "vm-nva-west", "rs-app/IN_0"))).toMatchObject({ path: sent });
  });

  it("removes every 65515, which makes the path shorter", () => {
    expect(sentWith({ asPathRewrite: "remove" })).toMatchObject({ path: [65001, 12076, 65010] });
  });

  it("leaves 65515 where it is", () => {
    expect(sentWith({ asPathRewrite: "none" })).toMatchObject({ path: [65001, 65515, 12076, 65010] });
  });

  it("prepends its ASN over the usual once", () => {
    expect(sentWith({ asPathRewrite: "as-override", prepend: 2 })).toMatchObject({
      path: [65001, 65001, 65001, 65001, 12076, 65010],
    });
  });

  it("is the next hop itself, or names another one, or leaves the one there is", () => {
    expect(sentWith({})).toMatchObject({ nextHop: "10.10.0.4" });
    expect(sentWith({ nextHop: "10.10.0.30" })).toMatchObject({ nextHop: "10.10.0.30" });
    expect(sentWith({ nextHop: "unchanged" })).toMatchObject({ nextHop: "10.10.0.68" });
    const topology = changed(network, "virtualAppliances", "nva-west", { loadBalancerIp: "10.10.0.10" });
    expect(exportRoute(route(SITE), directionOf(topology, "vm-nva-west", "rs-app/IN_0"))).toMatchObject({
      nextHop: "10.10.0.10",
    });
  });

  // BIRD: `published/bird-appliance.txt`; `lab/sends-back.system.test.ts` runs BIRD and FRR.
  it.each([
    ["frr", true],
    ["ios-xe", true],
    [undefined, true],
    ["bird", false],
    ["fortios", false],
  ] as const)("with %s sends a route back to the neighbour that it has it from: %s", (software, sendsBack) => {
    const changes = { advertise: ["any"], withhold: [] };
    const open = changed(network, "routeServerPeerings", "nva-west-rs-west", changes);
    const topology = changed(open, "virtualAppliances", "nva-west", { software });
    const learned = route(SITE, { path: SITE_PATH, from: from(topology) });
    const sentTo = (instance: string) => exportRoute(learned, directionOf(topology, "vm-nva-west", instance));
    expect(sentTo("rs-west/IN_0") === "came-from-there").toBe(!sendsBack);
    expect(sentTo("rs-west/IN_1")).toMatchObject({ path: [65001, 65001, 12076, 65010] });
  });

  it("leaves the address of a site's router where it is told to leave next hops, and its own in what it originates", () => {
    const topology = changed(vpnAppliances(), "routeServerPeerings", "nva-west-rs-app", {
      nextHop: "unchanged",
      advertise: ["any"],
    });
    const toSpoke = directionOf(topology, "vm-nva-west", "rs-app/IN_0");
    const fromBranch = directionOf(topology, "branch", "vm-nva-west");
    const learned = exportRoute(route("172.20.0.0/16"), fromBranch);
    expect(learned).toMatchObject({ path: [65020], nextHop: "169.254.21.2" });
    expect(exportRoute(learned as Route, toSpoke)).toMatchObject({ path: [65001, 65020], nextHop: "169.254.21.2" });
    expect(exportRoute(route("10.99.0.0/16"), toSpoke)).toMatchObject({ nextHop: "10.10.0.4" });
  });

  it("names the site where the address of its router is not known", () => {
    const topology = changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { nextHop: "unchanged" });
    const learned = route(SITE, { path: [65010], from: directionOf(topology, "headquarters", "vm-nva-west") });
    expect(exportRoute(learned, directionOf(topology, "vm-nva-west", "rs-app/IN_0"))).toMatchObject({
      nextHop: "router of headquarters",
    });
  });

  it("is the next hop itself of what it can lose alone, and its load balancer of what every instance has", () => {
    const pairs = vpnAppliancePairs();
    const egress = changed(pairs, "virtualAppliances", "nva-west", {
      internetEgress: true,
      originate: ["10.10.0.0/22"],
    });
    const topology = { ...egress, routeServerPeerings: egress.routeServerPeerings.map(advertisingAll) };
    const nextHop = (prefix: string, sender?: string) => {
      const learned = sender === undefined ? {} : { from: directionOf(topology, sender, "vm-nva-west-2") };
      return exportRoute(route(prefix, learned), directionOf(topology, "vm-nva-west-2", "rs-app/IN_0"));
    };
    expect(nextHop("172.20.0.0/16", "branch")).toMatchObject({ nextHop: "10.10.0.5" });
    expect(nextHop("0.0.0.0/0")).toMatchObject({ nextHop: "10.10.0.5" });
    expect(nextHop("10.10.0.0/22")).toMatchObject({ nextHop: "10.10.0.30" });
    expect(nextHop("10.40.0.0/22", "rs-data/IN_0")).toMatchObject({ nextHop: "10.10.0.30" });
    // A site that the vendor's means lead to is no neighbour of the policy.
    const vendor = changed({ ...topology, routerPeerings: [] }, "virtualAppliances", "nva-west", { sites: ["branch"] });
    const learned = route("172.20.0.0/16", { from: directionOf(vendor, "branch", "vm-nva-west-2") });
    expect(exportRoute(learned, directionOf(vendor, "vm-nva-west-2", "rs-app/IN_0"))).toMatchObject({
      nextHop: "10.10.0.5",
    });
  });

  it("puts communities on what it sends", () => {
    expect(sentWith({ communities: ["65001:100", "no-advertise"] })).toMatchObject({
      communities: ["65001:100", "no-advertise"],
    });
  });

  it("holds back what its policy does not send, and what it withholds", () => {
    expect(sentWith({ advertise: ["spokes"] })).toBe("not-advertised");
    expect(sentWith({ advertise: ["any"], withhold: ["sites"] })).toBe("withheld");
  });

  it("tells a peer of its ASN what it learned from elsewhere only, and does not put its ASN before the path", () => {
    const { topology } = scenario("ibgp-between-hubs");
    const toPeer = directionOf(topology, "CSR1", "CSR2");
    const learned = route("10.2.0.0/16", { path: [65515, 100, 300], from: directionOf(topology, "ARS1/IN_0", "CSR1") });
    expect(exportRoute(learned, toPeer)).toMatchObject({ path: [65515, 100, 300], nextHop: "10.0.253.4" });
    expect(exportRoute({ ...learned, from: directionOf(topology, "CSR2", "CSR1") }, toPeer)).toBe("ibgp-to-ibgp");
  });

  it("passes nothing from one site to another that it reaches by its vendor's means", () => {
    const two = changed(
      added(network, "onPremisesSites", { name: "branch", asn: 65020, prefixes: [], moreSpecifics: false }),
      "virtualAppliances",
      "nva-west",
      { sites: ["headquarters", "branch"] },
    );
    const learned = route(SITE, { path: [65010], from: directionOf(two, "headquarters", "vm-nva-west") });
    expect(exportRoute(learned, directionOf(two, "vm-nva-west", "branch"))).toBe("between-sites");
  });
});

describe("ASNS_ADDED_BY_GATEWAY", () => {
  it.each(["ExpressRoute", "Vpn"] as const)(
    "is what the paths of sites have when they come through a gateway: %s",
    (type) => {
      const network = type === "Vpn" ? withVpnGateway("west", expressRouteHubs()) : expressRouteHubs();
      const { received } = Simulation.of(network).routesOf("nva-west")[0];
      const paths = received.filter(({ prefix }) => prefix === "192.168.0.0/16").map(({ path }) => path);
      expect(paths).not.toEqual([]);
      for (const path of paths) expect(path).toHaveLength(ASNS_ADDED_BY_GATEWAY[type] + 1);
    },
  );
});
