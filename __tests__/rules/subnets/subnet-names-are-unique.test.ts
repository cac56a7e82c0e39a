import { subnetNamesAreUnique as rule } from "../../../lib/rules/subnets/subnet-names-are-unique";
import { found } from "../../support/found";
import { dualHomed, withSubnet } from "../../support/topologies";

describe("subnetNamesAreUnique", () => {
  it("takes capital and small letters for the same, and accepts a correct network", () => {
    const network = withSubnet(dualHomed(), "app", { name: "SNET-Workload", addressPrefix: "10.30.1.0/24" });
    expect(found(rule, network)).toEqual(['app.subnets[2].name: "app" has two subnets with the name "SNET-Workload"']);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds a subnet without a name", () => {
    expect(found(rule, withSubnet(dualHomed(), "app", { name: "", addressPrefix: "10.30.1.0/24" }))).toEqual([
      "app.subnets[2].name: the subnet with 10.30.1.0/24 has no name",
    ]);
  });

  it("does not count spaces around a name", () => {
    const named = (name: string) =>
      found(rule, withSubnet(dualHomed(), "app", { name, addressPrefix: "10.30.1.0/24" }));
    expect(named(" ")).toEqual(["app.subnets[2].name: the subnet with 10.30.1.0/24 has no name"]);
    expect(named("snet-workload ")).toEqual([
      'app.subnets[2].name: "app" has two subnets with the name "snet-workload "',
    ]);
  });
});
