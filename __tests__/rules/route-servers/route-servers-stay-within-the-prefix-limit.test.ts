import { routeServersStayWithinThePrefixLimit as rule } from "../../../lib/rules/route-servers/route-servers-stay-within-the-prefix-limit";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, manySpokes, without } from "../../support/topologies";

describe("routeServersStayWithinThePrefixLimit", () => {
  const sites = (west: number, north: number) => {
    const prefixes = manySpokes(west + north).map(({ range }) => range.replace(/^10/, "100"));
    let network = without(dualHomed(), "onPremisesSites", "headquarters");
    network = added(
      network,
      "onPremisesSites",
      { name: "one", prefixes: prefixes.slice(0, west), moreSpecifics: false },
      { name: "two", prefixes: prefixes.slice(west), moreSpecifics: false },
    );
    network = changed(network, "virtualAppliances", "nva-west", { sites: ["one"] });
    return changed(network, "virtualAppliances", "nva-north", { sites: ["two"] });
  };

  it("counts what all appliances send together, but for the spoke's own ranges, and accepts a correct network", () => {
    expect(found(rule, sites(5000, 4999))).toEqual([]);
    expect(found(rule, sites(5000, 5000))).toEqual([
      'rs-app: route server "rs-app" learns 10001 prefixes; it supports 10000',
      'rs-data: route server "rs-data" learns 10001 prefixes; it supports 10000',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("counts a prefix once that several appliances send", () => {
    const network = sites(6000, 0);
    tellsApart(rule, sites(6000, 4000), changed(network, "virtualAppliances", "nva-north", { sites: ["one"] }));
  });

  it("does not count any of the spoke's own ranges", () => {
    const ranges = { addressSpace: ["10.30.0.0/22", "10.31.0.0/22"] };
    expect(found(rule, changed(sites(5000, 5000), "virtualNetworks", "app", ranges))).toEqual([
      'rs-app: route server "rs-app" learns 10001 prefixes; it supports 10000',
      'rs-data: route server "rs-data" learns 10002 prefixes; it supports 10000',
    ]);
  });
});
