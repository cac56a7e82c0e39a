import { routingPolicyOf, type NeighborPolicy } from "../../lib/policy";
import type { OnPremisesSite, Topology } from "../../lib/topology";
import { changed, expressRouteHubs, withVpnGateway } from "../support/topologies";
import { hubsWithRouteServers, withTunnels } from "../support/networks";

/** The network with other fields of every site. */
function withSites(base: Topology, fields: Partial<OnPremisesSite>): Topology {
  return { ...base, onPremisesSites: base.onPremisesSites.map((site) => ({ ...site, ...fields })) };
}

const LEAKING: Partial<OnPremisesSite> = { moreSpecifics: true, maximumPrefixes: 100 };

function limitsIn(topology: Topology, appliance: string): Record<string, unknown[]> {
  const neighbors: readonly NeighborPolicy[] = routingPolicyOf(topology, appliance)?.neighbors ?? [];
  return Object.fromEntries(neighbors.map(({ name, ...each }) => [name, [each.maximumAccepted, each.maximumSent]]));
}

describe("the limits of a policy", () => {
  // A tunnel ends in a session of one site alone, so that a leak there costs that site only.
  it("limit what is accepted of a site at the end of a tunnel, and what is sent to route servers", () => {
    const limits = limitsIn(withSites(withTunnels(hubsWithRouteServers()), LEAKING), "west-nva");
    expect(limits).toEqual({
      "rs-spoke-1": [undefined, 2000],
      "rs-west": [undefined, 2000],
      "west-nva-branch": [100, undefined],
      "west-nva-shop": [100, undefined],
    });
  });

  // https://learn.microsoft.com/azure/route-server/route-server-faq: 4,000 routes from a peer
  it("rise to what a route server takes when the sites may announce more than half of it", () => {
    const many = { ...LEAKING, maximumPrefixes: 1001 };
    expect(limitsIn(withSites(hubsWithRouteServers(), many), "west-nva")).toEqual({
      "rs-spoke-1": [undefined, 4000],
      "rs-west": [undefined, 4000],
    });
  });

  // https://learn.microsoft.com/azure/expressroute/expressroute-faqs: 1,000 prefixes to on-premises, hub and spokes included
  it("leave room for the ranges of the hub where the route server is beside circuits", () => {
    const network = withSites(expressRouteHubs(), LEAKING);
    expect(limitsIn(network, "nva-west")).toEqual({
      "rs-app": [undefined, 2000],
      "rs-data": [undefined, 2000],
      "rs-west": [undefined, 999],
    });
    expect(limitsIn(withVpnGateway("west", network), "nva-west")["rs-west"]).toEqual([undefined, 2000]);
    const closed = changed(network, "routeServers", "rs-west", { branchToBranch: false });
    expect(limitsIn(changed(closed, "virtualAppliances", "nva-west", { sites: ["headquarters"] }), "nva-west")).toEqual(
      {
        "rs-app": [undefined, 2000],
        "rs-data": [undefined, 2000],
        "rs-west": [undefined, 2000],
      },
    );
  });

  it("are left out where the prefix lists are the limit, or no maximum is known", () => {
    for (const fields of [{ moreSpecifics: false, maximumPrefixes: 100 }, { moreSpecifics: true }]) {
      const limits = limitsIn(withSites(withTunnels(hubsWithRouteServers()), fields), "west-nva");
      expect(new Set(Object.values(limits).flat())).toEqual(new Set([undefined]));
    }
  });
});
