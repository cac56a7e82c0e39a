// `npm run bench` prints what the library costs beside what it is built on, measured in one run by turns;
// `npm run bench -- Start` measures only what that table has; `npm run bench -- --write` puts the tables into docs/performance.md.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { compile } from "./compile";

const COMPILED = resolve("node_modules", ".cache", "dual-homed-bench");
const REPORT = "docs/performance.md";
const MARK = /(<!-- measured -->\n)[\s\S]*(<!-- end -->)/;

/** The command line as it is in the package: in one file. */
function bundle(folder: string): void {
  for (const part of ["bin", "lib"]) cpSync(join(folder, part), join(folder, "dist", part), { recursive: true });
  execFileSync(process.execPath, [resolve(".ci", "bundle.js")], { cwd: folder });
}

function run<T>(script: string, ...args: string[]): T {
  return JSON.parse(output(script, args)) as T;
}

function output(script: string, args: string[], input = ""): string {
  const file = join(COMPILED, "bench", `${script}.js`);
  return execFileSync(process.execPath, [file, ...args], { encoding: "utf8", input, maxBuffer: 2 ** 28 });
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs things by turns, so that whatever else the machine does falls on all of them, and gives the medians of each. */
function byTurns<T extends object>(times: number, ...things: (() => T)[]): T[] {
  const runs = Array.from({ length: times }, () => things.map((thing) => thing()));
  return things.map((_, side) => {
    const keys = Object.keys(runs[0][side]) as (keyof T)[];
    return Object.fromEntries(keys.map((key) => [key, median(runs.map((turn) => turn[side][key] as number))])) as T;
  });
}

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

interface ImportCost {
  readonly seconds: number;
  readonly megabytes: number;
}

function imports(): string {
  const library = join(COMPILED, "lib", "index.js");
  const [bare, withLibrary] = byTurns(
    9,
    () => run<ImportCost>("measure-import", "cdktf"),
    () => run<ImportCost>("measure-import", "cdktf", library),
  );
  const row = (what: string, cost: ImportCost) => [
    what,
    `${cost.seconds.toFixed(2)} s`,
    `${cost.megabytes.toFixed(0)} MB`,
  ];
  return table(
    ["`require` of", "time", "memory"],
    [
      row("cdktf", bare),
      row("cdktf and this library", withLibrary),
      row("what the library adds", {
        seconds: withLibrary.seconds - bare.seconds,
        megabytes: withLibrary.megabytes - bare.megabytes,
      }),
    ],
  );
}

/** Whole processes of the built command line, beside Node alone and what cdktf takes to load. */
function starts(): string {
  const cli = join(COMPILED, "dist", "bin", "cli.js");
  const network = "examples/network.yaml";
  const processes: [what: string, ...args: string[]][] = [
    ["Node alone", "-e", "0"],
    ['`require("cdktf")`', "-e", 'require("cdktf")'],
    ["`dual-homed --help`", cli, "--help"],
    ["`dual-homed check`", cli, "check", network],
    ["`dual-homed failures`", cli, "failures", network],
  ];
  const start = (args: string[]) => () => {
    const started = process.hrtime.bigint();
    execFileSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    return { seconds: Number(process.hrtime.bigint() - started) / 1e9 };
  };
  const costs = byTurns(9, ...processes.map(([, ...args]) => start(args)));
  const rows = processes.map(([what], index) => {
    const { seconds } = costs[index];
    return [what, `${seconds.toFixed(2)} s`, (seconds / costs[0].seconds).toFixed(1)];
  });
  return table(["process", "time", "times Node alone"], rows);
}

interface SynthesisCost {
  readonly constructSeconds: number;
  readonly synthSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

function synthesis(): string {
  const rows = [10, 100, 1000].map((spokes) => {
    const measure = (variant: string) => () => {
      const { constructSeconds, synthSeconds, cpuSeconds, peakMegabytes } = run<SynthesisCost>(
        "measure-synthesis",
        variant,
        String(spokes),
      );
      return { seconds: constructSeconds + synthSeconds, cpuSeconds, peakMegabytes };
    };
    const variants = ["constructs", "by-hand", "stacks"].map(measure);
    const [library, hand, stacks] = byTurns(spokes === 1000 ? 3 : 5, ...variants);
    return [
      String(spokes),
      `${library.seconds.toFixed(2)} s`,
      `${hand.seconds.toFixed(2)} s`,
      `**${(library.seconds / hand.seconds).toFixed(2)}**`,
      (library.cpuSeconds / hand.cpuSeconds).toFixed(2),
      `${((library.seconds / spokes) * 1000).toFixed(1)} ms`,
      `${library.peakMegabytes.toFixed(0)} MB`,
      `${hand.peakMegabytes.toFixed(0)} MB`,
      `${stacks.seconds.toFixed(2)} s, ${stacks.peakMegabytes.toFixed(0)} MB`,
    ];
  });
  const header = [
    "spokes",
    "constructs",
    "by hand",
    "ratio",
    "ratio of CPU time",
    "a spoke",
    "peak memory",
    "by hand",
    "a stack for each spoke",
  ];
  return table(header, rows);
}

interface SimulationCost {
  readonly speakers: number;
  readonly flows: number;
  readonly failures: number;
  readonly baseSeconds: number;
  readonly failuresSeconds: number;
  readonly failuresCpuSeconds: number;
  readonly peakMegabytes: number;
}

/** 12 and 75 spokes make about 35 and 160 devices. */
const SIMULATED_SPOKES = [12, 75, 100, 200, 1000];

function simulation(): string {
  const topologies = SIMULATED_SPOKES.map((spokes) => output("describe-network", [String(spokes)]));
  const measure = (input: string) => () => JSON.parse(output("measure-simulation", [], input)) as SimulationCost;
  const rows = byTurns(5, ...topologies.map(measure)).map((cost, index) => {
    const spokes = SIMULATED_SPOKES[index];
    return [
      String(spokes),
      String(cost.speakers),
      String(cost.flows),
      `${cost.baseSeconds.toFixed(2)} s`,
      String(cost.failures),
      `${cost.failuresSeconds.toFixed(2)} s`,
      `${cost.failuresCpuSeconds.toFixed(2)} s`,
      `${(((cost.baseSeconds + cost.failuresSeconds) / spokes) * 1000).toFixed(1)} ms`,
      `${cost.peakMegabytes.toFixed(0)} MB`,
    ];
  });
  const failures = ["single failures", "all of them", "CPU time of that"];
  return table(["spokes", "BGP speakers", "flows", "without failure", ...failures, "a spoke", "peak memory"], rows);
}

interface CheckCost {
  readonly violations: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

function check(): string {
  const spokes = [10, 100, 1000];
  const topologies = spokes.map((count) => output("describe-network", [String(count)]));
  const measure = (input: string) => () => JSON.parse(output("measure-check", [], input)) as CheckCost;
  const rows = byTurns(5, ...topologies.map(measure)).map((cost, index) => [
    String(spokes[index]),
    `${cost.seconds.toFixed(2)} s`,
    `${cost.cpuSeconds.toFixed(2)} s`,
    `${cost.peakMegabytes.toFixed(0)} MB`,
  ]);
  return table(["spokes", "all rules", "CPU time of that", "peak memory"], rows);
}

compile(COMPILED);
bundle(COMPILED);
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const measurements = { Start: starts, Import: imports, Synthesis: synthesis, Rules: check, Simulation: simulation };
const chosen = process.argv.slice(2).filter((argument) => argument in measurements);
const tables = Object.entries(measurements)
  .filter(([title]) => chosen.length === 0 || chosen.includes(title))
  .flatMap(([title, measure]) => [`### ${title}`, measure()]);
const report = [...tables, `Machine: ${machine}.`].join("\n\n");
console.log(report);
if (process.argv.includes("--write")) {
  writeFileSync(REPORT, readFileSync(REPORT, "utf8").replace(MARK, `$1\n${report}\n\n$2`));
}
