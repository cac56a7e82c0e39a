import { visible, visibleIn } from "../../lib/text";
import type { Topology } from "../../lib/topology";
import { InvalidTopologyError, readTopology } from "../../lib/import";
import { UsageError, WrongNetworkError } from "../output/failure";
import { DEFAULT_NETWORK_FILE, readNetworkText, readText } from "./files";
import type { Io } from "../output/io";
import { locateInTopology, locatedVerdict, type LocatedVerdict } from "../output/verdict";

/** A network as plain data, from a network file or a topology file. */
export interface Facts {
  /** The file, as the user names it. */
  readonly file: string;
  /** With names that can be printed: what cannot be seen is written as in JSON. */
  readonly topology: Topology;
  /** The verdict on the network, computed only when it is needed. */
  verdict(): LocatedVerdict;
}

/** The name of a topology file that means standard input. */
const STDIN = "-";

/** A topology file as it is shown. */
function topologyName(file: string): string {
  return file === STDIN ? "stdin" : visible(file);
}

/** The verdict on a network, also on one that cannot be read. */
export async function readVerdict(
  io: Io,
  file: string | undefined,
  topologyFile: string | undefined,
): Promise<{ readonly file: string; readonly verdict: LocatedVerdict }> {
  try {
    const facts = await readFacts(io, file, topologyFile);
    return { file: facts.file, verdict: facts.verdict() };
  } catch (error) {
    if (!(error instanceof WrongNetworkError)) throw error;
    const name = topologyFile === undefined ? visible(file ?? DEFAULT_NETWORK_FILE) : topologyName(topologyFile);
    return { file: name, verdict: { problems: error.problems, acknowledged: [] } };
  }
}

/** The facts of a network file, or of a topology file if one is named. The latter loads no cdktf. */
export async function readFacts(io: Io, file: string | undefined, topologyFile: string | undefined): Promise<Facts> {
  if (topologyFile !== undefined) {
    if (file !== undefined) throw new UsageError("FILE and --topology are both given", "give one of them");
    const text = topologyFile === STDIN ? await io.readStdin() : readText(io, topologyFile);
    return topologyFacts(text, topologyName(topologyFile));
  }
  const { text, file: name } = readNetworkText(io, file);
  const { readNetwork } = await import("./network");
  return { file: name, ...(await readNetwork(text, name)) };
}

function topologyFacts(text: string, file: string): Facts {
  let topology: Topology;
  try {
    topology = readTopology(text, file);
  } catch (error) {
    if (error instanceof InvalidTopologyError) throw new WrongNetworkError(error.problems);
    throw error;
  }
  return { file, topology: visibleIn(topology), verdict: () => locatedVerdict(topology, locateInTopology(file)) };
}
