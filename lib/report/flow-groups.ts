import { grouped } from "../collections";
import type { FlowClass, FlowResult, FlowVerdict } from "../routing";
import { alikeKey, rankOf } from "./effects";
import { howText } from "./way";

/** Flows of one class that fare alike. */
export interface FlowGroup {
  readonly class: FlowClass;
  readonly verdict: FlowVerdict;
  /** The way they go, or why they do not. */
  readonly how: string;
  /** The names of the flows. */
  readonly flows: readonly string[];
}

/** All flows, those that fare alike together, the worst first. */
export function flowGroups(results: readonly FlowResult[]): FlowGroup[] {
  return grouped(results, (result) => `${result.flow.class} ${alikeKey(howText(result), result)}`)
    .map((alike) => {
      const [{ flow, verdict }] = alike;
      return { class: flow.class, verdict, how: howText(alike[0]), flows: alike.map((each) => each.flow.name) };
    })
    .sort((one, other) => rankOf(one.verdict) - rankOf(other.verdict));
}
