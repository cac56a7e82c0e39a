import { VXLAN_PORT } from "../../lib/azure";
import { OVERLAY_INTERFACE_PREFIX } from "../../lib/policy";
import { TopologyLookup, type RouterPeering, type Topology, type VirtualAppliance } from "../../lib/topology";
import type { Namespaces } from "./namespaces";

/** The destinations of frames for nobody in particular. */
const EVERYBODY = "00:00:00:00:00:00";

/**
 * A VXLAN between each two appliances that have an overlay: every instance knows every instance of the other one, and has
 * its address inside the overlay on an interface of its own. The packet filter knows that by its name.
 */
export function addOverlays(topology: Topology, namespaces: Namespaces): void {
  const lookup = TopologyLookup.of(topology);
  for (const peering of topology.routerPeerings) {
    const back = lookup.routerPeeringBack(peering);
    const [one, other] = [peering.virtualAppliance, peering.peer ?? ""].map((name) => lookup.virtualAppliance(name));
    if (!peering.overlay || !back?.overlay || !one || !other) continue;
    const identifier = networkIdentifier(topology, peering);
    const port = `${OVERLAY_INTERFACE_PREFIX}${identifier}`;
    for (const [index, { name, privateIp }] of one.instances.entries()) {
      namespaces.ip(name, `link add ${port} type vxlan id ${identifier} local ${privateIp} dstport ${VXLAN_PORT}`);
      namespaces.ip(name, `link set ${port} up`);
      for (const address of back.bgpAddresses ?? []) {
        namespaces.ip(name, `address add ${peering.bgpAddresses?.[index]} peer ${address}/32 dev ${port}`);
      }
      for (const remote of addressesOf(other)) {
        namespaces.bridge(name, `fdb append ${EVERYBODY} dev ${port} dst ${remote}`);
      }
    }
  }
}

/** The one that is given; otherwise the place of the first of the two peerings, which both ends have. */
function networkIdentifier(
  { routerPeerings }: Topology,
  { overlay, virtualAppliance, peer = "" }: RouterPeering,
): number {
  const ends = [virtualAppliance, peer];
  const isBetween = (each: RouterPeering) => ends.includes(each.virtualAppliance) && ends.includes(each.peer ?? "");
  return overlay?.vni ?? routerPeerings.findIndex(isBetween) + 1;
}

function addressesOf({ instances }: VirtualAppliance): string[] {
  return instances.map(({ privateIp }) => privateIp);
}
