import { groupBy } from "../../collections";
import { routesLostToEqualAsns, type LostRoute } from "../../routing";
import { few } from "../../text";
import type { OnPremisesSite, Topology, VirtualAppliance } from "../../topology";
import { whyNotUnderstood } from "../violations";

/** The routes that one element lacks because another one has its ASN, in words. */
export interface LostRoutes extends Pick<LostRoute, "receiver" | "other"> {
  readonly prefixes: string;
  readonly senders: string;
}

/** What is lost for a reason, one entry for each pair of elements. Nothing in a topology that cannot be understood. */
export function lostRoutes(topology: Topology, reason: LostRoute["reason"]): LostRoutes[] {
  if (whyNotUnderstood(topology).length > 0) return [];
  const lost = routesLostToEqualAsns(topology).filter((route) => route.reason === reason);
  return [...groupBy(lost, ({ receiver, other }) => JSON.stringify([receiver.name, other.name])).values()].map(
    (routes) => ({
      receiver: routes[0].receiver,
      other: routes[0].other,
      prefixes: few([...new Set(routes.map(({ prefix }) => prefix))]),
      senders: few([...new Set(routes.map(({ sender }) => sender))]),
    }),
  );
}

export function isAppliance(element: VirtualAppliance | OnPremisesSite): element is VirtualAppliance {
  return "virtualNetwork" in element;
}
