import { hubsAreInDifferentRegions as rule } from "../../../lib/rules/dual-homed-networks/hubs-are-in-different-regions";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, meant } from "../../support/topologies";

describe("hubsAreInDifferentRegions", () => {
  const placed = (west: string | undefined, north: string | undefined) =>
    changed(changed(dualHomed(), "virtualNetworks", "west", { location: west }), "virtualNetworks", "north", {
      location: north,
    });

  it("warns of hubs that all are in one region, and accepts a correct network", () => {
    expect(found(rule, placed("West Europe", "westeurope"))).toEqual([
      'network.hubs: the hubs "west" and "north" of "network" are all in West Europe',
    ]);
    expect(found(rule, placed("westeurope", "northeurope"))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("does not guess where a hub is, and leaves a single hub to another rule", () => {
    const wrong = placed("westeurope", "westeurope");
    tellsApart(rule, wrong, placed("westeurope", undefined));
    tellsApart(rule, wrong, meant(wrong, { hubs: ["west", "west"] }));
  });
});
