import { Ipv4Prefix, RangeIndex } from "../../net";
import { rangesOf } from "../views/placed-ranges";
import { findingAt, type Rule } from "../rule";
import { routerPeeringAddresses } from "../views/router-peering-addresses";

export const insideAddressesLieOutsideVirtualNetworks: Rule = {
  id: "ARS112",
  severity: "error",
  title: "The addresses inside a tunnel or an overlay belong to no virtual network",
  why: "The appliance sends packets for an address inside the tunnel into the tunnel. It cannot reach a machine or a route server of a virtual network that has the same address.",
  fix: "Use addresses of a separate range, such as a /30 of 169.254.21.0/24.",
  page: "catalogue",
  check(topology) {
    const ranges = new RangeIndex(rangesOf(topology), ({ prefix }) => prefix);
    return routerPeeringAddresses(topology)
      .filter(({ peering }) => peering.tunnel !== undefined || peering.overlay !== undefined)
      .flatMap(({ peering, field, address }) => {
        const range = ranges.containing(Ipv4Prefix.parse(`${address.toString()}/32`));
        if (!range) return [];
        const { name } = range.network;
        const message = `${address.toString()} of "${peering.name}" is in ${range.prefix.toString()} of virtual network "${name}"`;
        return findingAt(peering, field, message);
      });
  },
};
