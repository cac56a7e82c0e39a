import { Simulation, type EffectiveRoute } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { scenario } from "../support/route-tables";
import { changed, dualHomed, expressRouteHubs, routeTable, withSubnet } from "../support/topologies";

function rowsOf(topology: Topology, prefix: string, subnet = "app/snet-workload"): EffectiveRoute[] {
  return Simulation.of(topology)
    .effectiveRoutes(subnet)
    .routes.filter((row) => row.prefix === prefix);
}

const inApp = (table: ReturnType<typeof routeTable>) =>
  withSubnet(dualHomed(), "app", { name: "snet-workload", addressPrefix: "10.30.0.128/25", routeTable: table });

describe("the effective routes of a subnet", () => {
  it("are in order of address, with their source, type and next hops", () => {
    const { routes } = Simulation.of(dualHomed()).effectiveRoutes("app");
    expect(
      routes.map(({ source, prefix, nextHopType, nextHops }) => [source, prefix, nextHopType, ...nextHops]),
    ).toEqual([
      ["Default", "0.0.0.0/0", "Internet"],
      ["Default", "10.0.0.0/8", "None"],
      ["Default", "10.10.0.0/22", "VNetPeering", "west"],
      ["Default", "10.20.0.0/22", "VNetPeering", "north"],
      ["Default", "10.30.0.0/22", "VnetLocal"],
      ["VirtualNetworkGateway", "10.40.0.0/22", "VirtualNetworkGateway", "10.10.0.4"],
      ["Default", "100.64.0.0/10", "None"],
      ["Default", "172.16.0.0/12", "None"],
      ["VirtualNetworkGateway", "192.168.0.0/16", "VirtualNetworkGateway", "10.10.0.4"],
      ["Default", "192.168.0.0/16", "None"],
    ]);
  });

  it("say which row of one prefix wins", () => {
    const user = inApp(routeTable([{ addressPrefix: "192.168.0.0/16", nextHopType: "None" }]));
    expect(rowsOf(user, "192.168.0.0/16").map(({ source, state, reason }) => [source, state, reason])).toEqual([
      ["User", "Active", undefined],
      ["VirtualNetworkGateway", "Invalid", "a user route has the same prefix and wins"],
      ["Default", "Invalid", "a user route has the same prefix and wins"],
    ]);
    expect(rowsOf(dualHomed(), "192.168.0.0/16").map(({ source, state, reason }) => [source, state, reason])).toEqual([
      ["VirtualNetworkGateway", "Active", undefined],
      ["Default", "Invalid", "BGP has the same prefix and wins"],
    ]);
  });

  it("have no private ranges to nowhere where something else has a default route", () => {
    const user = inApp(routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "None" }]));
    expect(rowsOf(user, "10.0.0.0/8")).toEqual([]);
    expect(rowsOf(user, "0.0.0.0/0").map(({ source, state }) => [source, state])).toEqual([
      ["User", "Active"],
      ["Default", "Invalid"],
    ]);
    const { topology } = scenario("load-balancer-next-hop");
    expect(rowsOf(topology, "10.0.0.0/8", "az-spk1/subnet1")).toEqual([]);
    expect(rowsOf(topology, "172.16.0.0/12", "az-spk1/subnet1")).toEqual([]);
  });

  it("say why BGP is not programmed: ranges of the network and its peers, or no propagation", () => {
    const announcing = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefixes: ["10.10.1.0/24"] });
    expect(rowsOf(announcing, "10.10.1.0/24", "west/snet-nva")).toMatchObject([
      {
        state: "NotProgrammed",
        reason: "it is equal to or inside 10.10.0.0/22 of this virtual network, whose routes BGP cannot replace",
      },
    ]);
    const originating = changed(dualHomed(), "virtualAppliances", "nva-west", { originate: ["10.10.1.0/24"] });
    const both = changed(originating, "routeServerPeerings", "nva-west-rs-app", { advertise: ["10.10.1.0/24"] });
    expect(rowsOf(both, "10.10.1.0/24")).toMatchObject([
      {
        state: "NotProgrammed",
        reason: "it is equal to or inside 10.10.0.0/22 of the peered network west, whose routes BGP cannot replace",
      },
    ]);
    expect(rowsOf(inApp(routeTable([], false)), "192.168.0.0/16")).toMatchObject([
      { state: "NotProgrammed", reason: "the route table of the subnet has BGP route propagation off" },
      { source: "Default", state: "Active" },
    ]);
  });

  // Four tables of https://github.com/fabferri/az-pattern, `route-server/rs-firewall/README.md`, list none of the platform;
  // https://github.com/dmauser/azure-routeserver, `ars-nhip/README.md`, lists it as Invalid beside a user route.
  it("have no default route of the platform where BGP has one, unless propagation is off", () => {
    const { topology } = scenario("load-balancer-next-hop");
    const sources = (base: Topology) => rowsOf(base, "0.0.0.0/0", "az-spk1/subnet1").map(({ source }) => source);
    const closed = { name: "subnet1", addressPrefix: "10.0.1.0/24", routeTable: routeTable([], false) };
    expect(sources(topology)).toEqual(["VirtualNetworkGateway"]);
    expect(sources(withSubnet(topology, "az-spk1", closed))).toEqual(["VirtualNetworkGateway", "Default"]);
  });

  // `published/next-hop-of-another-route-server.txt` has the row.
  it("name a next hop that is a route server's address as such", () => {
    const { topology } = scenario("next-hop-unchanged");
    expect(rowsOf(topology, "10.1.34.0/25", "hub1/workload")).toMatchObject([
      {
        state: "Active",
        nextHops: ["10.0.2.132"],
        reason: "the next hop 10.0.2.132 is the route server rs2, which forwards nothing",
      },
    ]);
  });

  // https://learn.microsoft.com/azure/route-server/next-hop-ip: a next hop must be directly reachable.
  it("say that a next hop is out of reach", () => {
    const { topology } = scenario("ibgp-between-hubs");
    const through = changed(topology, "routeServerPeerings", "csr1-ARS1", { nextHop: "20.0.253.4" });
    expect(rowsOf(through, "20.3.0.0/16", "Spoke1/Spoke1VMSubnet")).toMatchObject([
      { reason: "20.0.253.4 is in no directly connected network: what goes there is dropped" },
    ]);
    expect(Simulation.of(through).trace("Spoke1", "Spoke2").outcome).toBe("dropped");
  });
});
