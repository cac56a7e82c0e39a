import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { readTopology } from "../../lib/import/topology-file";
import { wholeNumber } from "../support/whole-number";
import { compare, compareSeed, describeMismatch, type Comparison } from "./differential";
import type { Software } from "./lab";
import { runnable } from "./runnable";

/** `npm run lab -- --seed N --runs N`: random networks in real daemons against the simulator, as many as asked for. */

interface Options {
  readonly seed: number;
  readonly runs: number;
  readonly parallel: number;
  readonly software: Software;
  readonly topology?: string;
  readonly fail: readonly string[];
}

/** A network that is to be compared. */
type Run = () => Promise<Comparison[]>;

function collect(name: string, names: readonly string[]): string[] {
  return [...names, name];
}

function runsOf({ seed, runs, software, topology: file, fail }: Options): Run[] {
  if (file !== undefined) {
    const topology = runnable(readTopology(readFileSync(file, "utf8"), file));
    return [() => compare(file, topology, software, fail)];
  }
  return Array.from({ length: runs }, (_, index) => () => compareSeed(seed + index, software));
}

async function main(options: Options): Promise<number> {
  const start = Date.now();
  const runs = runsOf(options);
  const left = [...runs];
  const all: Comparison[] = [];
  const work = async () => {
    for (let run = left.shift(); run; run = left.shift()) {
      const comparisons = await run();
      all.push(...comparisons);
      console.log(progressOf(comparisons));
      for (const each of comparisons) if (each.differences.length > 0) console.log(describeMismatch(each));
    }
  };
  await Promise.all(Array.from({ length: options.parallel }, work));
  const mismatches = all.filter(({ differences }) => differences.length > 0).length;
  const sum = (value: (each: Comparison) => number) => all.reduce((total, each) => total + value(each), 0);
  console.log(
    `${runs.length} networks, ${all.length - runs.length} of them also with a failure, appliances with ${options.software}: ` +
      `${sum(({ speakers }) => speakers)} tables with ${sum(({ routes }) => routes)} routes, ${mismatches} mismatches, ` +
      `${sum(({ unsettled }) => unsettled)} prefixes that never settle left out, ` +
      `${Math.round((Date.now() - start) / 1000)} s`,
  );
  return mismatches === 0 ? 0 : 1;
}

function progressOf(comparisons: readonly Comparison[]): string {
  const parts = comparisons.map(
    ({ failed, routes, differences }) =>
      `${failed.length === 0 ? "whole" : `without ${failed.join(" and ")}`}: ${routes} routes ` +
      (differences.length === 0 ? "as simulated" : `with ${differences.length} differences`),
  );
  return `${comparisons[0].name}, ${parts.join("; ")}`;
}

const program = new Command("npm run lab --")
  .description(
    "Runs random networks in real BGP daemons, compares every table with the simulator's, makes something of each fail " +
      "and compares again. Needs root, FRR 8.4 or later and BIRD 2; ends with 1 if anything differs.",
  )
  .option("--seed <number>", "the first seed; each network has the next one", wholeNumber(0), 1)
  .option("--runs <number>", "how many networks", wholeNumber(1), 20)
  .option("--parallel <number>", "how many at once", wholeNumber(1), 3)
  .addOption(new Option("--software <name>", "what the appliances run").choices(["frr", "bird"]).default("frr"))
  .addOption(
    new Option("--topology <file>", "run this topology once, such as one that was printed").conflicts([
      "seed",
      "runs",
      "parallel",
    ]),
  )
  .option("--fail <name>", "with --topology: what to let fail; may be repeated", collect, [])
  .showHelpAfterError("(--help tells more)")
  .parse();

const options = program.opts<Options>();
if (options.fail.length > 0 && options.topology === undefined) program.error("error: --fail needs --topology");
if (process.getuid?.() !== 0) program.error("error: network namespaces need root");

main(options).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
