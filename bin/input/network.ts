import { App, type TerraformStack } from "cdktf";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidPropsError } from "../../lib/constructs/core";
import { NetworkFileError, locateViolation, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology, type Topology } from "../../lib/topology";
import { WrongNetworkError } from "../output/failure";
import { writing } from "./files";
import { locatedVerdict, type LocatedVerdict } from "../output/verdict";

/** The constructs of a network file, and the topology and the verdict that follow from them. */
export interface Network {
  readonly app: App;
  readonly stack: TerraformStack;
  readonly topology: Topology;
  /** The verdict on the network, computed only when it is needed. */
  verdict(): LocatedVerdict;
}

/**
 * Builds the network of a file and passes it to a function. The app writes to a temporary directory, which is removed
 * afterwards, because a cdktf app makes its output directory in the constructor, before the network is checked.
 * @throws WrongNetworkError if the file is wrong or a construct refuses a value
 */
export function withNetwork<T>(text: string, file: string, use: (network: Network) => T): T {
  const scratch = writing(tmpdir(), () => mkdtempSync(join(tmpdir(), "dual-homed-")));
  try {
    return use(build(text, file, scratch));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function build(text: string, file: string, outdir: string): Network {
  try {
    const networkFile = parseNetworkFile(text, file);
    const app = new App({ outdir, stackTraces: false });
    const stack = networkFromFile(app, networkFile);
    const topology = collectTopology(app);
    return {
      app,
      stack,
      topology,
      verdict: () => locatedVerdict(topology, (violation) => locateViolation(networkFile, violation)),
    };
  } catch (error) {
    if (error instanceof NetworkFileError) throw new WrongNetworkError(error.problems);
    if (error instanceof InvalidPropsError) {
      throw new WrongNetworkError(
        error.complaints.map(({ severity, path: element, field, message }) => {
          return { severity, file, element, field: `${element}.${field}`, message };
        }),
      );
    }
    throw error;
  }
}
