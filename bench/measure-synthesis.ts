// Synthesizes one network in a process of its own and prints what that cost:
// `measure-synthesis.ts constructs|stacks|by-hand SPOKES`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { byHand, inSeveralStacks, withConstructs } from "./networks";

const [variant, spokes] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), "dual-homed-bench-"));
try {
  const startCpu = (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
  const started = process.hrtime.bigint();
  const app = new App({ outdir, stackTraces: false });
  const build = { "by-hand": byHand, stacks: inSeveralStacks }[variant] ?? withConstructs;
  build(app, Number(spokes));
  const constructed = process.hrtime.bigint();
  app.synth();
  const done = process.hrtime.bigint();
  console.log(
    JSON.stringify({
      constructSeconds: Number(constructed - started) / 1e9,
      synthSeconds: Number(done - constructed) / 1e9,
      // Of this process alone: what else the machine does disturbs it less than the clock.
      cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 - startCpu,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
