import { Simulation } from "../../lib/routing";
import { hasAddress, leavesBy } from "../../lib/routing/appliance-interfaces";
import { RoutingNetwork } from "../../lib/routing/network";
import type { SpeakerOf } from "../../lib/routing/speakers";
import type { Topology } from "../../lib/topology";
import { Ipv4Address } from "../../lib/net";
import { ways } from "../support/route-tables";
import { changed, dualHomed, routeTable, withInternet, withSubnet } from "../support/topologies";

const OUTSIDE = { name: "outside", privateIps: ["10.10.1.4"], prefixes: ["0.0.0.0/0", "172.16.0.0/12"] };

const withOutside = (base: Topology = dualHomed()) =>
  changed(base, "virtualAppliances", "nva-west", { interfaces: [OUTSIDE] });

const west = (network: Topology) => RoutingNetwork.of(network).speakers.named("vm-nva-west") as SpeakerOf<"appliance">;
const by = (address: string, learnedLength?: number) =>
  leavesBy(west(withOutside()), Ipv4Address.parse(address).value, learnedLength);

describe("the interface by which an appliance sends", () => {
  it("is the one with the longest static route", () => {
    expect([by("198.51.100.1"), by("172.20.0.1")]).toEqual(["10.10.1.4", "10.10.1.4"]);
  });

  it("is that of BGP where BGP has a longer prefix, but not where the prefixes are equally long", () => {
    expect([by("172.20.0.1", 16), by("172.20.0.1", 12), by("172.20.0.1", 8)]).toEqual([
      west(dualHomed()).address,
      "10.10.1.4",
      "10.10.1.4",
    ]);
  });

  it("is that of BGP where no static route leads, and where there is no other", () => {
    const narrow = changed(dualHomed(), "virtualAppliances", "nva-west", {
      interfaces: [{ ...OUTSIDE, prefixes: ["172.16.0.0/12"] }],
    });
    const { value } = Ipv4Address.parse("198.51.100.1");
    expect(leavesBy(west(narrow), value)).toBe(west(narrow).address);
    expect(leavesBy(west(dualHomed()), value)).toBe(west(dualHomed()).address);
  });
});

describe("an appliance with two interfaces", () => {
  /** The appliance offers the Internet, and its inside subnet sends packets for it back to an appliance. */
  const inside = () => {
    const subnet = { name: "snet-nva", addressPrefix: "10.10.0.0/27" };
    const back = routeTable([{ addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" }]);
    return withSubnet(withInternet(dualHomed()), "west", { ...subnet, routeTable: back });
  };

  it("has both addresses", () => {
    expect(["10.10.0.4", "10.10.1.4", "10.10.1.5"].map((address) => hasAddress(west(withOutside()), address))).toEqual([
      true,
      true,
      false,
    ]);
    const outside = withSubnet(withOutside(), "west", { name: "outside", addressPrefix: "10.10.1.0/24" });
    expect(ways(Simulation.of(outside).trace("app", "10.10.1.4"))).toEqual(["app > 10.10.1.4: delivered"]);
  });

  it("sends by the routes of the subnet that its interface is in", () => {
    const looping = Simulation.of(inside());
    expect(ways(looping.trace("app", "internet"))).toEqual(["app > vm-nva-west > vm-nva-west: looped"]);
    const outside = withSubnet(withOutside(inside()), "west", { name: "outside", addressPrefix: "10.10.1.0/24" });
    expect(ways(Simulation.of(outside).trace("app", "internet"))).toEqual(["app > vm-nva-west > internet: delivered"]);
  });

  it("is the next hop of user routes by each of its addresses, and by that of a load balancer before them", () => {
    const interfaces = [{ ...OUTSIDE, loadBalancerIp: "10.10.1.30" }];
    const base = changed(dualHomed(), "virtualAppliances", "nva-west", { interfaces });
    const through = (nextHopIp: string) =>
      withSubnet(base, "app", {
        name: "special",
        addressPrefix: "10.30.3.0/24",
        routeTable: routeTable([{ addressPrefix: "192.168.0.0/16", nextHopType: "VirtualAppliance", nextHopIp }]),
      });
    for (const nextHop of ["10.10.1.4", "10.10.1.30"]) {
      expect(ways(Simulation.of(through(nextHop)).trace("app/special", "headquarters"))).toEqual([
        "app/special > vm-nva-west > headquarters: delivered",
      ]);
    }
  });

  it("loses its way to the Internet with the NAT gateway of the subnet by which it leaves", () => {
    const natted = (subnet: string) =>
      withSubnet(
        withSubnet(withOutside(inside()), "west", {
          name: "outside",
          addressPrefix: "10.10.1.0/24",
          natGateway: subnet === "outside" ? "ng" : undefined,
        }),
        "west",
        { name: "other", addressPrefix: "10.10.2.0/24", natGateway: subnet === "other" ? "ng" : undefined },
      );
    const outcome = (subnet: string) => Simulation.of(natted(subnet)).fail("ng").trace("app", "internet").branches[0];
    expect(outcome("outside").hops.some(({ place }) => place === "vm-nva-west")).toBe(false);
    expect(outcome("other").hops.some(({ place }) => place === "vm-nva-west")).toBe(true);
  });
});
