import { repeated } from "../../collections";
import { findingAtHalf, type Rule } from "../rule";

export const oneRemoteGatewayPerNetwork: Rule = {
  id: "ARS027",
  severity: "error",
  title: "A virtual network uses the gateways of at most one other virtual network",
  why: "Azure allows useRemoteGateways on one peering of a virtual network only. For this reason a spoke cannot use the gateways of two hubs.",
  fix: "Switch useRemoteGateways off on all peerings but one. In a dual-homed spoke, switch it off on all of them.",
  page: "managePeering",
  check(topology) {
    const using = topology.virtualNetworkPeerings.filter((half) => half.useRemoteGateways);
    return repeated(using, (half) => half.from)
      .filter(({ item, first }) => item.to !== first.to)
      .map(({ item, first }) => {
        const message = `"${item.from}" uses the gateway of "${item.to}" and already that of "${first.to}"; one is allowed`;
        return findingAtHalf(item, "useRemoteGateways", message);
      });
  },
};
