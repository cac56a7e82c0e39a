import { flowGroups, fewOf } from "../../lib/report";
import type { FlowResult } from "../../lib/routing";
import type { Colors } from "./colors";
import { paintVerdict } from "./trace-tables";

/** Flows that fare alike in a row each: their names, and the way they go or why they do not. */
export function flowRows(flows: readonly FlowResult[], colors: Colors, all = false): string[][] {
  return flowGroups(flows).map(({ verdict, how, flows: names }) => [
    fewOf(names, all),
    verdict === "delivered" ? how : `${paintVerdict(verdict, colors)}: ${how}`,
  ]);
}
