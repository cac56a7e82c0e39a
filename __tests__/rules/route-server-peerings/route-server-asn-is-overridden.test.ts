import { routeServerAsnIsOverridden as rule } from "../../../lib/rules/route-server-peerings/route-server-asn-is-overridden";
import { Simulation } from "../../../lib/routing";
import type { AsPathRewrite, Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  half,
  manySpokes,
  without,
  withHubRouteServer,
} from "../../support/topologies";

describe("routeServerAsnIsOverridden", () => {
  const plain = (base: Topology, name: string, advertise: readonly string[]) =>
    changed(base, "routeServerPeerings", name, { asPathRewrite: "none", advertise });

  /** The hub has neither gateway nor route server. */
  const withoutGateway = (hub: string, base: Topology) =>
    [
      ["routeServerPeerings", `nva-${hub}-rs-${hub}`],
      ["routeServers", `rs-${hub}`],
      ["gatewayConnections", `ergw-${hub}-erc-${hub}`],
      ["gateways", `ergw-${hub}`],
    ].reduce((network, [kind, name]) => without(network, kind as "routeServers", name), base);

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

  // The appliance of north has no route server beside it: it learns the site over the overlay from west, whose appliance
  // has it from the route server of its hub.
  it("finds 65515 that comes through another appliance, over an overlay", () => {
    const overlay = (rewrite: AsPathRewrite): Topology => {
      const west = added(
        withoutGateway("north", expressRouteHubs()),
        "virtualNetworkPeerings",
        half("west", "north"),
        half("north", "west"),
      );
      const peering = { prepend: 0, asPathRewrite: "none", accept: ["any"], advertise: [] } as const;
      return added(
        changed(west, "routeServerPeerings", "nva-north-rs-app", {
          asPathRewrite: rewrite,
          advertise: ["192.168.0.0/16"],
        }),
        "routerPeerings",
        {
          ...peering,
          name: "west-north",
          virtualAppliance: "nva-west",
          peer: "nva-north",
          bgpAddresses: ["169.254.30.1"],
          advertise: ["192.168.0.0/16"],
        },
        {
          ...peering,
          name: "north-west",
          virtualAppliance: "nva-north",
          peer: "nva-west",
          bgpAddresses: ["169.254.30.2"],
        },
      );
    };
    const wrong = overlay("none");
    expect(found(rule, wrong)).toEqual([
      'nva-north-rs-app.asPathRewrite: "nva-north-rs-app" advertises 192.168.0.0/16, with 65515 in the path, to route server "rs-app", which drops them',
    ]);
    const receivedFromNorth = (topology: Topology) =>
      Simulation.of(topology)
        .routesOf("rs-app/IN_0")
        .flatMap(({ received }) => received)
        .filter(({ prefix, from }) => prefix === "192.168.0.0/16" && from === "vm-nva-north")
        .map(({ path, status }) => [path.join(" "), status]);
    expect(receivedFromNorth(wrong)).toEqual([["65002 65002 65002 65001 65515 12076 65010", "dropped"]]);
    expect(receivedFromNorth(overlay("as-override"))).toEqual([["65002 65002 65002 65001 65002 12076 65010", "kept"]]);
    tellsApart(rule, wrong, overlay("as-override"));
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

  it("finds what a term leaves as it is, and nothing where a term overrides what the rest leaves", () => {
    const network = (rest: AsPathRewrite, term: AsPathRewrite) =>
      changed(dualHomed(), "routeServerPeerings", "nva-west-rs-app", {
        asPathRewrite: rest,
        advertise: ["sites", "spokes"],
        terms: [{ prefixes: ["spokes"], asPathRewrite: term }],
      });
    expect(found(rule, network("as-override", "none"))).toEqual([
      'nva-west-rs-app.terms[0].asPathRewrite: "nva-west-rs-app" advertises 10.40.0.0/22, with 65515 in the path, to route server "rs-app", which drops them',
    ]);
    tellsApart(rule, network("as-override", "none"), network("none", "as-override"));
    tellsApart(rule, network("as-override", "none"), network("none", "replace"));
  });
});
