import { activeHubsAreEquallyFarFromSites as rule } from "../../../lib/rules/dual-homed-networks/active-hubs-are-equally-far-from-sites";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import {
  activeActive,
  added,
  changed,
  expressRouteHubs,
  meant,
  routerPeering,
  withVpnGateway,
} from "../../support/topologies";

/** Two ExpressRoute hubs that are both active. */
function activeCircuits(): Topology {
  const base = meant(expressRouteHubs(), { mode: "active-active" });
  return { ...base, routeServerPeerings: base.routeServerPeerings.map((peering) => ({ ...peering, prepend: 0 })) };
}

const NORTH_ONLY =
  'network.mode: paths to "headquarters" are longer through "west" than through "north", so nothing is sent to the site ' +
  'through "west" as long as "north" works';

describe("activeHubsAreEquallyFarFromSites", () => {
  it("finds nothing where the hubs lead to the site in the same way, nor in an active-passive network", () => {
    tellsApart(rule, withVpnGateway("north", activeCircuits()), activeActive());
    tellsApart(rule, withVpnGateway("north", activeCircuits()), activeCircuits());
    tellsApart(
      rule,
      changed(activeCircuits(), "virtualAppliances", "nva-north", { sites: ["headquarters"] }),
      changed(expressRouteHubs(), "virtualAppliances", "nva-north", { sites: ["headquarters"] }),
    );
  });

  it("warns, once for all spokes, where one reaches it by itself or through a VPN and the other through a circuit", () => {
    const byItself = changed(activeCircuits(), "virtualAppliances", "nva-north", { sites: ["headquarters"] });
    expect(found(rule, byItself)).toEqual([NORTH_ONLY]);
    expect(found(rule, withVpnGateway("north", activeCircuits()))).toEqual([NORTH_ONLY]);
  });

  it("warns where one hub has a VPN gateway and the appliance of the other ends tunnels to the site", () => {
    const tunnels = (base: Topology) =>
      added(
        changed(base, "circuits", "erc-north", { sites: [] }),
        "routerPeerings",
        routerPeering("north", { site: "headquarters" }),
      );
    expect(found(rule, tunnels(withVpnGateway("west", activeCircuits())))).toEqual([NORTH_ONLY]);
    expect(found(rule, withVpnGateway("west", withVpnGateway("north", activeCircuits())))).toEqual([]);
  });

  it("accepts a way that a term of a policy makes longer or shorter for the prefix of the site", () => {
    const term = (prefix: string) => ({
      ...activeActive(),
      routeServerPeerings: activeActive().routeServerPeerings.map((peering) =>
        peering.virtualAppliance === "nva-north"
          ? { ...peering, terms: [{ prefixes: [prefix], prepend: 2 }] }
          : peering,
      ),
    });
    expect(found(rule, term("192.168.0.0/16"))).toEqual([]);
    // Through the VPN gateway of north, and by a term for another prefix.
    const vpn = withVpnGateway("north", activeCircuits());
    const withTerm = (prefix: string) => ({
      ...vpn,
      routeServerPeerings: vpn.routeServerPeerings.map((peering) => ({
        ...peering,
        terms: [{ prefixes: [prefix], prepend: 1 }],
      })),
    });
    tellsApart(rule, withTerm("10.40.0.0/22"), withTerm("192.168.0.0/16"));
  });

  it("says nothing of a network that cannot be understood", () => {
    const wrong = withVpnGateway("north", activeCircuits());
    tellsApart(rule, wrong, changed(wrong, "virtualNetworks", "app", { addressSpace: ["10.30.0.0/33"] }));
  });

  it("counts the way that the route server prefers where a hub has both gateways", () => {
    const gateway = { name: "vpng-north", virtualNetwork: "north", type: "Vpn" as const, asn: 65515 };
    const tunnel = {
      name: "vpng-north-headquarters",
      gateway: "vpng-north",
      site: "headquarters",
      routingWeight: 0,
      fastPath: false,
    };
    const both = added(added(activeCircuits(), "gateways", gateway), "gatewayConnections", tunnel);
    expect(found(rule, both)).toEqual([]);
    expect(found(rule, changed(both, "routeServers", "rs-north", { routingPreference: "VpnGateway" }))).toEqual([
      NORTH_ONLY,
    ]);
    expect(found(rule, changed(both, "routeServers", "rs-north", { routingPreference: "ASPath" }))).toEqual([
      NORTH_ONLY,
    ]);
  });

  it("leaves hubs that prepend unlike each other to the rule about that", () => {
    tellsApart(
      rule,
      withVpnGateway("north", activeCircuits()),
      changed(activeActive(), "routeServerPeerings", "nva-north-rs-app", { prepend: 2 }),
    );
  });
});
