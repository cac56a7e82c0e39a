import { AVAILABILITY_ZONES, regionName, zonesOfRegion } from "../../azure";
import { Attachment, type InputCheck, knownValue } from "../core";
import type { IVirtualNetwork } from "./virtual-network";
import { partsOf } from "./virtual-network-parts";

/** How many virtual networks of each region have got their zones, attached to the root of the app. */
const ROTATIONS = new Attachment<Map<string, number>>("ZoneRotations", "has no count of zones");

/** Checks availability zones. */
export function checkZones(check: InputCheck, zones: readonly string[] = []): void {
  for (const [index, zone] of zones.entries()) check.oneOf(`zones[${index}]`, zone, AVAILABILITY_ZONES);
}

/** The zones that are given for a virtual network, or else those of its region. */
export function zonesOf(network: IVirtualNetwork): readonly string[] {
  return partsOf(network).zones ?? zonesOfRegion(knownValue(network.location));
}

/**
 * The zones of what is in one zone of a virtual network, such as a machine: the first in the first zone, and so on.
 * Zones that are given stay in their order. Otherwise each further virtual network of the region starts with the next
 * zone, so that single machines in several hubs are in different zones. One that is added after the others changes
 * none of theirs.
 */
export function zonesInTurn(network: IVirtualNetwork): readonly string[] {
  const parts = partsOf(network);
  return (parts.zonesInTurn ??= parts.zones ?? rotated(network));
}

function rotated(network: IVirtualNetwork): readonly string[] {
  const zones = zonesOf(network);
  if (zones.length === 0) return zones;
  const { root } = network.node;
  const rotations = ROTATIONS.isOn(root) ? ROTATIONS.of(root) : ROTATIONS.attachTo(root, new Map<string, number>());
  const region = regionName(network.location);
  const earlier = rotations.get(region) ?? 0;
  rotations.set(region, earlier + 1);
  return zones.map((_zone, index) => zones[(index + earlier) % zones.length]);
}
