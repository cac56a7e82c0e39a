import { vmSizesAreKnown as rule } from "../../../lib/rules/virtual-appliances/vm-sizes-are-known";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("vmSizesAreKnown", () => {
  const sized = (size: string) => changed(dualHomed(), "virtualAppliances", "nva-west", { size });

  it("warns of a size that is not known, and accepts a correct network", () => {
    expect(found(rule, sized("Standard_D2sv5"))).toEqual([
      'nva-west.size: "Standard_D2sv5" is no VM size that is known here; did you mean "Standard_D2s_v5"?',
    ]);
    expect(found(rule, sized("Standard_D2s_v5"))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
