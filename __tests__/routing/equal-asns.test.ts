import { Simulation } from "../../lib/routing";
import { routesLostToEqualAsns } from "../../lib/routing/equal-asns";
import type { Topology } from "../../lib/topology";
import { held, learned, ways } from "../support/route-tables";
import { directionOf } from "../support/routing";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  routerPeering,
  vpnAppliances,
  withVpnGateway,
} from "../support/topologies";

const SITE = "192.168.0.0/16";

function lost(topology: Topology): string[] {
  return routesLostToEqualAsns(topology).map(
    ({ reason, prefix, sender, receiver, other }) =>
      `${receiver.name} lacks ${prefix} of ${sender} for ${other.name}: ${reason}`,
  );
}

/** Gives appliances and sites one ASN, as an SD-WAN does that speaks iBGP inside. */
function oneAsn(topology: Topology): Topology {
  return {
    ...topology,
    virtualAppliances: topology.virtualAppliances.map((appliance) => ({ ...appliance, asn: 65001 })),
    onPremisesSites: topology.onPremisesSites.map((site) => ({ ...site, asn: 65001 })),
  };
}

// Meraki AutoVPN is such an overlay: its appliance in Azure has the ASN of all branches.
describe("an overlay with one ASN", () => {
  const overlay = oneAsn(dualHomed());

  it("has internal sessions, whose paths are as long as what is outside", () => {
    expect(directionOf(overlay, "vm-nva-west", "headquarters").session.type).toBe("ibgp");
    expect(directionOf(dualHomed(), "vm-nva-west", "headquarters").session.type).toBe("ebgp");
    const simulation = Simulation.of(overlay);
    expect(held(simulation, "vm-nva-west", "headquarters")).toEqual(["192.168.0.0/16 -"]);
    expect(held(simulation, "headquarters", "vm-nva-west")).toEqual(["10.30.0.0/22 65515", "10.40.0.0/22 65515"]);
  });

  // A route server peers with addresses. Labs have several peers of one ASN, with equal paths: all are used
  // (https://github.com/myers-dev/RouteServer-ecmp, 2022).
  it("is heard by a route server from both hubs, the standby with the longer path", () => {
    const simulation = Simulation.of(overlay);
    expect(learned(simulation, "rs-app", "vm-nva-west")).toContain("192.168.0.0/16 10.10.0.4 65001");
    expect(learned(simulation, "rs-app", "vm-nva-north")).toContain("192.168.0.0/16 10.20.0.4 65001-65001-65001");
  });

  it("prefers the active hub by local preference, and takes the other one when it is down", () => {
    const way = (from: string, to: string, ...failed: string[]) =>
      ways(
        Simulation.of(overlay)
          .fail(...failed)
          .trace(from, to),
      );
    expect(way("app", "headquarters")).toEqual(["app > vm-nva-west > headquarters: delivered"]);
    expect(way("headquarters", "app")).toEqual(["headquarters > vm-nva-west > app: delivered"]);
    const [{ received }] = Simulation.of(overlay).routesOf("headquarters");
    expect(received.find(({ from, prefix }) => from === "vm-nva-north" && prefix === "10.30.0.0/22")?.reason).toBe(
      "its local preference is lower than that of the route from vm-nva-west",
    );
    expect(way("headquarters", "app", "vm-nva-west")).toEqual(["headquarters > vm-nva-north > app: delivered"]);
  });

  it("loses nothing", () => {
    expect(lost(overlay)).toEqual([]);
    expect(lost(oneAsn(vpnAppliances()))).toEqual([]);
    expect(lost(dualHomed())).toEqual([]);
  });
});

