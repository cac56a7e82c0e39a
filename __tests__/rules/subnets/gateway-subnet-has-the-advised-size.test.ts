import { gatewaySubnetHasTheAdvisedSize as rule } from "../../../lib/rules/subnets/gateway-subnet-has-the-advised-size";
import { found } from "../../support/found";
import { dualHomed, withSubnet } from "../../support/topologies";

describe("gatewaySubnetHasTheAdvisedSize", () => {
  it.each([
    ["10.10.1.0/27", []],
    [
      "10.10.1.0/28",
      ["west.subnets[1].addressPrefix: GatewaySubnet is 10.10.1.0/28; Microsoft recommends a /27 or larger"],
    ],
  ])("judges %s, and accepts a correct network", (addressPrefix, expected) => {
    expect(found(rule, withSubnet(dualHomed(), "west", { name: "GatewaySubnet", addressPrefix }))).toEqual(expected);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
