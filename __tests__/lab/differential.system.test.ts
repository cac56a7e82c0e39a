import { describeInNamespaces } from "../support/in-namespaces";
import { compareSeed, describeMismatch, type Comparison } from "./differential";

jest.setTimeout(120_000);

/** Together they have all that a network may have, but for 5. `npm run lab` runs more; `failingIn` chooses what fails. */
const WITH_FRR = [2, 5, 9, 47, 60];
/** In 1049 a site announces a longer prefix that holds the address of a route server. */
const WITH_BIRD = [7, 8, 1049];

function expectToAgree(comparisons: readonly Comparison[]): void {
  // The comparison tells the network from one without route servers.
  expect(comparisons[0].throughRouteServers).toBeGreaterThan(0);
  expect(comparisons.filter(({ differences }) => differences.length > 0).map(describeMismatch)).toEqual([]);
  // Nothing that holds nothing is compared.
  expect(comparisons[0].routes).toBeGreaterThan(0);
}

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft"], "random networks in real daemons", () => {
  it.each(WITH_FRR)("hold what the simulator says, also with one daemon killed: seed %i", async (seed) => {
    expectToAgree(await compareSeed(seed, "frr"));
  });

  it.each(WITH_BIRD)("do so with BIRD on the appliances: seed %i", async (seed) => {
    expectToAgree(await compareSeed(seed, "bird"));
  });
});
