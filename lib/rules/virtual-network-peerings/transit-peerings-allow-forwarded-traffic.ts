import { findingAtHalf, type Rule } from "../rule";
import { transitHalves } from "../views/transit-pairs";

export const transitPeeringsAllowForwardedTraffic: Rule = {
  id: "ARS031",
  severity: "error",
  title: "Both halves of a peering between hub and spoke allow forwarded traffic",
  why: "Packets that an appliance forwards have their source in neither of the two virtual networks. Without allowForwardedTraffic, Azure drops them. The provider's default is off.",
  fix: "Switch allowForwardedTraffic on in both halves.",
  page: "dualHomed",
  check: (topology) =>
    transitHalves(topology)
      .filter((half) => !half.allowForwardedTraffic)
      .map((half) => {
        const message = `"${half.from}" does not accept traffic that an appliance forwards from "${half.to}"`;
        return findingAtHalf(half, "allowForwardedTraffic", message);
      }),
};
