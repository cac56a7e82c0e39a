import { regionsAreKnown as rule } from "../../../lib/rules/virtual-networks/regions-are-known";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("regionsAreKnown", () => {
  const inRegion = (location: string) => changed(dualHomed(), "virtualNetworks", "west", { location });

  it("warns of a region that is not known, and accepts a correct network", () => {
    expect(found(rule, inRegion("westeurop"))).toEqual([
      'west.location: "westeurop" is no region that is known here; did you mean "westeurope"?',
    ]);
    expect(found(rule, inRegion("West Europe"))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of a region of another cloud", () => {
    expect(found(rule, inRegion("chinaeast2"))).toEqual([
      'west.location: "chinaeast2" is a region of Azure operated by 21Vianet in China',
    ]);
    expect(found(rule, inRegion("eu-west-1"))).toEqual([
      'west.location: "eu-west-1" is a region of Amazon Web Services',
    ]);
  });
});
