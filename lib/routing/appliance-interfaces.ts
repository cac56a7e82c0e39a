import { PrefixMap, prefixOf } from "../net";
import type { ApplianceInterface, VirtualAppliance } from "../topology";
import { getOrMake } from "../collections";
import type { SpeakerOf } from "./speakers";

/** An interface of an appliance, with the length of the static route that leads to it. */
interface StaticRoute {
  readonly byInterface: ApplianceInterface;
  readonly length: number;
}

const staticRoutes = new WeakMap<VirtualAppliance, PrefixMap<StaticRoute>>();

/**
 * The address of the interface by which an instance of an appliance sends packets for an address into its virtual
 * network. The longest prefix wins; for the same prefix a static route wins over BGP, as with all routers.
 * @param learnedLength the length of the prefix by which BGP would send it
 */
export function leavesBy(speaker: SpeakerOf<"appliance">, address: number, learnedLength = -1): string {
  const { element } = speaker;
  if (!element.interfaces) return speaker.address;
  const route = getOrMake(staticRoutes, element, () => staticRoutesOf(element)).longestMatch(address);
  if (!route || route.length < learnedLength) return speaker.address;
  return route.byInterface.privateIps[instanceIndex(speaker)] ?? speaker.address;
}

/** Whether an instance of an appliance has an address, at one of its interfaces. */
export function hasAddress(speaker: SpeakerOf<"appliance">, address: string): boolean {
  const { interfaces = [] } = speaker.element;
  if (speaker.address === address) return true;
  return interfaces.some(({ privateIps }) => privateIps[instanceIndex(speaker)] === address);
}

function instanceIndex({ name, element }: SpeakerOf<"appliance">): number {
  return element.instances.findIndex((each) => each.name === name);
}

function staticRoutesOf({ interfaces = [] }: VirtualAppliance): PrefixMap<StaticRoute> {
  const routes = new PrefixMap<StaticRoute>();
  for (const byInterface of interfaces) {
    for (const prefix of byInterface.prefixes.flatMap((text) => prefixOf(text) ?? [])) {
      routes.set(prefix, { byInterface, length: prefix.length });
    }
  }
  return routes;
}
