import { isLost, type FailureResult, type FlowResult, type FlowVerdict, type Simulation } from "../routing";
import { isHarm } from "../verdict";
import { append } from "../collections";
import { fewOf } from "./names";

/** A flow, and the failures that do something to it. */
export interface Hit {
  readonly flow: string;
  /** What failed, each by its name; several at once as `A + B`. */
  readonly by: readonly string[];
}

type SpokePairCount = ReturnType<Simulation["spokePairs"]>;

/** Which flows stand which failures. */
export interface Survival {
  /** How many flows there are. */
  readonly flows: number;
  /** Of how many pairs of spokes there are flows: of all that are meant to reach each other, or of a sample of many. */
  readonly spokePairs: SpokePairCount;
  /** How many failures were tried. */
  readonly failures: number;
  /** The flows that do not arrive even when nothing fails. */
  readonly neverDelivered: readonly string[];
  /** The flows whose routes never settle even when nothing fails. */
  readonly unsettled: readonly string[];
  /** The flows that arrive until one of these fails. */
  readonly lost: readonly Hit[];
  /** The flows that pass the same appliances in both directions until one of these fails. */
  readonly asymmetric: readonly Hit[];
}

export function survivalOf(
  flows: readonly FlowResult[],
  failures: readonly FailureResult[],
  spokePairs: SpokePairCount,
): Survival {
  const lost = new Map<string, string[]>();
  const asymmetric = new Map<string, string[]>();
  for (const { failed, changes } of failures) {
    const name = failed.map((each) => each.name).join(" + ");
    for (const change of changes) {
      const { flow, verdict } = change.after;
      if (isHarm(change, true)) append(isLost(verdict) ? lost : asymmetric, flow.name, name);
    }
  }
  return {
    flows: flows.length,
    spokePairs,
    failures: failures.length,
    neverDelivered: namesOf(flows, (verdict) => isLost(verdict) && verdict !== "unsettled"),
    unsettled: namesOf(flows, (verdict) => verdict === "unsettled"),
    lost: hits(lost),
    asymmetric: hits(asymmetric),
  };
}

/** Whether every flow arrives, whatever of it fails. */
export function survivesAll({ neverDelivered, unsettled, lost }: Survival): boolean {
  return neverDelivered.length === 0 && unsettled.length === 0 && lost.length === 0;
}

function namesOf(flows: readonly FlowResult[], holds: (verdict: FlowVerdict) => boolean): string[] {
  return flows.filter(({ verdict }) => holds(verdict)).map(({ flow }) => flow.name);
}

/** The same in a few lines, each of which says one thing. */
export function survivalLines(survival: Survival, failures: string): string[] {
  const { flows, spokePairs, neverDelivered, unsettled } = survival;
  const { traced, total } = spokePairs;
  if (flows === 0)
    return ["The network has no flows: no spoke has a site, the Internet, a hub or a spoke to talk with."];
  const [survivors, ...harm] = harmLines(survival, failures);
  return [
    survivors,
    ...(neverDelivered.length > 0 ? [`Not delivered at all: ${fewOf(neverDelivered)}.`] : []),
    ...(unsettled.length > 0 ? [`Unsettled, because routes keep changing: ${fewOf(unsettled)}.`] : []),
    ...harm,
    ...(traced < total
      ? [`Of ${total} pairs of spokes that are meant to reach each other, ${traced} are traced.`]
      : []),
  ];
}

/** The lines among them that depend on what failed. */
export function harmLines(
  { flows, neverDelivered, unsettled, lost, asymmetric }: Survival,
  failures: string,
): [string, ...string[]] {
  const survivors = flows - neverDelivered.length - unsettled.length - lost.length;
  return [
    `${survivors} of ${flows} flows survive each of ${failures}.`,
    ...told("Lost", lost),
    ...told("Asymmetric", asymmetric),
  ];
}

const MOST_HITS = 3;

function told(what: string, found: readonly Hit[]): string[] {
  if (found.length === 0) return [];
  const each = found.slice(0, MOST_HITS).map(({ flow, by }) => `${flow} (${fewOf(by)})`);
  return [
    `${what} when this fails: ${each.join("; ")}${found.length > MOST_HITS ? `; and ${found.length - MOST_HITS} more flows` : ""}.`,
  ];
}

function hits(map: ReadonlyMap<string, string[]>): Hit[] {
  return [...map].map(([flow, by]) => ({ flow, by }));
}
