import { visible, visibleIn } from "../../lib/text";
import type { Topology } from "../../lib/topology";
import { Certainty, readTerraform, readTopology, UnreadableTextError, type ImportReport } from "../../lib/import";
import { UsageError, WrongNetworkError } from "../output/failure";
import { DEFAULT_NETWORK_FILE, readNetworkText, readText } from "./files";
import type { Io } from "../output/io";
import { locateInTopology, locatedVerdict, withoutUnsure, type LocatedVerdict } from "../output/verdict";

/** Where a command takes the network from: a network file, or what one of the options names instead. */
export interface Source {
  readonly file?: string;
  readonly topology?: string;
  readonly terraform?: readonly string[];
}

/** A network as plain data. */
export interface Facts {
  /** The file, as the user names it. */
  readonly file: string;
  /** With names that can be printed: what cannot be seen is written as in JSON. */
  readonly topology: Topology;
  /** How the network was read, where the source describes something else than a network. */
  readonly report?: ImportReport;
  /** The verdict on the network, computed only when it is needed. */
  verdict(): LocatedVerdict;
}

/** The name of a file that means standard input. */
const STDIN = "-";

/** A file as it is shown. */
function shownName(file: string): string {
  return file === STDIN ? "stdin" : visible(file);
}

/** The verdict on a network, also on one that cannot be read. */
export async function readVerdict(
  io: Io,
  source: Source,
): Promise<{ readonly file: string; readonly verdict: LocatedVerdict; readonly report?: ImportReport }> {
  try {
    const { file, report, verdict } = await readFacts(io, source);
    return { file, verdict: verdict(), report };
  } catch (error) {
    if (!(error instanceof WrongNetworkError)) throw error;
    return { file: nameOf(source), verdict: { problems: error.problems, acknowledged: [] } };
  }
}

function nameOf({ file, topology, terraform }: Source): string {
  if (terraform) return terraform.map(shownName).join(", ");
  return topology === undefined ? visible(file ?? DEFAULT_NETWORK_FILE) : shownName(topology);
}

/** The facts of a network. Only those of a network file load cdktf. */
export async function readFacts(io: Io, source: Source): Promise<Facts> {
  const { file, topology, terraform } = source;
  const given = [file && "FILE", topology && "--topology", terraform && "--terraform"].filter(
    (each) => each !== undefined,
  );
  if (given.length > 1)
    throw new UsageError(`${given.join(" and ")} are ${given.length > 2 ? "all" : "both"} given`, "give one of them");
  const name = nameOf(source);
  if (terraform) return terraformFacts(await textsOf(io, terraform), name);
  if (topology !== undefined) {
    const [{ text }] = await textsOf(io, [topology]);
    return factsOf(
      name,
      readable(() => readTopology(text, name)),
    );
  }
  const network = readNetworkText(io, file);
  const { readNetwork } = await import("./network");
  return { file: network.file, ...(await readNetwork(network)) };
}

/** The texts of files, of which one can be standard input. */
export async function textsOf(io: Io, files: readonly string[]) {
  const stdin = files.includes(STDIN) ? await io.readStdin() : "";
  return files.map((file) => ({ text: file === STDIN ? stdin : readText(io, file), file: shownName(file) }));
}

function terraformFacts(outputs: Awaited<ReturnType<typeof textsOf>>, name: string): Facts {
  const { topology, report } = readable(() => readTerraform(outputs));
  const certainty = new Certainty(topology, report);
  const facts = factsOf(name, topology);
  return {
    ...facts,
    report: visibleIn(report),
    verdict: () => withoutUnsure(facts.verdict(), (problem) => certainty.isCertain(problem)),
  };
}

function factsOf(file: string, topology: Topology): Facts {
  return { file, topology: visibleIn(topology), verdict: () => locatedVerdict(topology, locateInTopology(file)) };
}

/** What a reader makes of a text. Why it cannot be read is an error of the network. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableTextError) throw new WrongNetworkError(error.problems);
    throw error;
  }
}
