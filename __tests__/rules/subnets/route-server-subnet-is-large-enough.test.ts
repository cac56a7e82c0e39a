import { routeServerSubnetIsLargeEnough as rule } from "../../../lib/rules/subnets/route-server-subnet-is-large-enough";
import { found, tellsApart } from "../../support/found";
import { dualHomed, withSubnet } from "../../support/topologies";

describe("routeServerSubnetIsLargeEnough", () => {
  it("refuses a /28, and accepts a correct network", () => {
    expect(
      found(rule, withSubnet(dualHomed(), "app", { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/28" })),
    ).toEqual([
      "app.subnets[1].addressPrefix: RouteServerSubnet is 10.30.0.0/28; it must be at least a /27, better a /26",
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows a /27", () => {
    tellsApart(
      rule,
      withSubnet(dualHomed(), "app", { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/28" }),
      withSubnet(dualHomed(), "app", { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/27" }),
    );
  });
});
