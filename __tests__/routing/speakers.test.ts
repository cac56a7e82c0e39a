import { Simulation } from "../../lib/routing";
import { RoutingNetwork } from "../../lib/routing/network";
import type { Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { directionOf } from "../support/routing";
import {
  changed,
  changedHalf,
  dualHomed,
  expressRouteHubs,
  routerPeering,
  without,
  withoutHalf,
} from "../support/topologies";

const names = (topology: Topology) => RoutingNetwork.of(topology).sessions.map(({ name }) => name);

describe("the speakers of a network", () => {
  it("are both instances of every route server, every instance of an appliance, gateways, circuits and sites", () => {
    expect(Simulation.of(expressRouteHubs()).speakers()).toEqual([
      "erc-north",
      "erc-west",
      "ergw-north",
      "ergw-west",
      "headquarters",
      "rs-app/IN_0",
      "rs-app/IN_1",
      "rs-data/IN_0",
      "rs-data/IN_1",
      "rs-north/IN_0",
      "rs-north/IN_1",
      "rs-west/IN_0",
      "rs-west/IN_1",
      "vm-nva-north",
      "vm-nva-west",
    ]);
  });

  it("do not hang on the order in which a topology lists them", () => {
    const base = expressRouteHubs();
    const turned = { ...base, routeServers: [...base.routeServers].reverse(), gateways: [...base.gateways].reverse() };
    expect(Simulation.of(turned).speakers()).toEqual(Simulation.of(base).speakers());
    expect(names(turned)).toEqual(names(base));
  });
});

describe("the sessions of a network", () => {
  it("join every instance of an appliance with both of a route server", () => {
    const pair = changed(dualHomed(), "virtualAppliances", "nva-west", {
      instances: [
        { name: "vm-1", privateIp: "10.10.0.4" },
        { name: "vm-2", privateIp: "10.10.0.5" },
      ],
    });
    expect(names(pair).filter((name) => name.includes("vm-") && name.startsWith("rs-app"))).toEqual([
      "rs-app/IN_0~vm-1",
      "rs-app/IN_0~vm-2",
      "rs-app/IN_0~vm-nva-north",
      "rs-app/IN_1~vm-1",
      "rs-app/IN_1~vm-2",
      "rs-app/IN_1~vm-nva-north",
    ]);
  });

  it("join a gateway with the route server beside it, by iBGP when their ASN is one", () => {
    expect(directionOf(expressRouteHubs(), "ergw-west", "rs-west/IN_0").session).toMatchObject({ type: "ibgp" });
    expect(directionOf(scenario("appliance-to-vpn").topology, "HubVPNGW", "ars/IN_0").session).toMatchObject({
      type: "ebgp",
    });
    expect(names(expressRouteHubs())).not.toContain("ergw-west~rs-app/IN_0");
  });

  it("join gateways with circuits, circuits with sites, and appliances with the sites they reach", () => {
    expect(names(expressRouteHubs())).toEqual(
      expect.arrayContaining(["erc-west~ergw-west", "erc-west~headquarters", "erc-north~headquarters"]),
    );
    expect(names(dualHomed())).toContain("headquarters~vm-nva-west");
  });

  it("are static with a site without an ASN", () => {
    const { topology } = scenario("express-route-to-vpn");
    expect(directionOf(topology, "vpngw1", "vnet2").session).toMatchObject({ type: "static", element: "vpngw1-vnet2" });
  });

  it("join an appliance with a site's router and two appliances that have a peering each", () => {
    const tunnel = changed(dualHomed(), "onPremisesSites", "headquarters", { name: "branch" });
    const joined = { ...tunnel, routerPeerings: [routerPeering("west")] };
    expect(RoutingNetwork.of(joined).sessionsNamed("branch~vm-nva-west")[0]).toMatchObject({
      element: "nva-west-branch",
      type: "ebgp",
    });
    const { topology } = scenario("ibgp-between-hubs");
    expect(RoutingNetwork.of(topology).sessionsNamed("CSR2~CSR1")[0]).toMatchObject({
      name: "CSR1~CSR2",
      type: "ibgp",
    });
    const oneSided = without(topology, "routerPeerings", "csr2-csr1");
    expect(names(oneSided)).not.toContain("CSR1~CSR2");
  });

  it("are down across networks that are not peered in both directions, or give no access", () => {
    const downOf = (topology: Topology) => directionOf(topology, "vm-nva-west", "rs-app/IN_0").session.down;
    expect(downOf(dualHomed())).toBeUndefined();
    expect(downOf(withoutHalf(dualHomed(), "app", "west"))).toBe("west and app are not peered with each other");
    expect(downOf(changedHalf(dualHomed(), "west", "app", { allowVirtualNetworkAccess: false }))).toBe(
      "the peering of west and app does not allow access to the network",
    );
  });

  it("teach nobody anything while they are down", () => {
    const apart = Simulation.of(withoutHalf(dualHomed(), "app", "west"));
    const [instance] = apart.routesOf("rs-app/IN_0");
    expect(instance.sessions).toEqual([
      { neighbor: "vm-nva-north", type: "ebgp", up: true },
      { neighbor: "vm-nva-west", type: "ebgp", up: false, reason: "west and app are not peered with each other" },
    ]);
    expect(instance.received.filter(({ from }) => from === "vm-nva-west")).toEqual([]);
  });
});
