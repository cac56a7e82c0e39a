import { routeServersStayWithinThePeerLimit as rule } from "../../../lib/rules/route-servers/route-servers-stay-within-the-peer-limit";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, without } from "../../support/topologies";

describe("routeServersStayWithinThePeerLimit", () => {
  it("counts the instances of all appliances, and accepts a correct network", () => {
    const instances = Array.from({ length: 8 }, (_, index) => ({
      name: `vm-${index}`,
      privateIp: `10.10.0.${index + 4}`,
    }));
    expect(
      found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { instances: instances.slice(1) })),
    ).toEqual([]);
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { instances }))).toEqual([
      'rs-app: route server "rs-app" has 9 BGP peers (instances of appliances); Azure allows 8',
      'rs-data: route server "rs-data" has 9 BGP peers (instances of appliances); Azure allows 8',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("leaves appliances that do not exist to another rule", () => {
    const instances = Array.from({ length: 8 }, (_, index) => ({ name: `vm-${index}`, privateIp: "10.10.0.4" }));
    const nine = changed(dualHomed(), "virtualAppliances", "nva-west", { instances });
    tellsApart(rule, nine, without(nine, "virtualAppliances", "nva-north"));
  });
});
