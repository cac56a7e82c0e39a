import { ROUTE_SERVER_ASN } from "../../azure";
import type { RouterPeering } from "../../topology";
import type { ReadAppliance } from "./appliances";
import { policyTowards, type OwnRouter } from "./own-router";
import type { Reading } from "./reading";
import type { Sites } from "./sites";

/**
 * BGP of the appliances that this library configures with each other, and with the routers of sites. Of the tunnels and
 * overlays between them, their configuration says only which addresses are inside.
 */
export function routerPeeringsOf(
  appliances: readonly ReadAppliance[],
  sites: Sites,
  reading: Reading,
): RouterPeering[] {
  const owners = new Map(
    appliances.flatMap(({ element, routers }) =>
      routers.flatMap((router) =>
        [...(router?.neighbors.values() ?? [])].flatMap(({ source }) =>
          source === undefined ? [] : [[source, element.name] as const],
        ),
      ),
    ),
  );
  return appliances.flatMap(({ element, routers }) => {
    const all = routers.flatMap((router) => router ?? []);
    if (all.length === 0 || all.length < routers.length) return [];
    const others = all.map(othersOf);
    return others[0].flatMap(([address, { asn = 0, incoming }], index) => {
      const addresses = others.map((each) => each.at(index)?.[0] ?? address);
      const sources = others.map((each) => each.at(index)?.[1].source);
      const policy = policyTowards(address, all[0]);
      const peer = owners.get(address);
      const overlay = all[0].overlays.get(address);
      if (!policy) return [];
      const prefixes = incoming.flatMap(({ list }) => all[0].lists.get(list) ?? []);
      const site = peer === undefined ? sites.behindAppliance(element.name, asn, prefixes) : undefined;
      return {
        name: reading.names.give(`${element.name}-${peer ?? site ?? ""}`),
        path: element.path,
        virtualAppliance: element.name,
        ...(peer === undefined ? { site, routerBgpAddresses: addresses } : { peer, ...(overlay && { overlay }) }),
        ...(sources.every((source) => source !== undefined) && { bgpAddresses: sources }),
        ...policy,
      };
    });
  });
}

/** The neighbours that are no route servers. */
function othersOf({ neighbors }: OwnRouter) {
  return [...neighbors].filter(([, { asn }]) => asn !== undefined && asn !== ROUTE_SERVER_ASN);
}
