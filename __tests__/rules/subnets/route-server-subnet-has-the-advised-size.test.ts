import { routeServerSubnetHasTheAdvisedSize as rule } from "../../../lib/rules/subnets/route-server-subnet-has-the-advised-size";
import { found, tellsApart } from "../../support/found";
import { dualHomed, withSubnet } from "../../support/topologies";

describe("routeServerSubnetHasTheAdvisedSize", () => {
  it("warns of a /27, and accepts a correct network", () => {
    expect(
      found(rule, withSubnet(dualHomed(), "app", { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/27" })),
    ).toEqual(["app.subnets[1].addressPrefix: RouteServerSubnet is 10.30.0.0/27; Microsoft asks for a /26 or larger"]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("leaves smaller ones to the rule that refuses them", () => {
    tellsApart(
      rule,
      withSubnet(dualHomed(), "app", { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/27" }),
      withSubnet(dualHomed(), "app", { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/28" }),
    );
  });

  it("leaves a malformed range to another rule", () => {
    const subnet = { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/27" };
    tellsApart(
      rule,
      withSubnet(dualHomed(), "app", subnet),
      withSubnet(dualHomed(), "app", { ...subnet, addressPrefix: "10.30.0.1/27" }),
    );
  });
});
