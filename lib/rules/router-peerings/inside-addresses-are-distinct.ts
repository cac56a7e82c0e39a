import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";
import { routerPeeringAddresses, type RouterPeeringAddress } from "../views/router-peering-addresses";

/** What holds both addresses: a machine cannot tell its tunnels apart, nor can the router of a site. */
const HOLDERS = {
  appliance: ({ peering }: RouterPeeringAddress) => peering.virtualAppliance,
  site: ({ peering }: RouterPeeringAddress) => peering.site,
} as const;

export const insideAddressesAreDistinct: Rule = {
  id: "ARS111",
  severity: "error",
  title: "The BGP addresses of the peerings of an appliance, and of a site, are all different",
  why: "An address leads into one tunnel. If two tunnels have the same address, the appliance or the router of the site reaches only one neighbour.",
  fix: "Give each tunnel a range of its own, such as another /30 of 169.254.21.0/24.",
  page: "bgp",
  check(topology) {
    const tunnelled = routerPeeringAddresses(topology).filter(
      ({ peering }) => peering.peer === undefined || peering.overlay !== undefined,
    );
    const clashes = Object.values(HOLDERS).flatMap((holderOf) =>
      repeated(tunnelled, (place) => {
        const holder = holderOf(place);
        return holder === undefined ? undefined : `${holder} ${place.address.toString()}`;
      }),
    );
    return [...new Map(clashes.map((clash) => [clash.item, clash])).values()].map(({ item, first }) => {
      const message = `"${item.peering.name}" has the address ${item.address.toString()}, and so has "${first.peering.name}"`;
      return findingAt(item.peering, item.field, message);
    });
  },
};
