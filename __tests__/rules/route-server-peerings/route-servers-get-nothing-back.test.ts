import { routeServersGetNothingBack as rule } from "../../../lib/rules/route-server-peerings/route-servers-get-nothing-back";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, withHubRouteServer } from "../../support/topologies";

describe("routeServersGetNothingBack", () => {
  it.each(["virtual-network", "10.30.0.0/22", "10.30.1.0/24"])("refuses %s", (source) => {
    expect(
      found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { advertise: [source] })),
    ).toEqual([
      `nva-west-rs-app.advertise[0]: "nva-west-rs-app" advertises ${source}, which belongs to "app" itself, back to its route server`,
    ]);
  });

  it("refuses the hub's ranges at the hub's own route server only, and accepts a correct network", () => {
    const sendsHub = { advertise: ["hub"] };
    expect(found(rule, changed(withHubRouteServer(), "routeServerPeerings", "nva-west-rs-west", sendsHub))).toEqual([
      'nva-west-rs-west.advertise[0]: "nva-west-rs-west" advertises hub, which belongs to "west" itself, back to its route server',
    ]);
    expect(found(rule, changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", sendsHub))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows a prefix that covers the spoke", () => {
    tellsApart(
      rule,
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { advertise: ["10.30.0.0/22"] }),
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", { advertise: ["10.0.0.0/8"] }),
    );
  });
});
