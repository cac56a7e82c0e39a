import { Simulation } from "../../lib/routing";
import { importRejection } from "../../lib/routing/import-policy";
import type { Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { directionOf, route } from "../support/routing";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  half,
  routerPeering,
  vpnAppliances,
  withSubnet,
} from "../support/topologies";

const network = expressRouteHubs();

describe("importRejection", () => {
  it("drops at a route server what holds 65515 anywhere, or AS 0", () => {
    const toRouteServer = directionOf(network, "vm-nva-west", "rs-app/IN_0");
    const refused = (...path: number[]) => importRejection(route("192.168.0.0/16", { path }), toRouteServer);
    expect(refused(65001, 65515, 12076, 65010)).toBe("own-asn");
    expect(refused(65001, 12076, 65515)).toBe("own-asn");
    expect(refused(65001, 0, 65010)).toBe("as-0");
    expect(refused(65001, 65001, 12076, 65010)).toBeUndefined();
  });

  // https://github.com/erjosito/net-lab-builder, `labs/dual-hub-hubless-region-ars/show-output/baseline-pre-delta3`
  it("drops at a route server what an appliance says about ranges that the route server announces itself", () => {
    const toRouteServer = directionOf(network, "vm-nva-west", "rs-west/IN_0");
    const refused = (prefix: string, to = toRouteServer) => importRejection(route(prefix, { path: [65001] }), to);
    expect(refused("10.10.0.0/22")).toBe("served-itself");
    expect(refused("10.10.1.0/24")).toBe("served-itself");
    expect(refused("10.0.0.0/8")).toBeUndefined();
    expect(refused("10.30.0.0/22")).toBeUndefined();
    const halves = [
      half("app", "west", { useRemoteGateways: true }),
      half("west", "app", { allowGatewayTransit: true }),
    ];
    const using = { ...network, virtualNetworkPeerings: [...network.virtualNetworkPeerings, ...halves] };
    expect(refused("10.30.0.0/22", directionOf(using, "vm-nva-west", "rs-west/IN_0"))).toBe("served-itself");
    expect(refused("10.10.1.0/24", directionOf(network, "ergw-west", "rs-west/IN_0"))).toBeUndefined();
  });

  it("drops at a gateway, too, what comes from a circuit and holds 65515", () => {
    const toGateway = directionOf(network, "erc-west", "ergw-west");
    const refused = (...path: number[]) => importRejection(route("192.168.0.0/16", { path }), toGateway);
    expect(refused(12076, 65010, 65515)).toBe("own-asn");
    expect(refused(12076, 12076)).toBeUndefined();
  });

  // https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq
  it("drops at a VPN gateway what a site announces of the virtual network, but not what is around it", () => {
    const { topology } = scenario("dual-homed-vpn");
    const toGateway = directionOf(topology, "branch", "hub-vpngw");
    const refused = (prefix: string, path = [65512]) => importRejection(route(prefix, { path }), toGateway);
    expect(refused("172.16.1.0/24")).toBe("in-virtual-network");
    expect(refused("172.16.1.128/25")).toBe("in-virtual-network");
    expect(refused("172.16.0.0/12")).toBeUndefined();
    expect(refused("172.16.2.0/24")).toBeUndefined();
    expect(refused("172.16.4.0/24", [65512, 65515])).toBe("own-asn");
  });

  it("drops at a circuit and at a site what holds their ASN", () => {
    const refused = (sender: string, receiver: string, path: number[]) =>
      importRejection(route("192.168.0.0/16", { path }), directionOf(network, sender, receiver));
    expect(refused("ergw-west", "erc-west", [65515, 65001, 12076, 65010])).toBe("own-asn");
    expect(refused("ergw-west", "erc-west", [65515, 65001])).toBeUndefined();
    expect(refused("erc-west", "headquarters", [12076, 65010])).toBe("own-asn");
    expect(refused("erc-west", "headquarters", [12076])).toBeUndefined();
  });

  // RFC 4271, 9.1.2.1: a route whose next hop cannot be resolved is excluded from the decision.
  it("drops at a site what an appliance sends with a next hop that is not on the link", () => {
    const toBranch = directionOf(vpnAppliances(), "vm-nva-west", "branch");
    const refused = (nextHop: string) => importRejection(route("10.30.0.0/22", { path: [65001], nextHop }), toBranch);
    expect(refused("10.30.0.4")).toBe("next-hop");
    expect(refused("169.254.21.1")).toBeUndefined();
  });

  it.each(["unchanged", "10.10.0.9"])("lets no site use what is sent with the next hop %s", (nextHop) => {
    const usable = (topology: Topology) =>
      Simulation.of(topology)
        .routesOf("branch")
        .flatMap(({ received }) => received)
        .filter(
          ({ prefix, from, status }) => prefix === "10.30.0.0/22" && from === "vm-nva-west" && status !== "dropped",
        );
    expect(usable(vpnAppliances())).toHaveLength(1);
    expect(usable(changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { nextHop }))).toEqual([]);
  });

  // FRR 8.4 and BIRD 2.0 in `npm run lab -- --seed 47`, with each software.
  it.each([
    ["frr", "10.10.0.9", "dropped"],
    ["frr", "10.20.0.30", "best"],
    // RFC 4271, 5.1.3: nobody installs a route with itself as next hop.
    ["frr", "10.20.0.4", "dropped"],
    ["bird", "10.20.0.4", "dropped"],
    ["frr", undefined, "best"],
    ["bird", "10.10.0.9", "best"],
    ["ios-xe", "10.10.0.9", "best"],
  ] as const)("lets %s use of another appliance what has the next hop %s: %s", (software, nextHop, status) => {
    const overlay = (hub: string, peer: string) =>
      routerPeering(hub, { name: `${hub}-${peer}`, site: undefined, peer: `nva-${peer}`, accept: ["any"], nextHop });
    const base = changed(dualHomed(), "virtualAppliances", "nva-north", { software });
    const joined = added(base, "virtualNetworkPeerings", half("west", "north"), half("north", "west"));
    const peered = added(
      withSubnet(joined, "north", { name: "snet-nva", addressPrefix: "10.20.0.0/26" }),
      "routerPeerings",
      { ...overlay("west", "north"), advertise: ["sites"], bgpAddresses: undefined, tunnel: undefined },
      { ...overlay("north", "west"), advertise: [], bgpAddresses: undefined, tunnel: undefined },
    );
    const [{ received }] = Simulation.of(peered).routesOf("nva-north");
    const fromWest = received.filter(({ from }) => from === "vm-nva-west");
    expect(fromWest.map((each) => [each.prefix, each.status === "kept" ? "best" : each.status])).toEqual([
      ["192.168.0.0/16", status],
    ]);
  });

  // FRR 8.4 and BIRD 2.0 in `npm run lab`: `--seed 1009` with each software.
  it.each([
    ["frr", 65001, "169.254.30.1", undefined],
    ["frr", 65001, "169.254.30.2", "own-next-hop"],
    ["frr", 65001, "10.20.0.9", undefined],
    // The file of FRR has routes to this neighbour, and to the machine at the other end.
    ["frr", 65001, "10.30.0.4", undefined],
    ["frr", 65001, "10.10.0.4", undefined],
    ["frr", 65001, "10.99.0.9", "next-hop"],
    ["ios-xe", 65001, "10.99.0.9", "next-hop"],
    ["ios-xe", 65002, "10.99.0.9", undefined],
    ["frr", 65002, "10.30.0.4", undefined],
    ["frr", 65002, "10.99.0.9", "unresolvable-next-hop"],
    ["bird", 65001, "10.20.0.9", undefined],
    ["bird", 65001, "10.30.0.4", "next-hop"],
    ["bird", 65002, "10.30.0.4", "next-hop"],
  ] as const)("lets %s use in an overlay, from AS %i, the next hop %s: %s", (software, asn, nextHop, rejection) => {
    const end = (hub: string, peer: string, address: string) =>
      routerPeering(hub, {
        name: `${hub}-${peer}`,
        site: undefined,
        peer: `nva-${peer}`,
        accept: ["any"],
        routerBgpAddresses: undefined,
        bgpAddresses: [address],
        tunnel: undefined,
        overlay: { encapsulation: "vxlan" },
      });
    const base = changed(dualHomed(), "virtualAppliances", "nva-north", { software });
    const placed = withSubnet(base, "north", { name: "snet-nva", addressPrefix: "10.20.0.0/26" });
    const overlaid = added(
      added(changed(placed, "virtualAppliances", "nva-west", { asn }), "virtualNetworkPeerings", half("west", "north")),
      "routerPeerings",
      end("west", "north", "169.254.30.1"),
      end("north", "west", "169.254.30.2"),
    );
    const toNorth = directionOf(overlaid, "vm-nva-west", "vm-nva-north");
    expect(importRejection(route("192.168.0.0/16", { path: [65010], nextHop }), toNorth)).toBe(rejection);
  });

  it("lets FRR find a next hop by the static routes of a further interface, but for a default route", () => {
    const peered = (prefixes: readonly string[]) => {
      const outside = { name: "outside", privateIps: ["10.20.0.70"], prefixes };
      const peering = (hub: string, peer: string) =>
        routerPeering(hub, {
          name: `${hub}-${peer}`,
          site: undefined,
          peer: `nva-${peer}`,
          accept: ["any"],
          routerBgpAddresses: undefined,
          bgpAddresses: undefined,
          tunnel: undefined,
        });
      return added(
        changed(dualHomed(), "virtualAppliances", "nva-north", { interfaces: [outside] }),
        "routerPeerings",
        peering("west", "north"),
        peering("north", "west"),
      );
    };
    const refused = (...prefixes: string[]) =>
      importRejection(
        route("192.168.0.0/16", { path: [65010], nextHop: "10.99.0.9" }),
        directionOf(peered(prefixes), "vm-nva-west", "vm-nva-north"),
      );
    expect(refused("0.0.0.0/0")).toBe("unresolvable-next-hop");
    expect(refused("0.0.0.0/0", "10.96.0.0/12")).toBeUndefined();
  });

  it("drops at an appliance what holds its ASN, and what its policy does not accept", () => {
    const toAppliance = directionOf(network, "rs-app/IN_0", "vm-nva-west");
    expect(importRejection(route("10.30.0.0/22", { path: [65515, 65001] }), toAppliance)).toBe("own-asn");
    expect(importRejection(route("10.40.0.0/22", { path: [65515] }), toAppliance)).toBe("not-accepted");
    expect(importRejection(route("10.30.0.0/22", { path: [65515] }), toAppliance)).toBeUndefined();
  });
});
