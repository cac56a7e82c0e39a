import { subnetsHaveAnAllowedSize as rule } from "../../../lib/rules/subnets/subnets-have-an-allowed-size";
import { found, tellsApart } from "../../support/found";
import { dualHomed, withSubnet } from "../../support/topologies";

describe("subnetsHaveAnAllowedSize", () => {
  it.each(["/30", "/32", "/1"])("refuses a %s, and accepts a correct network", (length) => {
    expect(found(rule, withSubnet(dualHomed(), "app", { name: "extra", addressPrefix: `0.0.0.0${length}` }))).toEqual([
      `app.subnets[2].addressPrefix: subnet "extra" is a ${length}; Azure allows /2 to /29`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it.each(["0.0.0.0/2", "10.30.0.0/29", "10.30.0.1/30"])("allows %s, or leaves it to another rule", (addressPrefix) => {
    tellsApart(
      rule,
      withSubnet(dualHomed(), "app", { name: "extra", addressPrefix: "10.30.0.0/30" }),
      withSubnet(dualHomed(), "app", { name: "extra", addressPrefix }),
    );
  });
});
