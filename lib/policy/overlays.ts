import type { RoutingPolicy } from "./model";

/** The way from an instance of an appliance to one of another appliance, in an overlay by VXLAN. */
export interface OverlayLink {
  readonly interfaceName: string;
  /** The VXLAN network identifier. */
  readonly vni: number;
  /** The address inside the overlay. */
  readonly bgpAddress: string;
  /** The other end's address inside the overlay. */
  readonly peerBgpAddress: string;
  /** The private address of the machine at the other end. */
  readonly peerAddress: string;
  /** Whether IPsec protects it. */
  readonly encrypted: boolean;
}

/** The names of the interfaces of overlays start with this, and no other name on the machine does. */
export const OVERLAY_INTERFACE_PREFIX = "vxlan-";

/** Every instance reaches every instance of the other end. Overlays with one identifier are one segment. */
export function overlayLinksOf(policy: RoutingPolicy): OverlayLink[] {
  return policy.neighbors.flatMap(({ overlay, localAddress: bgpAddress, addresses }) => {
    const { vni, encrypted = false } = overlay ?? {};
    if (overlay?.encapsulation !== "vxlan" || vni === undefined) return [];
    const interfaceName = `${OVERLAY_INTERFACE_PREFIX}${vni}`;
    return overlay.machineAddresses.flatMap((peerAddress, index) => {
      const peerBgpAddress = addresses.at(index);
      return peerBgpAddress === undefined
        ? []
        : [{ interfaceName, vni, bgpAddress, peerBgpAddress, peerAddress, encrypted }];
    });
  });
}
