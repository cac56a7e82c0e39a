import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../support/eventually";
import { networkText, terraformOf } from "../support/network-file";
import { fuzz, type Figures, type FuzzOptions } from "./fuzz";
import { inputFrom } from "./inputs";
import { FAILURES } from "./judge";

jest.setTimeout(60_000);

const root = join(__dirname, "../..");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fuzz-test-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Among the inputs from here are some that are accepted. */
const FIRST_SEED_OF_GOOD = "100";

test("the command line fails at none of some inputs", () => {
  const args = ["-r", "@swc-node/register", "__tests__/fuzz/run.ts", "--seed", FIRST_SEED_OF_GOOD, "--inputs", "30"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const none = FAILURES.map((kind) => `0 ${kind}`).join(", ");
  expect(stdout).toMatch(new RegExp(`^30 inputs, [1-9]\\d* accepted, [1-9]\\d* synthesized; ${none}; \\d+ s, .*\n$`));
  expect(status).toBe(0);
});

/** In place of the command line: its nth check, in whichever process, does the nth of these. */
const FAULTY = `
const { readFileSync, writeFileSync, mkdirSync } = require("node:fs");
const counter = __dirname + "/checks";
const FAULTS = [
  ({ stderr }) => { stderr.write("error: a\\n    at call (file.js:1:2)\\n"); return 1; },
  () => 70,
  ({ stdout }) => { stdout.write("a\\u001b[2Kb\\n"); return 1; },
  () => { for (;;); },
  () => process.exit(3),
  () => 0,
  () => 0,
  () => 0,
  () => 0,
  ({ stderr }) => { stderr.write("network.yaml:1:1: it happened at noon\\n"); return 1; },
  () => 0,
];
const SYNTHESIZED = { 7: "refused", 8: "misnamed", 9: "good", 11: "good" };
exports.run = async ([command], io) => {
  writeFileSync(__dirname + "/last", JSON.stringify({ pid: process.pid, directory: io.cwd }));
  const done = Number(readFileSync(counter, "utf8"));
  if (command === "check") {
    writeFileSync(counter, String(done + 1));
    return FAULTS[done](io);
  }
  if (!SYNTHESIZED[done]) return 1;
  mkdirSync(io.cwd + "/cdktf.out");
  writeFileSync(io.cwd + "/cdktf.out/cdk.tf.json", readFileSync(__dirname + "/" + SYNTHESIZED[done]));
  writeFileSync(io.cwd + "/cdktf.out/west.conf", done === 11 ? "! a\\u202eb" : "! ab");
  return 0;
};
`;

/** Seeds of network files, one after the other. */
const FIRST_SEED = 76;
const INPUTS = 11;

function fuzzFaulty(report: (line: string) => void, options: Partial<FuzzOptions>): Promise<Figures> {
  const program = join(folder, "program.js");
  writeFileSync(program, FAULTY);
  const all = { seed: FIRST_SEED, inputs: INPUTS, minutes: 1, parallel: 1, seconds: 3, program, report };
  return fuzz({ ...all, ...options });
}

test("everything that may not happen is noticed, counted and told with its seed", async () => {
  const seeds = Array.from({ length: INPUTS }, (_, index) => FIRST_SEED + index);
  expect(seeds.map((seed) => inputFrom(seed).file)).toEqual(seeds.map(() => "network.yaml"));
  const good = JSON.stringify(terraformOf(networkText()));
  const written = {
    checks: "0",
    good,
    refused: good.replace('"protocol":"Tcp"', '"protocol":"TCP"'),
    misnamed: good.replace('"name":"vnet-west"', '"name":"vnet-west."'),
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text);
  const lines: string[] = [];
  const figures = await fuzzFaulty((line) => void lines.push(line), {});
  expect(figures).toMatchObject({
    inputs: INPUTS,
    accepted: 5,
    synthesized: 4,
    failed: { ...Object.fromEntries(FAILURES.map((kind) => [kind, 1])), "deceptive outputs": 2 },
  });
  const told = lines.filter((line) => line.includes("--seed")).map((line) => line.split(": ", 2));
  expect(told).toEqual([
    ["stack traces", `--seed ${FIRST_SEED}`],
    ["exits 70", `--seed ${FIRST_SEED + 1}`],
    ["deceptive outputs", `--seed ${FIRST_SEED + 2}`],
    ["hangs", `--seed ${FIRST_SEED + 3}`],
    ["ended processes", `--seed ${FIRST_SEED + 4}`],
    ["accepted but not synthesized", `--seed ${FIRST_SEED + 5}`],
    ["accepted but refused by the provider", `--seed ${FIRST_SEED + 6}`],
    ["accepted but refused by Azure's names", `--seed ${FIRST_SEED + 7}`],
    ["deceptive outputs", `--seed ${FIRST_SEED + 10}`],
  ]);
  expect(lines.join("")).toMatch(/^[ -~]*$/);
});

test("nothing is left of a run that is interrupted while an input hangs", async () => {
  writeFileSync(join(folder, "checks"), "3");
  const interrupted = new AbortController();
  const run = fuzzFaulty(() => undefined, { seconds: 60, signal: interrupted.signal });
  const readLast = () => JSON.parse(readFileSync(join(folder, "last"), "utf8")) as { pid: number; directory: string };
  await eventually(() => void readLast());
  const last = readLast();
  expect(existsSync(last.directory)).toBe(true);
  interrupted.abort();
  expect(await run).toMatchObject({ inputs: 0 });
  expect(existsSync(last.directory)).toBe(false);
  expect(() => process.kill(last.pid, 0)).toThrow("ESRCH");
});
