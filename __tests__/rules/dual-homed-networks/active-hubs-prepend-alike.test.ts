import { activeHubsPrependAlike as rule } from "../../../lib/rules/dual-homed-networks/active-hubs-prepend-alike";
import type { PolicyTerm, Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { activeActive, changed, dualHomed, expressRouteHubs, meant } from "../../support/topologies";

/** Only routes to the headquarters: west has them from a circuit, the appliance of north has tunnels. */
function tunnelsInNorth(prepend: number): Topology {
  const network = meant(expressRouteHubs(), { mode: "active-active", spokeToSpoke: false });
  return {
    ...network,
    circuits: network.circuits.map((circuit) => ({
      ...circuit,
      sites: circuit.name === "erc-west" ? circuit.sites : [],
    })),
    virtualAppliances: network.virtualAppliances.map((appliance) => ({
      ...appliance,
      sites: appliance.name === "nva-north" ? ["headquarters"] : [],
    })),
    routeServerPeerings: network.routeServerPeerings.map((peering) => ({
      ...peering,
      advertise: ["sites"],
      prepend: peering.virtualAppliance === "nva-north" ? prepend : 0,
    })),
  };
}

describe("activeHubsPrependAlike", () => {
  it("finds a hub that prepends more, and nothing in a correct network", () => {
    expect(found(rule, activeActive())).toEqual([]);
    expect(found(rule, changed(activeActive(), "routeServerPeerings", "nva-north-rs-app", { prepend: 1 }))).toEqual([
      'nva-north-rs-app.prepend: paths to 10.40.0.0/22 have 3 ASNs over "nva-north-rs-app" and 2 through hub "west", though both are active',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("accepts a higher prepend that makes up for a shorter way to the sites", () => {
    // 65001 65001 12076 65010 through west, and 65010 after 65002 once more than it prepends through north.
    expect(found(rule, tunnelsInNorth(1))).toEqual([
      'nva-north-rs-app.prepend: paths to 192.168.0.0/16 have 3 ASNs over "nva-north-rs-app" and 4 through hub "west", though both are active',
      'nva-north-rs-data.prepend: paths to 192.168.0.0/16 have 3 ASNs over "nva-north-rs-data" and 4 through hub "west", though both are active',
    ]);
    expect(found(rule, tunnelsInNorth(2))).toEqual([]);
  });

  it("accepts what a term of a policy prepends for some prefixes, and looks at all others", () => {
    const north = (terms: readonly PolicyTerm[], prepend = 1) =>
      changed(activeActive(), "routeServerPeerings", "nva-north-rs-app", { prepend, terms });
    expect(found(rule, north([{ prefixes: ["sites"], prepend: 3 }], 0))).toEqual([]);
    expect(found(rule, north([{ prefixes: ["spokes"], prepend: 3 }]))).toEqual([
      expect.stringContaining("paths to 192.168.0.0/16 have"),
    ]);
    tellsApart(
      rule,
      north([{ prefixes: ["spokes", "sites"], communities: ["65002:1"] }]),
      north([{ prefixes: ["spokes", "sites"], prepend: 0 }]),
    );
  });

  it("leaves ways of different length to another rule where no hub prepends more", () => {
    tellsApart(rule, tunnelsInNorth(1), tunnelsInNorth(0));
  });
});
