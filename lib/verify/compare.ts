import { TopologyLookup } from "../topology";
import { prefixOf } from "../net";
import { append } from "../collections";
import type { Simulation, SpeakerRoutes } from "../routing";
import { expectedRows } from "./expected";
import type { Cells, ExpectedRow, FoundTable, Row, TableSubject } from "./table";

/** A row that is not as expected. */
export interface Difference {
  readonly prefix: string;
  readonly instance?: string;
  /** Absent for a row that is there and unexpected. */
  readonly expected?: Cells;
  /** Absent for a row that is expected and missing. */
  readonly found?: Cells;
  /** The names of the columns that differ, of a row that is there and expected otherwise. */
  readonly columns: readonly string[];
  /** Why the simulation expects the row, or does not. */
  readonly why: string;
}

/** A table beside the prediction. */
export interface Comparison extends TableSubject {
  readonly file: string;
  /** How many rows are there and expected. */
  readonly agreed: number;
  readonly differences: readonly Difference[];
  /** How many rows are not compared, and why. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Holds a table against the prediction, row by row.
 * @throws UnknownElementError if the network has no such element
 */
export function compare(simulation: Simulation, table: FoundTable): Comparison {
  const { kind, at, neighbor, file } = table;
  const { agreed, pairs, leftOut } = pairsOf(simulation, table);
  return {
    kind,
    at,
    ...(neighbor !== undefined && { neighbor }),
    file,
    agreed,
    differences: pairs.map((pair) => differenceOf(pair, (prefix) => whyUnexpected(simulation, table, prefix))),
    leftOut,
  };
}

/** How many rows of a table are not as expected. */
export function countDifferences(simulation: Simulation, table: FoundTable): number {
  return pairsOf(simulation, table).pairs.length;
}

/** The rows that are not as expected, beside the expected ones. */
function pairsOf(simulation: Simulation, table: FoundTable) {
  const leftOut: Record<string, number> = {};
  const compared = table.rows.filter((row) => {
    const why = whyLeftOut(simulation, table, row);
    if (why !== undefined) leftOut[why] = (leftOut[why] ?? 0) + 1;
    return why === undefined;
  });
  const expected = byPlace(expectedRows(simulation, table));
  const found = byPlace(compared);
  let agreed = 0;
  const pairs: Pair[] = [];
  for (const place of new Set([...expected.keys(), ...found.keys()])) {
    const here = paired(expected.get(place) ?? [], found.get(place) ?? []);
    agreed += here.agreed;
    pairs.push(...here.others);
  }
  return { agreed, pairs, leftOut };
}

function byPlace<T extends Row>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) append(found, `${row.prefix} ${row.instance ?? ""}`, row);
  return found;
}

interface Pair {
  readonly wanted?: ExpectedRow;
  readonly there?: Row;
}

/** Pairs the rows of one prefix: first those that agree, then what is left, those that are most alike first. */
function paired(expected: readonly ExpectedRow[], found: readonly Row[]) {
  const left = [...found];
  let agreed = 0;
  const unmet = expected.filter((wanted) => {
    const isOpen = left.filter((row) => columnsThatDiffer(wanted, row).length === 0);
    // Several rows may stand for one whose next hop is not known.
    const taken = "next hop" in wanted.cells ? isOpen.slice(0, 1) : isOpen;
    for (const row of taken) left.splice(left.indexOf(row), 1);
    agreed += taken.length;
    return taken.length === 0;
  });
  const unmatched = unmet.map((wanted) => {
    const [closest] = [...left].sort(
      (a, b) => columnsThatDiffer(wanted, a).length - columnsThatDiffer(wanted, b).length,
    );
    if (left.length > 0) left.splice(left.indexOf(closest), 1);
    return { wanted, there: closest as Row | undefined };
  });
  const others: Pair[] = [...unmatched, ...left.map((there) => ({ there }))];
  return { agreed, others };
}

function columnsThatDiffer({ cells: wanted }: ExpectedRow, { cells: there }: Row): string[] {
  return Object.keys(wanted).filter((column) => column in there && wanted[column] !== there[column]);
}

function differenceOf({ wanted, there }: Pair, whyNot: (prefix: string) => string): Difference {
  const { prefix, instance } = (wanted ?? there) as Row;
  return {
    prefix,
    ...(instance !== undefined && { instance }),
    ...(wanted && { expected: wanted.cells }),
    ...(there && { found: there.cells }),
    columns: wanted && there ? columnsThatDiffer(wanted, there) : [],
    why: wanted ? wanted.why : whyNot(prefix),
  };
}

/** Why a row is not compared: what the simulation does not predict, or Azure shows at some times and not at others. */
function whyLeftOut({ topology }: Simulation, { kind, at }: TableSubject, row: Row): string | undefined {
  if (kind === "effective") return NOT_PREDICTED[row.cells["next hop type"]];
  if (kind !== "learned") return undefined;
  // Tables of 2021 and 2022 list them, tables of 2026 do not. No network interface has them.
  const lookup = TopologyLookup.of(topology);
  const network = lookup.routeServer(at)?.virtualNetwork ?? "";
  const prefix = prefixOf(row.prefix);
  const isOwn = prefix && lookup.rangesOf(network).some((range) => range.contains(prefix));
  return isOwn ? "ranges of the route server's own virtual network, which no network interface takes" : undefined;
}

const NOT_PREDICTED: Readonly<Record<string, string>> = {
  None: "ranges whose packets are dropped",
  InterfaceEndpoint: "private endpoints",
  VirtualNetworkServiceEndpoint: "service endpoints",
};

/** Why the simulation does not expect a row that is there. */
function whyUnexpected(simulation: Simulation, { kind, at, neighbor }: TableSubject, prefix: string): string {
  if (kind === "gateway-peers") return "the network has no such neighbour";
  if (kind === "effective") {
    const inactive = simulation.effectiveRoutes(at).routes.find((each) => each.prefix === prefix && each.reason);
    return inactive?.reason ?? "nothing programs this prefix here";
  }
  const reasons = simulation.routesOf(at).flatMap((speaker) => {
    if (!speaker.up) return `${speaker.speaker} is down`;
    const isSent = kind.endsWith("advertised");
    return [
      ...reasonsOf(isSent ? speaker.sent : speaker.received, prefix, neighbor),
      ...sessionsDown(speaker, neighbor),
      ...(isSent ? [] : heldBackFrom(simulation, speaker, prefix, neighbor)),
    ];
  });
  return reasons.length > 0 ? reasons[0] : "no neighbour has this prefix";
}

interface Explained {
  readonly prefix: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

function reasonsOf(routes: readonly Explained[], prefix: string, neighbor: string | undefined): string[] {
  return routes
    .filter((each) => each.prefix === prefix && [undefined, each.from ?? each.to].includes(neighbor))
    .flatMap(({ reason }) => reason ?? []);
}

function sessionsDown({ sessions }: SpeakerRoutes, neighbor: string | undefined): string[] {
  return sessions
    .filter((each) => !each.up && [undefined, each.neighbor].includes(neighbor))
    .map((each) => `the session with ${each.neighbor} is down: ${each.reason ?? ""}`);
}

function heldBackFrom(
  simulation: Simulation,
  { speaker, sessions }: SpeakerRoutes,
  prefix: string,
  neighbor: string | undefined,
): string[] {
  return sessions
    .filter((each) => [undefined, each.neighbor].includes(neighbor))
    .flatMap((each) => simulation.routesOf(each.neighbor))
    .flatMap(({ sent, speaker: sender }) => reasonsOf(sent, prefix, speaker).map((reason) => `${sender}: ${reason}`));
}
