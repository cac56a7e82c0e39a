import { gatewaySubnetHasNoNetworkSecurityGroup as rule } from "../../../lib/rules/subnets/gateway-subnet-has-no-network-security-group";
import { found } from "../../support/found";
import { dualHomed, expressRouteHubs, withSubnet } from "../../support/topologies";

describe("gatewaySubnetHasNoNetworkSecurityGroup", () => {
  it("finds a network security group, and nothing in a correct network", () => {
    const subnet = { name: "GatewaySubnet", addressPrefix: "10.10.1.0/26", networkSecurityGroup: true };
    expect(found(rule, withSubnet(dualHomed(), "west", subnet))).toEqual([
      'west.subnets[1].networkSecurityGroup: GatewaySubnet of "west" has a network security group',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });
});
