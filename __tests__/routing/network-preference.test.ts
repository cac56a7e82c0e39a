import { Ipv4Prefix } from "../../lib/net";
import { networksPreferredBy } from "../../lib/routing";
import { changed, expressRouteHubs } from "../support/topologies";

describe("networksPreferredBy", () => {
  const app = Ipv4Prefix.parse("10.30.0.0/22");
  const preferring = (...prefers: string[]) =>
    changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers });

  it("groups networks whose routes the site cannot tell apart: circuits take private ASNs out of paths", () => {
    expect(networksPreferredBy(expressRouteHubs(), "headquarters", app)).toEqual([["north", "west"]]);
  });

  it("puts networks in the order in which the site prefers their circuits", () => {
    expect(networksPreferredBy(preferring("erc-north"), "headquarters", app)).toEqual([["north"], ["west"]]);
  });

  it("has no network for a range that no circuit advertises to the site", () => {
    const networksFor = (range: string) =>
      networksPreferredBy(expressRouteHubs(), "headquarters", Ipv4Prefix.parse(range));
    expect(networksFor("10.40.0.0/22")).toEqual([["north", "west"]]);
    expect(networksFor("10.99.0.0/22")).toEqual([]);
  });
});
