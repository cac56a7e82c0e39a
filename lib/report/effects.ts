import { grouped } from "../collections";
import { isLost, type FailureResult, type FlowResult, type FlowVerdict } from "../routing";
import { howText } from "./way";

/** Flows to which a failure does the same. */
export interface Effect {
  readonly verdict: FlowVerdict;
  /** The way they go now, or why they do not. */
  readonly how: string;
  /** The names of the flows. */
  readonly flows: readonly string[];
  /** The same for effects that differ in nothing but the ends of the flows. */
  readonly key: string;
}

/** The worst first. */
const ORDER: readonly FlowVerdict[] = ["dropped", "looped", "unsettled", "asymmetric", "delivered"];

/** What a failure does, flows that fare alike together, the worst first. */
export function effectsOf({ changes }: FailureResult): Effect[] {
  const single = changes.map(({ before, after }) => {
    const how = howText(after, before);
    return { after, how, key: alikeKey(how, after) };
  });
  return grouped(single, ({ key }) => key)
    .map((alike) => {
      const [{ after, how, key }] = alike;
      return { verdict: after.verdict, how, flows: alike.map((each) => each.after.flow.name), key };
    })
    .sort((one, other) => rankOf(one.verdict) - rankOf(other.verdict) || other.flows.length - one.flows.length);
}

/** How bad a verdict is: the lower, the worse. */
export function rankOf(verdict: FlowVerdict): number {
  return ORDER.indexOf(verdict);
}

/** What is the same of all flows that fare alike: reasons for a loss also name the ends, alone or in brackets. */
export function alikeKey(how: string, { verdict, flow }: FlowResult): string {
  if (!isLost(verdict)) return `${verdict} ${how}`;
  const ends = new Set([flow.from, flow.to].flatMap(({ name, address }) => [name, address.toString()]));
  const words = how.split(/[\s(),]+/).map((word) => (ends.has(word) ? "…" : word));
  return `${verdict} ${words.join(" ")}`;
}
