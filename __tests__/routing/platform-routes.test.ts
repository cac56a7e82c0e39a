import { PlatformRoutes } from "../../lib/routing/platform-routes";
import { changed, dualHomed, withHubRouteServer, withoutHalf } from "../support/topologies";

function systemRoutes(addressSpace: readonly string[]): string[] {
  const topology = changed(dualHomed(), "virtualNetworks", "app", { addressSpace });
  return PlatformRoutes.of(topology)
    .listSystem("app")
    .sort((a, b) => a.prefix.compareTo(b.prefix))
    .map(({ prefix, nextHopType }) => `${prefix.toString()} ${nextHopType}`);
}

// https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
describe("the platform's own routes", () => {
  it("are the network's ranges, those of its peers, the Internet, and private ranges to nowhere", () => {
    expect(systemRoutes(["10.30.0.0/22"])).toEqual([
      "0.0.0.0/0 Internet",
      "10.0.0.0/8 None",
      "10.10.0.0/22 VNetPeering",
      "10.20.0.0/22 VNetPeering",
      "10.30.0.0/22 VnetLocal",
      "100.64.0.0/10 None",
      "172.16.0.0/12 None",
      "192.168.0.0/16 None",
    ]);
  });

  it("lead to the network itself where it has the whole of a private range, or more", () => {
    expect(systemRoutes(["172.16.0.0/12"])).toContain("172.16.0.0/12 VnetLocal");
    expect(systemRoutes(["172.16.0.0/12"])).not.toContain("172.16.0.0/12 None");
    expect(systemRoutes(["192.160.0.0/12"])).not.toContain("192.168.0.0/16 None");
    expect(systemRoutes(["172.16.1.0/24"])).toContain("172.16.0.0/12 None");
  });

  it("tell peers in another region apart, where both regions are known", () => {
    const located = changed(dualHomed(), "virtualNetworks", "app", { location: "westeurope" });
    const both = changed(located, "virtualNetworks", "north", { location: "northeurope" });
    const near = changed(both, "virtualNetworks", "west", { location: "westeurope" });
    const types = PlatformRoutes.of(near)
      .listSystem("app")
      .flatMap(({ peer, nextHopType }) => (peer === undefined ? [] : [`${peer} ${nextHopType}`]));
    expect(types).toEqual(["west VNetPeering", "north VNetGlobalPeering"]);
  });

  it("know a region by its display name, too", () => {
    const typeOf = (location: string) => {
      const located = changed(dualHomed(), "virtualNetworks", "app", { location });
      const both = changed(located, "virtualNetworks", "west", { location: "westeurope" });
      return PlatformRoutes.of(both)
        .listSystem("app")
        .find(({ peer }) => peer === "west")?.nextHopType;
    };
    expect(typeOf("North Europe")).toBe("VNetGlobalPeering");
    expect(typeOf("West Europe")).toBe("VNetPeering");
  });

  it("have no peer to which only one half of a peering leads", () => {
    const routes = PlatformRoutes.of(withoutHalf(dualHomed(), "west", "app")).listSystem("app");
    expect(routes.flatMap(({ peer }) => peer ?? [])).toEqual(["north"]);
  });
});

describe("the owner of an address", () => {
  it("is an instance, or all of them behind their load balancer", () => {
    const topology = changed(dualHomed(), "virtualAppliances", "nva-west", { loadBalancerIp: "10.10.0.10" });
    const platform = PlatformRoutes.of(topology);
    expect(platform.ownerOf("10.10.0.4")).toMatchObject({ instance: "vm-nva-west", virtualNetwork: "west" });
    expect(platform.ownerOf("10.10.0.10")).toMatchObject({ virtualNetwork: "west" });
    expect(platform.ownerOf("10.10.0.10")?.instance).toBeUndefined();
    expect(platform.ownerOf("10.10.0.99")).toBeUndefined();
  });
});

describe("the network whose gateways a network has", () => {
  it("is itself when it has a route server or a gateway, and otherwise one that lets it", () => {
    const platform = PlatformRoutes.of(withHubRouteServer());
    expect(platform.gatewayNetworkOf("app")).toBe("app");
    expect(platform.gatewayNetworkOf("west")).toBe("west");
    expect(platform.gatewayNetworkOf("north")).toBeUndefined();
  });
});
