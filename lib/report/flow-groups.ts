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
  const groups = new Map<string, FlowGroup & { readonly flows: string[] }>();
  for (const result of results) {
    const { flow, verdict } = result;
    const how = howText(result);
    const key = `${flow.class} ${alikeKey(how, result)}`;
    const group = groups.get(key);
    if (group) group.flows.push(flow.name);
    else groups.set(key, { class: flow.class, verdict, how, flows: [flow.name] });
  }
  return [...groups.values()].sort((one, other) => rankOf(one.verdict) - rankOf(other.verdict));
}
