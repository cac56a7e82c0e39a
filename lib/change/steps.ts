import { groupBy, grouped } from "../collections";
import type { PlannedNetwork } from "../import";
import type { ElementChange } from "./element-changes";

/** More steps than anybody reads, and than a plan has whose changes are in an order. */
const MOST_STEPS = 200;

/** Changes that take something down at one time. */
export type Step = readonly [ElementChange, ...ElementChange[]];

/** The steps of a plan, in the order in which they can happen. */
export interface Steps {
  readonly steps: readonly Step[];
  /** Whether there are so many orders that more is taken to be down at once than can be. */
  readonly isRough: boolean;
}

/**
 * What can be down at once, in the order in which it can happen: all sets of changes of which Terraform does none after
 * another. What is destroyed for good stays down.
 */
export function stepsOf(outages: readonly ElementChange[], isOver: PlannedNetwork["isOver"]): Steps {
  if (outages.length === 0) return { steps: [], isRough: false };
  const overlap = new Overlap(outages, isOver);
  const cliques = overlap.cliques();
  const sets = cliques ?? overlap.components();
  const inOrder = sets
    .map((set) => outages.filter((each) => set.has(each)))
    .map((step) => ({ step, rank: Math.max(...step.map((each) => overlap.rankOf(each))) }))
    .sort((one, other) => one.rank - other.rank);
  // A machine that is stopped, and then loads its configuration, is down twice: that is one step.
  const steps = grouped(inOrder, ({ step }) =>
    [...new Set(step.map(({ part }) => JSON.stringify(part)))].sort().join(),
  );
  return { steps: steps.map((alike) => together(alike.map(({ step }) => step))), isRough: cliques === undefined };
}

function together(steps: readonly (readonly ElementChange[])[]): Step {
  const all = [...new Set(steps.flat())];
  // What is destroyed comes last: it stays in all later steps.
  const isGone = ({ action }: ElementChange) => action === "destroy";
  return [...all.filter((each) => !isGone(each)), ...all.filter(isGone)] as unknown as Step;
}

/** What must be done until an outage is over: a session is down until both of its ends have the new ASN. */
function bothEnds(outage: ElementChange, all: readonly ElementChange[]): ElementChange[] {
  const { part, noun, attributes } = outage;
  if (part?.kind !== "BGP connection" || !attributes.includes("peer_asn")) return [outage];
  const isItsRouter = (other: ElementChange) =>
    other.noun !== noun && other.part?.kind === "appliance instance" && other.part.name === part.instance;
  return [outage, ...all.filter(isItsRouter)];
}

/** Which outages can be at one time. */
class Overlap {
  private readonly near = new Map<ElementChange, Set<ElementChange>>();
  private readonly ranks = new Map<ElementChange, number>();

  constructor(
    private readonly all: readonly ElementChange[],
    isOver: PlannedNetwork["isOver"],
  ) {
    const isBefore = (one: ElementChange, other: ElementChange) =>
      bothEnds(one, all).every((each) => bothEnds(other, all).every((later) => isOver(each.change, later.change)));
    const endsBefore = (one: ElementChange, other: ElementChange) => one.action !== "destroy" && isBefore(one, other);
    for (const one of all) {
      this.ranks.set(one, all.filter((other) => isBefore(other, one)).length);
      const near = all.filter((other) => other !== one && !endsBefore(one, other) && !endsBefore(other, one));
      this.near.set(one, new Set(near));
    }
  }

  /** How many outages begin before this one. */
  rankOf(outage: ElementChange): number {
    return this.ranks.get(outage) ?? 0;
  }

  /** The largest sets of outages that can all be at one time; nothing if there are too many. */
  cliques(): ReadonlySet<ElementChange>[] | undefined {
    // Outages that overlap with the same others, such as of what is destroyed together, count as one.
    const index = new Map(this.all.map((each, place) => [each, place]));
    const places = (each: ElementChange) => [each, ...this.nearOf(each)].map((other) => index.get(other) ?? 0);
    const alike = groupBy(this.all, (each) =>
      places(each)
        .sort((a, b) => a - b)
        .join(),
    );
    const members = new Map([...alike.values()].map((group) => [group[0], group]));
    const found: ReadonlySet<ElementChange>[] = [];
    const grow = (chosen: readonly ElementChange[], open: Set<ElementChange>, done: Set<ElementChange>): boolean => {
      if (open.size === 0 && done.size === 0) {
        found.push(new Set(chosen.flatMap((each) => members.get(each) ?? [])));
        return found.length <= MOST_STEPS;
      }
      const [pivot] = [...open, ...done];
      for (const each of [...open].filter((other) => !this.nearOf(pivot).has(other))) {
        const near = this.nearOf(each);
        const isNear = (other: ElementChange) => near.has(other);
        if (!grow([...chosen, each], new Set([...open].filter(isNear)), new Set([...done].filter(isNear))))
          return false;
        open.delete(each);
        done.add(each);
      }
      return true;
    };
    return grow([], new Set(members.keys()), new Set()) ? found : undefined;
  }

  /** What overlaps with one another directly or through others: more than can be at one time. */
  components(): ReadonlySet<ElementChange>[] {
    const found: Set<ElementChange>[] = [];
    for (const start of this.all) {
      if (found.some((set) => set.has(start))) continue;
      const set = new Set([start]);
      for (const each of set) for (const other of this.nearOf(each)) set.add(other);
      found.push(set);
    }
    return found;
  }

  private nearOf(outage: ElementChange): ReadonlySet<ElementChange> {
    return this.near.get(outage) ?? new Set();
  }
}
