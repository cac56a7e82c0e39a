import { GATEWAY_SUBNET, RESERVED_AT_START } from "../azure";
import { addressOf, prefixOf } from "../net";
import { TopologyLookup, type Topology } from "../topology";
import { PlatformRoutes } from "./platform-routes";
import type { Speaker } from "./speakers";

/** A user route that leads packets of a BGP session elsewhere than to the neighbour. */
export interface MisleadingRoute {
  readonly virtualNetwork: string;
  readonly subnet: string;
  /** The destination of the user route. */
  readonly addressPrefix: string;
  /** The next hop type and the next hop, in words. */
  readonly nextHop: string;
}

/**
 * The user route that keeps packets of a session from one speaker to another from arriving, if there is one. The
 * packets of a session obey the effective routes at both ends like all others. BGP cannot mislead them: Azure programs
 * no route that is equal to or inside a range of the network or of its peers.
 *
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export function misleadingRoute(topology: Topology, from: Speaker, to: Speaker): MisleadingRoute | undefined {
  if (!("virtualNetwork" in from.element)) return undefined;
  const platform = PlatformRoutes.of(topology);
  const { virtualNetwork } = from.element;
  if (!platform.hasUserRoutes(virtualNetwork)) return undefined;
  const subnet = platform.subnetHolding(virtualNetwork, addressIn(topology, from));
  if (!subnet?.routeTable) return undefined;
  const other = addressOf(addressIn(topology, to));
  if (!other) return undefined;
  const { user, system } = platform.of(virtualNetwork, subnet);
  const route = user.longestMatch(other.value);
  const reachable = system.longestMatch(other.value);
  if (!route || (reachable && reachable.prefix.length > route.prefix.length)) return undefined;
  const { addressPrefix, nextHopType, nextHopIp } = route;
  if (nextHopType === "VnetLocal" || nextHopIp === other.toString()) return undefined;
  const nextHop = nextHopIp === undefined ? nextHopType : `${nextHopType} ${nextHopIp}`;
  return { virtualNetwork, subnet: subnet.name, addressPrefix, nextHop };
}

/** The address of a speaker in Azure. That of a gateway is not known; the first one of its subnet stands for it. */
function addressIn(topology: Topology, speaker: Speaker): string {
  if ("address" in speaker) return speaker.address;
  if (speaker.kind !== "gateway") return "";
  const subnet = TopologyLookup.of(topology).subnet(speaker.element.virtualNetwork, GATEWAY_SUBNET);
  const range = prefixOf(subnet?.addressPrefix);
  return range ? range.addressAt(Math.min(RESERVED_AT_START, range.size - 1)).toString() : "";
}
