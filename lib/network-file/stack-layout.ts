import { subscriptionIn } from "../azure";
import { groupBy } from "../collections";
import { hubGroups } from "./elements";
import type { WholeNetwork } from "./imported";
import type { HubDefinition } from "./hub-definition";
import type { SpokeDefinition } from "./spoke-definition";

/** A stack, and the subscription of all that is in it, as far as the file says it. */
export interface PlannedStack {
  readonly id: string;
  readonly subscription?: string;
}

/** The stack of an element, and what that stack is for. */
interface Place {
  readonly id: string;
  readonly purpose: string;
}

/** What is put into a stack. */
interface Content extends Place {
  readonly subscription: string | undefined;
}

/**
 * Which stack holds which element of a network file. In several stacks, each hub and spoke has a second one for its
 * halves of peerings: those of hubs come after the stacks of all networks, those of spokes, with BGP, after the hubs'.
 */
export class StackLayout {
  private readonly base: string;
  private readonly isSplit: boolean;

  constructor(private readonly network: WholeNetwork) {
    this.base = network.name ?? "network";
    this.isSplit = (network.stacks ?? "one") !== "one";
  }

  /** The stacks in the order in which they are made, which is that of the elements in the topology. */
  get stacks(): PlannedStack[] {
    return [...groupBy(this.contents(), ({ id }) => id)].map(([id, contents]) => {
      const [{ subscription }] = contents;
      const isShared = this.isSplit && contents.every((each) => each.subscription === subscription);
      return { id, subscription: isShared ? subscription : this.network.subscription };
    });
  }

  /** The id that two stacks for different purposes would have, if there is one. */
  get clash(): string | undefined {
    const byId = groupBy(this.contents(), ({ id }) => id.toLowerCase());
    return [...byId.values()].find((contents) => new Set(contents.map(({ purpose }) => purpose)).size > 1)?.[0].id;
  }

  /** The stack of what belongs to no hub or spoke: circuits that are made, sites, and networks as a whole. */
  get common(): string {
    if (this.hasStackOfCircuits) return this.placeOfCircuits().id;
    const { hubs, spokes = {} } = this.network;
    const [hub] = Object.keys(hubs);
    return (hub === undefined ? this.spoke(Object.keys(spokes)[0]) : this.hub(hub)).id;
  }

  /** Whether a hub is of this file, and not managed elsewhere. */
  hasHub(name: string): boolean {
    return name in this.network.hubs;
  }

  hub(name: string): Place {
    return this.place("hub", name);
  }

  /** A spoke that uses the route server of another one is in the stack of that one. */
  spoke(name: string): Place {
    if (this.network.stacks === "perHub") return this.place("spokes", "spokes");
    return this.place("spoke", this.network.spokes?.[name].useRouteServerOf ?? name);
  }

  /** A hub without anything that is deployed in it needs no stack that comes before those of its spokes. */
  peeringsOfHub(name: string): Place {
    const { existing, appliance } = this.network.hubs[name];
    return existing && appliance ? this.hub(name) : this.peeringsOf(this.hub(name));
  }

  /** Halves of a spoke come after those of its hubs, and BGP after both. */
  peeringsOfSpoke(name: string): Place {
    return this.peeringsOf(this.spoke(name));
  }

  /** The hubs that are peered with a spoke or a hub. */
  get peeredHubs(): string[] {
    const { hubs, spokes = {} } = this.network;
    const named = Object.values(spokes).map(({ useGatewaysOf }) => useGatewaysOf);
    const peered = new Set<string | undefined>([...hubGroups(this.network).flatMap((group) => group.hubs), ...named]);
    return Object.keys(hubs).filter((name) => peered.has(name));
  }

  private contents(): Content[] {
    const { hubs, spokes = {}, subscription } = this.network;
    const spokeNames = Object.keys(spokes);
    const ofHub = (name: string) => this.subscriptionOf(hubs[name]);
    const ofSpoke = (name: string) => this.subscriptionOf(spokes[name]);
    return [
      ...(this.hasStackOfCircuits ? [{ ...this.placeOfCircuits(), subscription }] : []),
      ...Object.keys(hubs).map((name) => ({ ...this.hub(name), subscription: ofHub(name) })),
      ...spokeNames.map((name) => ({ ...this.spoke(name), subscription: ofSpoke(name) })),
      ...this.peeredHubs.map((name) => ({ ...this.peeringsOfHub(name), subscription: ofHub(name) })),
      ...spokeNames.map((name) => ({ ...this.peeringsOfSpoke(name), subscription: ofSpoke(name) })),
    ];
  }

  private get hasStackOfCircuits(): boolean {
    const { hubs, spokes, circuits = {} } = this.network;
    const hasNone = Object.keys({ ...hubs, ...spokes }).length === 0;
    return hasNone || Object.values(circuits).some(({ existing }) => existing === undefined);
  }

  private placeOfCircuits(): Place {
    return this.place("circuits", "circuits");
  }

  private place(kind: string, name: string): Place {
    return this.isSplit
      ? { id: `${this.base}-${name}`, purpose: `${kind} ${name}` }
      : { id: this.base, purpose: "everything" };
  }

  private peeringsOf({ id, purpose }: Place): Place {
    return this.isSplit ? { id: `${id}-peerings`, purpose: `peerings of ${purpose}` } : { id, purpose };
  }

  private subscriptionOf(definition: HubDefinition | SpokeDefinition): string | undefined {
    return ownSubscriptionOf(definition) ?? this.network.subscription;
  }
}

/** The subscription of a hub or spoke, if it is not that of the file. */
export function ownSubscriptionOf({ subscription, existing }: HubDefinition | SpokeDefinition): string | undefined {
  return subscription ?? subscriptionIn(existing?.virtualNetworkId ?? "");
}
