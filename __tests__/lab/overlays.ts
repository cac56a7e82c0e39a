import { Ipv4Address, Ipv4Prefix } from "../../lib/net";
import { TopologyLookup, type RouterPeering, type Topology, type VirtualAppliance } from "../../lib/topology";
import type { Namespaces } from "./namespaces";

/** The port of VXLAN (RFC 7348). */
const VXLAN_PORT = 4789;

/** The destinations of frames for nobody in particular. */
const EVERYBODY = "00:00:00:00:00:00";

/** The table that only packets around frames are routed by: what is learned in an overlay must not lead these into it. */
const AROUND = 200;

/** The name of the interface of an appliance's instances in the overlay of one of its peerings. */
function overlayInterface(topology: Topology, peering: RouterPeering): string {
  return `vxlan-${networkIdentifier(topology, peering)}`;
}

/**
 * A VXLAN between each two appliances that have an overlay: every instance knows every instance of the other one, and has
 * its address inside the overlay on an interface of its own.
 */
export function addOverlays(topology: Topology, namespaces: Namespaces, gatewayOf: (instance: string) => string): void {
  const lookup = TopologyLookup.of(topology);
  for (const peering of topology.routerPeerings) {
    const back = lookup.routerPeeringBack(peering);
    const [one, other] = [peering.virtualAppliance, peering.peer ?? ""].map((name) => lookup.virtualAppliance(name));
    if (!peering.overlay || !back?.overlay || !one || !other) continue;
    const addresses = [...(peering.bgpAddresses ?? []), ...(back.bgpAddresses ?? [])];
    const { length } = smallestAround(addresses);
    const port = overlayInterface(topology, peering);
    for (const [index, { name, privateIp }] of one.instances.entries()) {
      const type = `vxlan id ${networkIdentifier(topology, peering)} local ${privateIp} dstport ${VXLAN_PORT}`;
      namespaces.ip(name, `link add ${port} type ${type}`);
      namespaces.ip(name, `address add ${addresses[index]}/${length} dev ${port}`);
      namespaces.ip(name, `link set ${port} up`);
      namespaces.ip(name, `route replace default via ${gatewayOf(name)} dev eth0 table ${AROUND}`);
      for (const remote of addressesOf(other)) {
        namespaces.ip(name, `rule add to ${remote} ipproto udp dport ${VXLAN_PORT} lookup ${AROUND}`);
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

function smallestAround(addresses: readonly string[]): Ipv4Prefix {
  const all = addresses.map((address) => Ipv4Address.parse(address));
  for (let length = 30; length > 0; length -= 1) {
    const range = Ipv4Prefix.containing(all[0].value, length);
    if (all.every((address) => range.containsAddress(address))) return range;
  }
  return Ipv4Prefix.DEFAULT_ROUTE;
}
