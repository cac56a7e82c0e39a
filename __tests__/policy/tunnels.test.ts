import { tunnelsOf } from "../../lib/policy";
import { hubsWithRouteServers, policyOf, westPolicyIn, withTunnels } from "../support/networks";

describe("tunnelsOf", () => {
  const policy = () => westPolicyIn(withTunnels(hubsWithRouteServers()));

  it("has both ends of each tunnel, outside and inside, and a number that only the address inside decides", () => {
    const [branch, shop] = tunnelsOf(policy());
    expect(branch).toMatchObject({
      name: "west-nva-branch",
      machineAddress: "10.10.0.4",
      routerAddress: "203.0.113.1",
      bgpAddress: "169.254.21.1",
      routerBgpAddress: "169.254.21.2",
      // 169 is a9, 254 is fe, 21 is 15.
      interfaceName: "ipsec-a9fe1501",
      interfaceId: "a9fe1501",
    });
    expect(branch.algorithms.dhGroup).toBe("ECP384");
    expect(shop.interfaceId).toBe("a9fe1505");
  });

  it("numbers with eight digits, also of a low address", () => {
    const { neighbors, ...rest } = policy();
    const low = neighbors.map((each) => (each.tunnel ? { ...each, localAddress: "10.0.0.1" } : each));
    expect(tunnelsOf({ ...rest, neighbors: low })[0].interfaceId).toBe("0a000001");
  });

  it("leaves out neighbours without a tunnel, and tunnels whose other end has no address inside", () => {
    expect(tunnelsOf(policyOf("west-nva"))).toEqual([]);
    const { neighbors, ...rest } = policy();
    expect(tunnelsOf({ ...rest, neighbors })).toHaveLength(2);
    expect(tunnelsOf({ ...rest, neighbors: neighbors.map((each) => ({ ...each, addresses: [] })) })).toEqual([]);
  });

  it("puts no dot into a name, which swanctl would read as a path", () => {
    const { neighbors, ...rest } = policy();
    const dotted = neighbors.map((each) => ({ ...each, name: "a.b.c" }));
    expect(tunnelsOf({ ...rest, neighbors: dotted })[0].name).toBe("a_2e_b_2e_c");
  });
});
