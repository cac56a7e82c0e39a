import { routeServerSubnetHasNoNetworkSecurityGroup as rule } from "../../../lib/rules/subnets/route-server-subnet-has-no-network-security-group";
import { found } from "../../support/found";
import { dualHomed, withSubnet } from "../../support/topologies";

describe("routeServerSubnetHasNoNetworkSecurityGroup", () => {
  it("finds a network security group, and nothing in a correct network", () => {
    const subnet = { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/26", networkSecurityGroup: true };
    expect(found(rule, withSubnet(dualHomed(), "app", subnet))).toEqual([
      'app.subnets[1].networkSecurityGroup: RouteServerSubnet of "app" has a network security group',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
