import { pathText, placesOn, type FlowResult, type Hop, type Trace, type FlowVerdict } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import type { Colors } from "./colors";
import { hopRoute } from "./flow-report";
import { hopNames, type NameHop } from "./next-hops";
import { table, type Cell } from "./table";
import { flowGroups, fewOf } from "../../lib/report";

/** The paths there and back, and the route at each place. */
export function flowText(result: FlowResult, topology: Topology, colors: Colors): string {
  const { flow, verdict, reason, note, forward, back } = result;
  const nameHop = hopNames(topology);
  const because = reason ?? note;
  const ends = `${flow.from.name} (${flow.from.address.toString()}) to ${flow.to.name} (${flow.to.address.toString()})`;
  return [
    `${ends}: ${paintVerdict(verdict, colors)}${because === undefined ? "" : `, ${because}`}\n`,
    directionText("There", forward, nameHop, colors),
    ...(back ? [directionText("Back", back, nameHop, colors)] : []),
  ].join("\n");
}

export function paintVerdict(verdict: FlowVerdict, colors: Colors): string {
  switch (verdict) {
    case "delivered":
      return colors.green(verdict);
    case "asymmetric":
      return colors.yellow(verdict);
    default:
      return colors.red(verdict);
  }
}

function directionText(title: string, { branches, unlisted = 0 }: Trace, nameHop: NameHop, colors: Colors): string {
  const listed = unlisted > 0 ? `, of which ${branches.length} are listed` : "";
  const equal = branches.length > 1 ? `, one of ${branches.length + unlisted} equal paths${listed}` : "";
  const ways = branches.map((branch) => {
    const because = branch.reason === undefined ? "" : `: ${branch.reason}`;
    return `  ${placesOn(branch).join(" → ")} ${paintVerdict(branch.outcome, colors)}${because}\n`;
  });
  const rows = hopRows(
    branches.flatMap(({ hops }) => hops),
    nameHop,
  );
  const head = ["Place", "Kind", "Route", "By", "Next hop"];
  return `${colors.green(title)}${equal}\n${ways.join("")}${rows.length > 0 ? table(head, rows, colors) : ""}`;
}

/** Each place once with each route that is used there, in the order of the paths. */
function hopRows(hops: readonly Hop[], nameHop: NameHop): Cell[][] {
  const rows = new Map<string, Cell[]>();
  for (const hop of hops) {
    const route = hopRoute(hop);
    if (!route) continue;
    const { prefix, source, nextHopType, path, nextHops } = route;
    const by = source === "bgp" ? `BGP ${pathText(path ?? [])}`.trim() : `${source} route`;
    const next = nextHops.map(nameHop).join(", ");
    const row = [hop.place, hop.kind, prefix, by, [nextHopType, next].filter(Boolean).join(" ")];
    rows.set(row.join(" "), row);
  }
  return [...rows.values()];
}

/** One row for all flows with the same result: their names, and their path or the reason why they fail. */
export function flowRows(flows: readonly FlowResult[], colors: Colors, all = false): string[][] {
  return flowGroups(flows).map(({ verdict, how, flows: names }) => [
    fewOf(names, all),
    verdict === "delivered" ? how : `${paintVerdict(verdict, colors)}: ${how}`,
  ]);
}
