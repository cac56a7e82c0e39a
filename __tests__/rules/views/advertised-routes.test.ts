import { AdvertisedRoutes } from "../../../lib/rules/views/advertised-routes";
import type { RouteServerPeering, Topology } from "../../../lib/topology";
import { added, changed, dualHomed, expressRouteHubs, manySpokes, withVpnGateway } from "../../support/topologies";

function peering(network: Topology, name: string): RouteServerPeering {
  const found = network.routeServerPeerings.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`there is no peering ${name}`);
  return found;
}

const countOver = (network: Topology, name: string) => AdvertisedRoutes.of(network).countOver(peering(network, name));
const lengthTo = (network: Topology, site: string, ...names: string[]) =>
  AdvertisedRoutes.of(network).lengthTo(
    site,
    names.map((name) => peering(network, name)),
  );

describe("AdvertisedRoutes", () => {
  it("counts what a route server gets, without what it announces itself", () => {
    expect(countOver(dualHomed(), "nva-west-rs-app")).toBe(2);
    const egress = changed(dualHomed(), "virtualAppliances", "nva-west", { internetEgress: true });
    const advertise = ["sites", "spokes", "internet"];
    expect(countOver(changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise }), "nva-west-rs-app")).toBe(
      3,
    );
  });

  it("has one object for what is sent alike to all spokes", () => {
    const network = dualHomed(manySpokes(20));
    const west = network.routeServerPeerings.filter(({ virtualAppliance }) => virtualAppliance === "nva-west");
    const sets = west.map((each) => AdvertisedRoutes.of(network).union([each]));
    expect(new Set(sets).size).toBe(1);
    expect(sets[0].size).toBe(21);
  });

  it("puts together what several appliances send", () => {
    const branch = { name: "branch", asn: 65020, prefixes: ["172.20.0.0/16"], moreSpecifics: false };
    const network = changed(added(dualHomed(), "onPremisesSites", branch), "virtualAppliances", "nva-north", {
      sites: ["branch"],
    });
    const peerings = ["nva-west-rs-app", "nva-north-rs-app"].map((name) => peering(network, name));
    const union = AdvertisedRoutes.of(network).union(peerings);
    expect([...union.keys()].sort()).toEqual(["10.30.0.0/22", "10.40.0.0/22", "172.20.0.0/16", "192.168.0.0/16"]);
    expect(AdvertisedRoutes.of(network).union([...peerings].reverse())).toBe(union);
  });

  it("knows the shortest path that is accepted", () => {
    // 65001 65001 12076 65010 through west's circuit; 65002 65002 65002 65002 65010 through a VPN gateway in north.
    expect(lengthTo(expressRouteHubs(), "headquarters", "nva-west-rs-app")).toBe(4);
    expect(lengthTo(withVpnGateway("north", expressRouteHubs()), "headquarters", "nva-north-rs-app")).toBe(5);
    expect(lengthTo(expressRouteHubs(), "headquarters", "nva-north-rs-app", "nva-west-rs-app")).toBe(4);
    const dropped = changed(expressRouteHubs(), "routeServerPeerings", "nva-west-rs-app", { asPathRewrite: "none" });
    expect(lengthTo(dropped, "headquarters", "nva-west-rs-app")).toBeUndefined();
  });

  it("takes a path to another site with the same prefix for no path to this one", () => {
    const twin = { name: "twin", asn: 65030, prefixes: ["192.168.0.0/16"], moreSpecifics: false };
    const network = changed(added(dualHomed(), "onPremisesSites", twin), "virtualAppliances", "nva-north", {
      sites: ["twin"],
    });
    expect(lengthTo(network, "twin", "nva-north-rs-app")).toBe(4);
    expect(lengthTo(network, "twin", "nva-west-rs-app")).toBeUndefined();
    expect(lengthTo(network, "headquarters", "nva-west-rs-app")).toBe(2);
  });

  it("has nothing of a network that cannot be understood", () => {
    const network = changed(dualHomed(), "virtualNetworks", "app", { addressSpace: ["10.30.0.0/33"] });
    expect(AdvertisedRoutes.of(network).over(peering(network, "nva-west-rs-data"))).toEqual([]);
    expect(countOver(network, "nva-west-rs-data")).toBe(0);
  });
});
