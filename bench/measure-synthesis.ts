// Synthesizes one network in a process of its own and prints what that cost: `measure-synthesis.ts constructs|by-hand SPOKES`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { byHand, withConstructs } from "./networks";

const [variant, spokes] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), "dual-homed-bench-"));
try {
  const startCpu = (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
  const started = process.hrtime.bigint();
  const app = new App({ outdir, stackTraces: false });
  (variant === "by-hand" ? byHand : withConstructs)(app, Number(spokes));
  const constructed = process.hrtime.bigint();
  app.synth();
  const done = process.hrtime.bigint();
  const { resource } = JSON.parse(readFileSync(join(outdir, "stacks", "network", "cdk.tf.json"), "utf8")) as {
    resource: Record<string, Record<string, unknown>>;
  };
  console.log(
    JSON.stringify({
      constructSeconds: Number(constructed - started) / 1e9,
      synthSeconds: Number(done - constructed) / 1e9,
      // Of this process alone: what else the machine does disturbs it less than the clock.
      cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 - startCpu,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
      resources: Object.fromEntries(Object.entries(resource).map(([type, all]) => [type, Object.keys(all).length])),
    }),
  );
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
