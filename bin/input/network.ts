import "./lighter-cdktf";
import { App, Manifest, TerraformStack } from "cdktf";
import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix, sep } from "node:path";
import { InvalidPropsError } from "../../lib/constructs/core";
import { NetworkFacts } from "../../lib/constructs/facts";
import { UnreadableTextError } from "../../lib/import";
import {
  NetworkFileError,
  changesOfLock,
  locateViolation,
  lockOf,
  networkFromFile,
  parseNetworkFile,
  problemsOfConstruct,
  readNetworkLock,
  type LockFile,
  type NetworkFile,
} from "../../lib/network-file";
import type { Violation } from "../../lib/rules";
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
  /** What is to be remembered of it, as the text of its lock file. */
  readonly lock: string;
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

function build({ text, file, path, lock }: NetworkText, app: App): Omit<Network, "synthesized"> {
  try {
    const networkFile = {
      ...parseNetworkFile(text, file, (from) => readTextBeside(path, from)),
      lock: lock && lockFrom(lock),
    };
    networkFromFile(app, networkFile);
    const topology = collectTopology(app);
    return {
      name: networkFile.network.name ?? "network",
      stacks: inOrderOfDeployment(app.node.children.filter((each) => TerraformStack.isStack(each))),
      topology: visibleIn(topology),
      facts: (names) => factsFor(networkFile, app, names),
      lock: `${visibleJson(JSON.stringify(lockOf(networkFile, topology), undefined, 2))}\n`,
      verdict: () => {
        const locate = (violation: Violation) => locateViolation(networkFile, violation);
        return locatedVerdict(topology, locate, changesOfLock(networkFile, topology));
      },
    };
  } catch (error) {
    if (error instanceof UnreadableTextError) throw new WrongNetworkError(error.problems);
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

function lockFrom({ text, file }: NonNullable<NetworkText["lock"]>): LockFile {
  return { path: file, lock: readNetworkLock(text, file) };
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
