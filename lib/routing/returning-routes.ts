import type { KnownPrefix } from "../net";
import { leavesBy } from "./appliance-interfaces";
import type { EffectiveRoutes } from "./effective-routes";
import type { SubnetRoutes } from "./platform-routes";
import type { SpeakerOf } from "./speakers";

/** A route that an appliance announces, by which its own subnet sends the packets back to it. */
export interface ReturningRoute {
  readonly appliance: string;
  readonly prefix: string;
  readonly virtualNetwork: string;
  readonly subnet: string;
  /** The network whose route server programs the route in the subnet. */
  readonly programmedBy: string;
}

/**
 * Every route that an appliance announces to the route server of its own interface and forwards by that interface. A
 * route server programs what it learns on all interfaces of its network, those of the appliance included.
 *
 * https://learn.microsoft.com/azure/route-server/troubleshoot-route-server
 */
export function returningRoutes(effective: EffectiveRoutes): ReturningRoute[] {
  const { speakers } = effective.control.network;
  const found = speakers.all.flatMap((speaker) =>
    speaker.kind === "appliance" ? returningTo(speaker, effective) : [],
  );
  return [...new Map(found.map((route) => [JSON.stringify(route), route])).values()];
}

function returningTo(speaker: SpeakerOf<"appliance">, effective: EffectiveRoutes): ReturningRoute[] {
  const { platform, control } = effective;
  const { name: appliance, virtualNetwork, interfaces = [] } = speaker.element;
  const programmedBy = effective.bgpSourceOf(virtualNetwork);
  if (programmedBy === undefined) return [];
  const routesAt = (address: string) => platform.of(virtualNetwork, platform.subnetHolding(virtualNetwork, address));
  const addresses = [speaker.address, ...interfaces.flatMap(({ privateIps }) => privateIps)];
  if (!addresses.some((address) => routesAt(address).propagation)) return [];
  const isItsOwn = (prefix: KnownPrefix) =>
    effective
      .programmed(programmedBy, prefix)
      .some(({ nextHop = "" }) => platform.ownerOf(nextHop)?.appliance.name === appliance);
  return control.origins.prefixes
    .filter((prefix) => isItsOwn(prefix) && leavesByInterface(speaker, prefix, effective))
    .flatMap((known) => {
      const routes = routesAt(leavesBy(speaker, known.prefix.first, known.prefix.length));
      if (!routes.subnet || !routes.propagation || !decides(known, routes, effective)) return [];
      return [{ appliance, prefix: known.text, virtualNetwork, subnet: routes.subnet.name, programmedBy }];
    });
}

/** Not so what it sends to a site of its own, nor what ends at itself. */
function leavesByInterface(speaker: SpeakerOf<"appliance">, known: KnownPrefix, { control }: EffectiveRoutes): boolean {
  const [best] = control.locRib(speaker, known);
  if (best?.from?.session.overlay) return false;
  return best?.from ? best.from.sender.kind !== "site" : best !== undefined && known.prefix.isDefaultRouteOrHalf;
}

/** Whether the BGP route decides about some of its addresses: no longer route and no user route takes them all. */
function decides({ prefix }: KnownPrefix, routes: SubnetRoutes, effective: EffectiveRoutes): boolean {
  const samples = [0, 1, 2, 3, 4].map((part) => prefix.first + Math.floor((part * (prefix.size - 1)) / 4));
  return samples.some((address) => {
    const chosen = effective.choose(routes, address);
    return chosen.source === "bgp" && chosen.prefix.length === prefix.length;
  });
}
