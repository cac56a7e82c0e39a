import { subnetsDoNotOverlap as rule } from "../../../lib/rules/subnets/subnets-do-not-overlap";
import { found, tellsApart } from "../../support/found";
import { dualHomed, withSubnet } from "../../support/topologies";

describe("subnetsDoNotOverlap", () => {
  it("finds two subnets that share addresses, and nothing in a correct network", () => {
    expect(found(rule, withSubnet(dualHomed(), "app", { name: "extra", addressPrefix: "10.30.0.0/28" }))).toEqual([
      'app.subnets[2].addressPrefix: 10.30.0.0/28 of subnet "extra" overlaps 10.30.0.0/26 of subnet "RouteServerSubnet"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("leaves a malformed range to another rule", () => {
    const subnet = { name: "extra", addressPrefix: "10.30.0.0/28" };
    tellsApart(
      rule,
      withSubnet(dualHomed(), "app", subnet),
      withSubnet(dualHomed(), "app", { ...subnet, addressPrefix: "10.30.0.1/28" }),
    );
  });
});
