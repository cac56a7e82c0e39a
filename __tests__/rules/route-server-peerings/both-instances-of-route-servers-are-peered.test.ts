import { bothInstancesOfRouteServersArePeered as rule } from "../../../lib/rules/route-server-peerings/both-instances-of-route-servers-are-peered";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("bothInstancesOfRouteServersArePeered", () => {
  it("finds a peering with one instance, and nothing where both are meant", () => {
    const peeredWith = (...instances: (0 | 1)[]) =>
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { instances });
    const [, second] = dualHomed().routeServers.find(({ name }) => name === "rs-app")?.addresses ?? [];
    expect(found(rule, peeredWith(0))).toEqual([
      `nva-west-rs-app.instances: "nva-west-rs-app" leaves out ${second} of route server "rs-app"`,
    ]);

    expect(found(rule, peeredWith(0, 1))).toEqual([]);
    expect(found(rule, dualHomed())).toEqual([]);
  });
});
