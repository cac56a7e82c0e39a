import { advertisedNextHopsAreNearby as rule } from "../../../lib/rules/route-server-peerings/advertised-next-hops-are-nearby";
import type { RouteServerPeering, Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, half, vpnAppliances, withoutHalf } from "../../support/topologies";

describe("advertisedNextHopsAreNearby", () => {
  const toApp = (base: Topology, fields: Partial<RouteServerPeering>) =>
    changed(base, "routeServerPeerings", "nva-west-rs-app", fields);
  const unchanged = toApp(vpnAppliances(), { nextHop: "unchanged", advertise: ["sites"] });

  it("finds the address of a site's router inside a tunnel, which no spoke can use, and nothing in a correct network", () => {
    expect(found(rule, unchanged)).toEqual([
      'nva-west-rs-app.nextHop: "nva-west-rs-app" advertises 172.20.0.0/16 with the next hop 169.254.21.2, which is neither in "app" nor in a virtual network peered with it',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("finds the router of a site that is reached by a vendor's means, whose address is unknown", () => {
    expect(found(rule, toApp(dualHomed(), { nextHop: "unchanged", advertise: ["sites"] }))).toEqual([
      'nva-west-rs-app.nextHop: "nva-west-rs-app" advertises 192.168.0.0/16 with the next hop router of headquarters, which is neither in "app" nor in a virtual network peered with it',
    ]);
  });

  it("finds the route server of another spoke, and allows it where the spokes are peered", () => {
    const toSpokes = toApp(dualHomed(), { nextHop: "unchanged", advertise: ["spokes"] });
    expect(found(rule, toSpokes)).toEqual([
      'nva-west-rs-app.nextHop: "nva-west-rs-app" advertises 10.40.0.0/22 with the next hop 10.40.0.4, which is neither in "app" nor in a virtual network peered with it',
    ]);
    tellsApart(rule, toSpokes, added(toSpokes, "virtualNetworkPeerings", half("app", "data"), half("data", "app")));
  });

  it("finds an address that is far away, and allows one nearby", () => {
    const via = (nextHop: string) => toApp(dualHomed(), { nextHop });
    expect(found(rule, via("10.99.0.4"))).toEqual([
      expect.stringContaining('10.40.0.0/22 and 192.168.0.0/16 with the next hop 10.99.0.4, which is neither in "app"'),
    ]);
    tellsApart(rule, via("10.99.0.4"), via("10.20.0.4"));
    tellsApart(rule, withoutHalf(via("10.20.0.4"), "north", "app"), via("10.20.0.4"));
  });

  // RFC 4271, 9.1.2.1: a route whose next hop cannot be resolved takes no part in the decision.
  it("finds the address of a route server that a site's router is told", () => {
    const toSite = (nextHop?: string) => changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { nextHop });
    expect(found(rule, toSite("unchanged"))).toEqual([
      'nva-west-branch.nextHop: "nva-west-branch" advertises 10.30.0.0/22 with the next hop 10.30.0.4, which is not the end of the link to "branch"',
      'nva-west-branch.nextHop: "nva-west-branch" advertises 10.40.0.0/22 with the next hop 10.40.0.4, which is not the end of the link to "branch"',
    ]);
    tellsApart(rule, toSite("unchanged"), toSite(undefined));
  });

  it("allows it for what the appliance originates", () => {
    const own = (originate: string[], advertise: string[]) =>
      changed(
        changed(vpnAppliances(), "virtualAppliances", "nva-west", { originate }),
        "routerPeerings",
        "nva-west-branch",
        { nextHop: "unchanged", advertise },
      );
    tellsApart(rule, own(["10.99.0.0/16"], ["any"]), own(["10.99.0.0/16"], ["10.99.0.0/16"]));
  });

  it("leaves a route server that does not exist to another rule", () => {
    tellsApart(rule, unchanged, { ...unchanged, routeServers: [] });
  });

  it("reads terms, too, and allows the appliance's own address", () => {
    const withTerm = (nextHop: string) =>
      toApp(vpnAppliances(), { advertise: ["sites"], terms: [{ prefixes: ["172.20.0.0/16"], nextHop }] });
    expect(found(rule, withTerm("unchanged"))).toEqual([
      'nva-west-rs-app.terms[0].nextHop: "nva-west-rs-app" advertises 172.20.0.0/16 with the next hop 169.254.21.2, which is neither in "app" nor in a virtual network peered with it',
    ]);
    expect(found(rule, withTerm("10.99.0.4"))).toEqual([
      expect.stringMatching(/^nva-west-rs-app\.terms\[0\]\.nextHop: .* with the next hop 10\.99\.0\.4, /),
    ]);
    tellsApart(rule, withTerm("unchanged"), withTerm("self"));
    const toSite = (nextHop: string) =>
      changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { terms: [{ prefixes: ["any"], nextHop }] });
    expect(found(rule, toSite("unchanged"))).toContainEqual(
      'nva-west-branch.terms[0].nextHop: "nva-west-branch" advertises 10.30.0.0/22 with the next hop 10.30.0.4, which is not the end of the link to "branch"',
    );
    tellsApart(rule, toSite("unchanged"), toSite("self"));
  });
});
