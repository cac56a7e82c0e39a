import { type Ipv4Address, addressOf } from "../../net";
import type { RouterPeering, Topology } from "../../topology";

/** A well-written address from which one end of a peering with a router speaks BGP. */
export interface RouterPeeringAddress {
  readonly peering: RouterPeering;
  readonly field: string;
  readonly address: Ipv4Address;
}

export function routerPeeringAddresses(topology: Topology): RouterPeeringAddress[] {
  return topology.routerPeerings.flatMap((peering) =>
    (["bgpAddresses", "routerBgpAddresses"] as const).flatMap((list) =>
      (peering[list] ?? []).flatMap((text, index) => {
        const address = addressOf(text);
        return address ? [{ peering, field: `${list}[${index}]`, address }] : [];
      }),
    ),
  );
}
