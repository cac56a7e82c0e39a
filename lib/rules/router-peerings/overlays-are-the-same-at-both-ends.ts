import type { Overlay, RouterPeering, TopologyLookup } from "../../topology";
import { findingAt, type Finding, type Rule } from "../rule";

function textOf({ encapsulation, vni, encrypted = false, overInternet = false }: Overlay): string {
  return JSON.stringify([encapsulation, vni, encrypted, overInternet]);
}

function findingsOf(peering: RouterPeering, lookup: TopologyLookup): Finding[] {
  const { name, overlay, peer, bgpAddresses, virtualAppliance } = peering;
  if (!overlay) return [];
  const at = (field: string, message: string) => findingAt(peering, field, `"${name}" ${message}`);
  if (peer === undefined) return [at("overlay", "leads to no appliance; an overlay is between two appliances")];
  const instances = lookup.virtualAppliance(virtualAppliance)?.instances.length ?? 0;
  const addresses = bgpAddresses?.length ?? 0;
  const back = lookup.routerPeeringBack(peering);
  return [
    ...(addresses === instances
      ? []
      : [at("bgpAddresses", `has ${addresses} addresses inside its overlay for ${instances} instances`)]),
    ...(overlay.encapsulation === "vxlan" && overlay.vni === undefined
      ? [at("overlay.vni", "has no VXLAN network identifier")]
      : []),
    ...(back?.overlay && textOf(back.overlay) === textOf(overlay)
      ? []
      : [at("overlay", `has an overlay that ${back ? `"${back.name}" has not` : `"${peer}" has no peering for`}`)]),
  ];
}

export const overlaysAreTheSameAtBothEnds: Rule = {
  id: "ARS170",
  severity: "error",
  title: "Both ends of an overlay say the same",
  why: "Two appliances understand each other in an overlay only if both have it, with the same encapsulation, encryption and VXLAN network identifier, and an address inside it for each of their instances.",
  fix: "Give both peerings the same overlay, and bgpAddresses with one address for each instance.",
  page: "vxlan",
  acknowledgeable: false,
  check: (topology, lookup) => topology.routerPeerings.flatMap((peering) => findingsOf(peering, lookup)),
};
