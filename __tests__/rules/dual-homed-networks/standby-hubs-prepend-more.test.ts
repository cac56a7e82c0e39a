import { standbyHubsPrependMore as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-prepend-more";
import type { PolicyTerm, Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { activeActive, changed, dualHomed, meant, without, withoutHalf } from "../../support/topologies";

function withoutSpoke(name: string, base: Topology): Topology {
  const rest = [`nva-west-rs-${name}`, `nva-north-rs-${name}`].reduce(
    (network, peering) => without(network, "routeServerPeerings", peering),
    base,
  );
  return meant(without(rest, "routeServers", `rs-${name}`), { spokes: ["data"] });
}

describe("standbyHubsPrependMore", () => {
  const alike = changed(dualHomed(), "routeServerPeerings", "nva-north-rs-data", { prepend: 0 });

  it("finds a standby hub with paths as short as the active one's, and nothing in a correct network", () => {
    // 65001 65001 and 65002 65002: each appliance overrides the 65515 of the route server of "app".
    expect(found(rule, alike)).toEqual([
      'nva-north-rs-data.prepend: hub "north" is standby to "west", but paths to 10.30.0.0/22 have 2 ASNs over "nva-north-rs-data" and 2 through "west"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("follows the ranking", () => {
    expect(found(rule, meant(dualHomed(), { hubs: ["north", "west"] }))).toHaveLength(2);
  });

  it("asks nothing of an active-active network", () => {
    tellsApart(rule, meant(activeActive(), { mode: "active-passive" }), activeActive());
  });

  it("compares only paths for prefixes that come from both hubs", () => {
    const advertising = (advertise: string[]) =>
      changed(alike, "routeServerPeerings", "nva-north-rs-data", { advertise, prepend: 0 });
    tellsApart(rule, advertising(["192.168.0.0/16"]), advertising(["192.168.0.0/17"]));
    // Its own range is the only one that both hubs know, and no appliance advertises it back.
    tellsApart(rule, advertising(["spokes"]), withoutSpoke("app", advertising(["spokes"])));
  });

  it("accepts what a term of a policy prepends for some prefixes, and looks at all others", () => {
    const west = (terms: readonly PolicyTerm[], base = dualHomed()) =>
      changed(base, "routeServerPeerings", "nva-west-rs-data", { terms });
    expect(found(rule, west([{ prefixes: ["10.30.0.0/22"], prepend: 5 }]))).toEqual([]);
    expect(found(rule, west([{ prefixes: ["10.30.0.0/22"], prepend: 5 }], alike))).toEqual([
      expect.stringContaining("paths to 192.168.0.0/16 have"),
    ]);
  });

  it("says nothing of a session that cannot come up", () => {
    tellsApart(rule, alike, withoutHalf(alike, "data", "north"));
  });
});
