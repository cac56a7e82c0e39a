import { getOrMake } from "../collections";
import { ownListName, type NeighborPolicy } from "../policy";
import type { Topology } from "../topology";
import { ControlPlane } from "./control-plane";
import { changesOf, exportRoute, sendsBack } from "./export-policy";
import { importRejection, type ImportRejection } from "./import-policy";
import { RoutingNetwork } from "./network";
import type { Route } from "./route";
import type { Direction } from "./sessions";
import type { SpeakerOf } from "./speakers";

/** A route in an Adj-RIB-Out (RFC 4271, 3.2). */
export interface AdvertisedRoute extends Pick<Route, "prefix" | "path" | "nextHop"> {
  /** Why the neighbour drops the route, such as its own ASN in the path. */
  readonly rejection?: ImportRejection;
  /** Whether a term of the policy prepends for this prefix otherwise than the policy does for the rest. */
  readonly prependedByTerm?: boolean;
}

/** What one instance of an appliance advertises to one neighbour. */
export interface AdjRibOut {
  /** The names of the two speakers. */
  readonly sender: string;
  readonly receiver: string;
  /** By prefix: what all neighbours with the same policy get. They all have the same map here. */
  readonly routes: ReadonlyMap<string, AdvertisedRoute>;
  /** The prefixes in `routes` that this neighbour does not get, because they are its own. */
  readonly withheld: readonly string[];
}

type Advertised = Pick<AdjRibOut, "routes" | "withheld">;

/**
 * The Adj-RIBs-Out of the appliances of a network in which nothing has failed. An appliance has the same policy for
 * most of its route servers, apart from the ranges behind each of them. So its routes are exported once for each
 * policy, as BGP daemons do for the neighbours in one update group.
 */
export class AdjRibsOut {
  private readonly control: ControlPlane;
  private readonly groups = new Map<string, ReadonlyMap<string, AdvertisedRoute>>();
  private readonly byPolicy = new Map<NeighborPolicy, Advertised>();

  constructor(topology: Topology) {
    this.control = ControlPlane.of(RoutingNetwork.of(topology));
  }

  /**
   * What an appliance advertises over a peering: one Adj-RIB-Out for each session that can come up. Empty when there is
   * no such peering.
   * @param peering the name of the appliance's peering with a route server or with another router
   * @param appliance the name of the appliance
   */
  over(peering: string, appliance: string): AdjRibOut[] {
    return this.control.network
      .sessionsOf(peering)
      .filter(({ down }) => down === undefined)
      .flatMap(({ directions }) => directions.filter(({ sender }) => sender.element.name === appliance))
      .flatMap((direction) => this.of(direction) ?? []);
  }

  private of(direction: Direction): AdjRibOut | undefined {
    const { sender, receiver, exportPolicy } = direction;
    if (sender.kind !== "appliance" || !exportPolicy) return undefined;
    const make = () => this.advertised(direction, sender, exportPolicy);
    // Both instances of a route server get the same, unless something came from one of them only.
    const isShared = receiver.kind === "route-server" && sendsBack(sender);
    const advertised = isShared ? getOrMake(this.byPolicy, exportPolicy, make) : make();
    return { sender: sender.name, receiver: receiver.name, ...advertised };
  }

  private advertised(direction: Direction, sender: SpeakerOf<"appliance">, policy: NeighborPolicy): Advertised {
    const own = ownListName(policy);
    const shared = { ...policy, withhold: policy.withhold.filter((list) => list !== own) };
    const make = () => this.exported({ ...direction, exportPolicy: shared });
    const routes = sendsBack(sender) ? getOrMake(this.groups, groupOf(direction, shared, own), make) : make();
    return { routes, withheld: policy.withhold.includes(own) ? sender.prefixLists.among(own, routes) : [] };
  }

  private exported(direction: Direction): ReadonlyMap<string, AdvertisedRoute> {
    const { sender, exportPolicy } = direction;
    const routes = new Map<string, AdvertisedRoute>();
    for (const prefix of this.control.origins.prefixes) {
      // A prefix that the policy does not advertise need not be propagated.
      if (sender.kind === "appliance" && !sender.prefixLists.permit(exportPolicy?.advertise ?? [], prefix)) continue;
      const [best] = this.control.locRib(sender, prefix);
      const route = best && exportRoute(best, direction);
      if (!route || typeof route === "string") continue;
      const { path, nextHop } = route;
      const rejection = importRejection(route, direction);
      const prependedByTerm = changesOf(prefix, direction)?.prepend !== exportPolicy?.prepend;
      routes.set(prefix.text, { prefix, path, nextHop, rejection, prependedByTerm });
    }
    return routes;
  }
}

/** The same text for all neighbours that get the same routes apart from their own prefixes. */
function groupOf({ sender, receiver, session }: Direction, shared: NeighborPolicy, own: string): string {
  const { asn, asPathRewrite, prepend, nextHop, ownNextHop, communities, withhold, advertise, terms } = shared;
  const isShared = receiver.kind !== "appliance" && !advertise.includes(own);
  const nextHops = [nextHop, ownNextHop];
  const parts = [
    sender.id,
    session.type,
    asn,
    asPathRewrite,
    prepend,
    nextHops,
    communities,
    withhold,
    advertise,
    terms,
  ];
  return JSON.stringify([...parts, isShared ? "" : session.name]);
}
