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

  it("refuses one that is announced by one link only", () => {
    const announcing = (prefix: string) =>
      changed(dualHomed(), "onPremisesSites", "headquarters", {
        announcements: [{ to: ["nva-west"] }, { to: ["nva-north"], prefixes: ["192.168.0.0/16", prefix] }],
      });
    expect(found(rule, announcing("10.30.1.0/24"))).toEqual([
      'headquarters.announcements[1].prefixes[1]: 10.30.1.0/24 of site "headquarters" is in 10.30.0.0/22 of virtual network "app"',
    ]);

    expect(found(rule, announcing("192.168.4.0/24"))).toEqual([]);
  });

  it("allows a shorter prefix that covers virtual networks", () => {
    expect(found(rule, changed(dualHomed(), "onPremisesSites", "headquarters", { prefixes: ["10.0.0.0/8"] }))).toEqual(
      [],
    );
  });
});
