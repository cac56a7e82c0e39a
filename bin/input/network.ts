import "./lighter-cdktf";
import { App, Manifest, TerraformStack } from "cdktf";
import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix, sep } from "node:path";
import { InvalidPropsError } from "../../lib/constructs/core";
import { NetworkFacts } from "../../lib/constructs/facts";
import {
  NetworkFileError,
  locateViolation,
  networkFromFile,
  parseNetworkFile,
  problemsOfConstruct,
  type NetworkFile,
} from "../../lib/network-file";
import { collectTopology, type Topology } from "../../lib/topology";
import { visible, visibleIn } from "../../lib/text";
import { WrongNetworkError } from "../output/failure";
import { inScratch, scratchPath, uninterrupted } from "../output/scratch";
import { readTextBeside, writing, type NetworkText } from "./files";
import { locatedVerdict, type LocatedVerdict } from "../output/verdict";

/** The constructs of a network file, and the topology and the verdict that follow from them. */
export interface Network {
  /** The name, with which those of its stacks begin. */
  readonly name: string;
  /** The stacks in an order in which they can be deployed. */
  readonly stacks: readonly TerraformStack[];
  /** With names that can be printed: what cannot be seen is written as in JSON. */
  readonly topology: Topology;
  /** The verdict on the network, computed only when it is needed. */
  verdict(): LocatedVerdict;
  /**
   * The facts of hubs and spokes for other repositories.
   * @param names all hubs if they are not given
   */
  facts(names: readonly string[] | undefined): string;
  /** The texts of the files that cdktf makes of the app, by their paths. */
  synthesized(): Promise<[path: string, text: string][]>;
}

/**
 * The network of a file.
 * @throws WrongNetworkError if the file is wrong or a construct refuses a value
 */
export async function readNetwork(source: NetworkText): Promise<Network> {
  const outdir = scratchPath(tmpdir());
  /** A cdktf app writes to its directory, and makes it in the constructor, before the network is checked. */
  const withOutdir = <T>(use: () => T) =>
    uninterrupted(() => writing(tmpdir(), "another directory as TMPDIR", () => inScratch(outdir, use)));
  const app = await withOutdir(() => new App({ outdir, stackTraces: false }));
  const network = build(source, app);
  const synthesized = () =>
    withOutdir(() => {
      mkdirSync(join(outdir, Manifest.stacksFolder));
      app.synth();
      return filesUnder(outdir);
    });
  return { ...network, synthesized };
}

function filesUnder(directory: string): [path: string, text: string][] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(directory, path)).isFile())
    .map((path) => {
      const text = readFileSync(join(directory, path), "utf8");
      return [path.split(sep).join(posix.sep), path.endsWith(".json") ? visibleJson(text) : text];
    });
}

/** The same JSON, in which nothing is hidden from those who read it: what `visible` writes is JSON's own escapes. */
function visibleJson(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

function build({ text, file, path }: NetworkText, app: App): Omit<Network, "synthesized"> {
  try {
    const networkFile = parseNetworkFile(text, file, (from) => readTextBeside(path, from));
    networkFromFile(app, networkFile);
    const topology = collectTopology(app);
    return {
      name: networkFile.network.name ?? "network",
      stacks: inOrderOfDeployment(app.node.children.filter((each) => TerraformStack.isStack(each))),
      topology: visibleIn(topology),
      facts: (names) => factsFor(networkFile, app, names),
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

function factsFor(file: NetworkFile, app: App, names: readonly string[] | undefined): string {
  try {
    return visibleJson(NetworkFacts.toJson(app, names && [...names]));
  } catch (error) {
    if (error instanceof InvalidPropsError) throw new WrongNetworkError(problemsOfConstruct(file, [], error));
    throw error;
  }
}

/** Each stack after those that it waits for. */
function inOrderOfDeployment(stacks: readonly TerraformStack[]): TerraformStack[] {
  const ordered = new Set<TerraformStack>();
  const add = (stack: TerraformStack) => {
    if (ordered.has(stack)) return;
    stack.dependencies.forEach(add);
    ordered.add(stack);
  };
  stacks.forEach(add);
  return [...ordered];
}
