import type { RoutingPolicy } from "../../lib/policy";
import { hubsWithRouteServers, oneOfTwo, policyOf, westPolicyIn, withPeeredAppliances, withTunnels } from "./networks";
import { policyWithOverlay } from "./overlay-network";
import { policyWithTerms } from "./policy-terms";

/** Policies that between them use every part of a configuration. */
export const SAMPLE_POLICIES: Readonly<Record<string, () => RoutingPolicy>> = {
  "the least there can be": () => policyOf("west-nva"),
  "a standby behind a load balancer with everything on": () =>
    policyOf("north-nva", {
      spokes: 2,
      northPrepend: 2,
      loadBalancerIp: "10.20.0.9",
      internetEgress: true,
      spokeToSpoke: true,
      offerHub: true,
    }),
  "one that takes 65515 out, with no subnet gateway known": () =>
    policyOf("west-nva", { rewrite: "remove", subnetGatewayKnown: false }),
  "a hub without spokes": () => policyOf("west-nva", { spokes: 0, rewrite: "none" }),
  "one that ends tunnels": () => westPolicyIn(withTunnels(hubsWithRouteServers({ spokes: 2 }))),
  "one of two instances that may lose its tunnel or its way to the Internet": oneOfTwo,
  "one whose sites may leak routes": () => {
    const network = withTunnels(hubsWithRouteServers());
    const onPremisesSites = network.onPremisesSites.map((site) => ({ ...site, maximumPrefixes: 100 }));
    return westPolicyIn({ ...network, onPremisesSites });
  },
  "one that peers with another appliance": () => westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), 65002)),
  "one with an overlay to another appliance": () => policyWithOverlay(),
  "one that changes some routes otherwise than the others": policyWithTerms,
};
