import { routeServerAsnIsOverridden as rule } from "../../../lib/rules/route-server-peerings/route-server-asn-is-overridden";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, expressRouteHubs, manySpokes, withHubRouteServer } from "../../support/topologies";

describe("routeServerAsnIsOverridden", () => {
  const plain = (base: Topology, name: string, advertise: readonly string[]) =>
    changed(base, "routeServerPeerings", name, { asPathRewrite: "none", advertise });

  it("finds other spokes that are sent on without override, and nothing in a correct network", () => {
    expect(found(rule, plain(dualHomed(), "nva-west-rs-app", ["spokes"]))).toEqual([
      'nva-west-rs-app.asPathRewrite: "nva-west-rs-app" advertises 10.40.0.0/22, with 65515 in the path, to route server "rs-app", which drops them',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds the range of another spoke that is named", () => {
    expect(found(rule, plain(dualHomed(), "nva-west-rs-app", ["10.40.0.0/22"]))).toEqual([
      'nva-west-rs-app.asPathRewrite: "nva-west-rs-app" advertises 10.40.0.0/22, with 65515 in the path, to route server "rs-app", which drops them',
    ]);
  });

  it("finds sites behind a gateway, which come from a route server in the hub, but not those of the appliance itself", () => {
    expect(found(rule, plain(expressRouteHubs(), "nva-west-rs-app", ["sites"]))).toEqual([
      'nva-west-rs-app.asPathRewrite: "nva-west-rs-app" advertises 192.168.0.0/16, with 65515 in the path, to route server "rs-app", which drops them',
    ]);
    expect(found(rule, plain(withHubRouteServer(), "nva-west-rs-app", ["sites"]))).toEqual([]);
  });

  it("finds nothing that the appliance does not learn in the first place", () => {
    const network = plain(dualHomed(), "nva-west-rs-app", ["spokes"]);
    tellsApart(rule, network, changed(network, "routeServerPeerings", "nva-west-rs-data", { accept: [] }));
  });

  it("finds spokes that are sent to the route server of the hub", () => {
    expect(found(rule, plain(withHubRouteServer(), "nva-west-rs-west", ["spokes"]))).toHaveLength(1);
  });

  it("allows what the appliance learns or originates itself", () => {
    tellsApart(
      rule,
      plain(dualHomed(), "nva-west-rs-app", ["sites", "hub", "internet", "spokes"]),
      plain(dualHomed(), "nva-west-rs-app", ["sites", "hub", "internet"]),
    );
  });

  it("allows spokes where there is no other spoke", () => {
    const single = dualHomed(manySpokes(1));
    tellsApart(
      rule,
      plain(dualHomed(manySpokes(2)), "nva-west-rs-spoke-0", ["spokes", "any"]),
      plain(single, "nva-west-rs-spoke-0", ["spokes", "any"]),
    );
  });
});
