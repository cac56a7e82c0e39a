import type { ImportedNetwork, Part, PlannedNetwork, ResourceAction, ResourceChange } from "../import";
import { RESOURCE_KINDS, type Effect, type Outage, type ResourceKind } from "./resource-kinds";

/** What a plan does with a resource, in the words of the network. */
export interface ElementChange {
  /** What is changed, such as `machine`. */
  readonly noun: string;
  /** Whether it is made for something else, of which alone people want to know that it is made or goes. */
  readonly isDetail: boolean;
  /** Its name in the network, or that of the resource. */
  readonly name: string;
  readonly action: ResourceAction;
  /** The attributes that change, or for which it is replaced. */
  readonly attributes: readonly string[];
  /** Whether somebody asked for the replacement, or it is needed after a failure. */
  readonly isAsked: boolean;
  readonly outage: Outage;
  readonly why?: string;
  /** What it is in the network as it runs. */
  readonly part?: Part;
  readonly change: ResourceChange;
}

/** The changes of plans, in their order, without those of what is no part of a network. */
export function elementChanges({ before, changes }: PlannedNetwork): {
  readonly changes: readonly ElementChange[];
  /** How many changes concern nothing of the network. */
  readonly aside: number;
} {
  const parts = before.parts();
  const found = changes.flatMap((change) => elementChange(change, parts) ?? []);
  return { changes: found, aside: changes.length - found.length };
}

function elementChange(change: ResourceChange, parts: ReturnType<ImportedNetwork["parts"]>): ElementChange | undefined {
  const { type, action, attributes, because, isAsked, before, after } = change;
  const kind = RESOURCE_KINDS[type] as ResourceKind | undefined;
  const id = before?.[kind?.of ?? "id"];
  const part = typeof id === "string" ? parts.at(id) : undefined;
  if (!kind && !part) return undefined;
  const known: ResourceKind = kind ?? { noun: type.replace(/^[^_]*_/, "").replace(/_/g, " ") };
  const name = (after ?? before)?.name;
  return {
    noun: known.noun,
    isDetail: known.isDetail ?? false,
    name: part ? nameOf(part) : typeof name === "string" && name !== "" ? name : change.address,
    action,
    attributes: action === "replace" ? because : attributes,
    isAsked,
    ...effectOf(change, known),
    ...(part && { part }),
    change,
  };
}

const NONE: Effect = { outage: "none" };

function effectOf({ action, attributes, createsFirst }: ResourceChange, kind: ResourceKind): Effect {
  switch (action) {
    case "create":
    case "forget":
      return NONE;
    case "update":
      return worstOf(attributes.map((name) => updateOf(name, kind)));
    case "destroy":
      return kind.gone ?? { outage: "down" };
    case "replace":
      return createsFirst && kind.canBeTwice ? NONE : (kind.replaced ?? kind.gone ?? { outage: "down" });
  }
}

function updateOf(name: string, { updates = {}, update }: ResourceKind): Effect {
  if (name === "tags") return update?.outage === "reload" ? update : NONE;
  return (
    (updates[name] as Effect | undefined) ?? update ?? { outage: "unknown", why: `what ${name} does is not known` }
  );
}

const WORST_FIRST: readonly Outage[] = ["down", "unknown", "reload", "unseen", "none"];

function worstOf(effects: readonly Effect[]): Effect {
  const rank = ({ outage }: Effect) => WORST_FIRST.indexOf(outage);
  return [...effects].sort((one, other) => rank(one) - rank(other)).at(0) ?? NONE;
}

function nameOf(part: Part): string {
  switch (part.kind) {
    case "load balancer":
      return part.appliance;
    case "subnet":
      return `${part.virtualNetwork}/${part.subnet}`;
    case "peering":
      return `${part.from} → ${part.to}`;
    case "BGP connection":
      return `${part.routeServer} with ${part.instance}`;
    case "routes": {
      const subnets = part.subnets.map(({ virtualNetwork, subnet }) => `${virtualNetwork}/${subnet}`).join(", ");
      return part.prefix === undefined ? subnets : `${part.prefix} in ${subnets}`;
    }
    default:
      return part.name;
  }
}
