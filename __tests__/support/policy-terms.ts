import { routingPolicyOf, type RoutingPolicy } from "../../lib/policy";
import type { PolicyTerm, RouterSoftware, Topology } from "../../lib/topology";
import { hubsWithRouteServers, withTwoInstances } from "./networks";
import { half } from "./topologies";

const TERMS: Readonly<Record<string, readonly PolicyTerm[]>> = {
  "rs-spoke-1": [
    // The first is for a range of a spoke and for one that the appliance originates.
    { prefixes: ["10.60.0.0/16", "10.64.0.0/16"], asPathRewrite: "replace", prepend: 1 },
    { prefixes: ["10.61.0.0/16"], asPathRewrite: "remove", communities: ["65001:7"] },
    // The first range has a term already.
    { prefixes: ["10.60.0.0/16", "10.62.0.0/16"], prepend: 2, nextHop: "10.10.0.20" },
    { prefixes: ["10.63.0.0/16"], nextHop: "self" },
    { prefixes: ["192.168.0.0/16"], asPathRewrite: "replace" },
    // Not advertised at all.
    { prefixes: ["10.99.0.0/16"], prepend: 9 },
  ],
  "rs-spoke-2": [{ prefixes: ["sites"], nextHop: "unchanged" }],
  branch: [{ prefixes: ["10.31.0.0/16"], prepend: 2, communities: ["no-advertise", "65001:8"] }],
};

/**
 * Two instances of the west hub's appliance behind a load balancer, with a tunnel of each to a branch. What they send
 * has terms of all kinds: towards one spoke the paths of some routes are rewritten otherwise than those of others.
 */
export function withTerms(software?: RouterSoftware): Topology {
  const network = withTwoInstances(hubsWithRouteServers({ spokes: 2, internetEgress: true, spokeToSpoke: true }));
  const originate = ["10.64.0.0/16", "10.65.0.0/16"];
  return {
    ...network,
    virtualNetworkPeerings: ["spoke-1", "spoke-2"].flatMap((spoke) => [
      half("west-hub", spoke),
      half(spoke, "west-hub"),
    ]),
    virtualNetworks: network.virtualNetworks.map((each) =>
      each.name === "spoke-2"
        ? { ...each, addressSpace: [...each.addressSpace, ...[60, 61, 62, 63].map((range) => `10.${range}.0.0/16`)] }
        : each,
    ),
    virtualAppliances: network.virtualAppliances.map((each) =>
      each.name === "west-nva" ? { ...each, software, sites: [], originate } : each,
    ),
    routeServerPeerings: network.routeServerPeerings.map((each) =>
      each.virtualAppliance === "west-nva" && each.routeServer in TERMS
        ? { ...each, advertise: [...each.advertise, ...originate], terms: TERMS[each.routeServer] }
        : each,
    ),
    routerPeerings: network.routerPeerings.map((each) => ({ ...each, terms: TERMS.branch })),
  };
}

export function policyWithTerms(): RoutingPolicy {
  const policy = routingPolicyOf(withTerms(), "west-nva-2");
  if (!policy) throw new Error("there is no instance west-nva-2");
  return policy;
}
