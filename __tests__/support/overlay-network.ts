import { routingPolicyOf, type RoutingPolicy } from "../../lib/policy";
import type { Overlay, Topology } from "../../lib/topology";
import { hubsWithRouteServers } from "./networks";

/** The appliances of the two hubs with an overlay between them, by which each hub reaches the other one. North has two instances. */
export function withOverlay(
  overlay: Overlay = { encapsulation: "vxlan", vni: 100 },
  base: Topology = hubsWithRouteServers(),
): Topology {
  const peering = { asPathRewrite: "none", prepend: 0, advertise: ["hub"], overlay } as const;
  return {
    ...base,
    virtualAppliances: base.virtualAppliances.map((each) =>
      each.name === "north-nva"
        ? {
            ...each,
            instances: [4, 5].map((host) => ({ name: `north-nva-${host - 3}`, privateIp: `10.20.0.${host}` })),
          }
        : each,
    ),
    routerPeerings: [
      ...base.routerPeerings,
      {
        ...peering,
        name: "west-north",
        virtualAppliance: "west-nva",
        peer: "north-nva",
        bgpAddresses: ["169.254.30.1"],
        accept: ["10.20.0.0/22"],
      },
      {
        ...peering,
        name: "north-west",
        virtualAppliance: "north-nva",
        peer: "west-nva",
        bgpAddresses: ["169.254.30.2", "169.254.30.3"],
        accept: ["10.10.0.0/22"],
      },
    ],
  };
}

export function policyWithOverlay(instance = "west-nva", network = withOverlay()): RoutingPolicy {
  const policy = routingPolicyOf(network, instance);
  if (!policy) throw new Error(`there is no instance ${instance}`);
  return policy;
}
