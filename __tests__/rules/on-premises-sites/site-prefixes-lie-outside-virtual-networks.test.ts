import { sitePrefixesLieOutsideVirtualNetworks as rule } from "../../../lib/rules/on-premises-sites/site-prefixes-lie-outside-virtual-networks";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("sitePrefixesLieOutsideVirtualNetworks", () => {
  it.each(["10.30.0.0/22", "10.30.1.0/24"])("refuses %s, and accepts a correct network", (prefix) => {
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { prefixes: [prefix] }))).toEqual([
      `headquarters.prefixes[0]: ${prefix} of site "headquarters" is in 10.30.0.0/22 of virtual network "app"`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows a shorter prefix that covers virtual networks", () => {
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { prefixes: ["10.0.0.0/8"] }))).toEqual(
      [],
    );
  });
});