describe("routes lost to equal ASNs", () => {
  it("are those of a site that come through a circuit or a gateway, with the site's ASN in the path", () => {
    expect(lost(changed(expressRouteHubs(), "onPremisesSites", "headquarters", { asn: 65002 }))).toEqual([
      `nva-north lacks ${SITE} of rs-north/IN_0 for headquarters: own-asn`,
      `nva-north lacks ${SITE} of rs-north/IN_1 for headquarters: own-asn`,
    ]);
  });

  // ExpressRoute takes private ASNs out of paths, a VPN gateway leaves them:
  // https://learn.microsoft.com/azure/expressroute/expressroute-routing
  it("are those of spokes that a VPN gateway passes to a site with the appliance's ASN", () => {
    const vpn = withVpnGateway("north", expressRouteHubs());
    expect(lost(changed(vpn, "onPremisesSites", "headquarters", { asn: 65002 }))).toEqual(
      expect.arrayContaining([
        "headquarters lacks 10.30.0.0/22 of ergw-north for nva-north: own-asn",
        "headquarters lacks 10.40.0.0/22 of ergw-north for nva-north: own-asn",
      ]),
    );
  });

  const reflecting = (accept: string[]) =>
    changed(
      changed(oneAsn(dualHomed()), "routeServers", "rs-app", { branchToBranch: true }),
      "routeServerPeerings",
      "nva-north-rs-app",
      { accept },
    );

  it("are those that a route server passes from one hub to another, if the other one may accept them", () => {
    expect(lost(reflecting(["any"]))).toEqual([
      "nva-north lacks 10.40.0.0/22 of rs-app/IN_0 for nva-west: own-asn",
      `nva-north lacks ${SITE} of rs-app/IN_0 for nva-west: own-asn`,
      "nva-north lacks 10.40.0.0/22 of rs-app/IN_1 for nva-west: own-asn",
      `nva-north lacks ${SITE} of rs-app/IN_1 for nva-west: own-asn`,
    ]);
    expect(lost(reflecting(["virtual-network"]))).toEqual([]);
  });

  it("are none that really come back to where they were", () => {
    // What west tells app comes back by north and data, and is dropped. A plant that has west's ASN is no reason.
    const plant = { name: "plant", asn: 65001, prefixes: [], moreSpecifics: false };
    const base = changed(dualHomed(), "virtualAppliances", "nva-north", { sites: [] });
    const circle = added(
      {
        ...base,
        routeServers: base.routeServers.map((each) => ({ ...each, branchToBranch: true })),
        routeServerPeerings: base.routeServerPeerings.map((each) => ({ ...each, accept: ["any"], advertise: ["any"] })),
      },
      "onPremisesSites",
      plant,
    );
    const oneWay = changed(circle, "routeServerPeerings", "nva-west-rs-data", { advertise: ["spokes"] });
    const [{ received }] = Simulation.of(oneWay).routesOf("nva-west");
    expect(received.filter(({ prefix, status }) => prefix === SITE && status === "dropped")).not.toEqual([]);
    expect(lost(oneWay)).toEqual([]);
  });

  const branches = (asn: number) => {
    const plant = { name: "plant", asn, prefixes: ["172.21.0.0/16"], moreSpecifics: false };
    const two = added(oneAsn(vpnAppliances()), "onPremisesSites", plant);
    return added(
      changed(two, "routerPeerings", "nva-west-branch", { advertise: ["spokes", "sites"] }),
      "routerPeerings",
      routerPeering("west", {
        name: "nva-west-plant",
        site: "plant",
        bgpAddresses: ["169.254.23.1"],
        routerBgpAddresses: ["169.254.23.2"],
        advertise: ["spokes", "sites"],
      }),
    );
  };

  // RFC 4271, 9.2: what comes from an internal peer goes to no other internal peer.
  it("are those of one internal neighbour that are meant for another one", () => {
    expect(lost(branches(65001))).toEqual([
      "branch lacks 172.21.0.0/16 of vm-nva-west for nva-west: ibgp-to-ibgp",
      "plant lacks 172.20.0.0/16 of vm-nva-west for nva-west: ibgp-to-ibgp",
    ]);
    expect(lost(branches(65020))).toEqual([]);
    expect(lost(changed(branches(65001), "routerPeerings", "nva-west-branch", { withhold: ["sites"] }))).toEqual([
      "plant lacks 172.20.0.0/16 of vm-nva-west for nva-west: ibgp-to-ibgp",
    ]);
  });
});
