// `npm run bench` prints what the library costs beside what it is built on, measured in one run by turns;
// `npm run bench -- --write` puts the tables into docs/performance.md.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { compile } from "./compile";

const COMPILED = resolve("node_modules", ".cache", "dual-homed-bench");
const REPORT = "docs/performance.md";
const MARK = /(<!-- measured -->\n)[\s\S]*(<!-- end -->)/;

function run<T>(script: string, ...args: string[]): T {
  const file = join(COMPILED, "bench", `${script}.js`);
  return JSON.parse(execFileSync(process.execPath, [file, ...args], { encoding: "utf8" })) as T;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs two things by turns, so that whatever else the machine does falls on both, and gives the medians of each. */
function byTurns<T extends object>(times: number, first: () => T, second: () => T): [T, T] {
  const runs = Array.from({ length: times }, () => [first(), second()]);
  const medians = (side: number) =>
    Object.fromEntries(
      Object.keys(runs[0][side]).map((key) => [key, median(runs.map((pair) => pair[side][key as keyof T] as number))]),
    ) as T;
  return [medians(0), medians(1)];
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
    const [library, hand] = byTurns(spokes === 1000 ? 3 : 5, measure("constructs"), measure("by-hand"));
    return [
      String(spokes),
      `${library.seconds.toFixed(2)} s`,
      `${hand.seconds.toFixed(2)} s`,
      `**${(library.seconds / hand.seconds).toFixed(2)}**`,
      (library.cpuSeconds / hand.cpuSeconds).toFixed(2),
      `${((library.seconds / spokes) * 1000).toFixed(1)} ms`,
      `${library.peakMegabytes.toFixed(0)} MB`,
      `${hand.peakMegabytes.toFixed(0)} MB`,
    ];
  });
  const header = ["spokes", "constructs", "by hand", "ratio", "ratio of CPU time", "a spoke", "peak memory", "by hand"];
  return table(header, rows);
}

compile(COMPILED);
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const report = ["### Import", imports(), "### Synthesis", synthesis(), `Machine: ${machine}.`].join("\n\n");
console.log(report);
if (process.argv.includes("--write")) {
  writeFileSync(REPORT, readFileSync(REPORT, "utf8").replace(MARK, `$1\n${report}\n\n$2`));
}
