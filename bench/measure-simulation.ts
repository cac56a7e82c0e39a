// Simulates the network whose topology it reads, in a process of its own, and prints what that cost.
import { readFileSync } from "node:fs";
import { Simulation } from "../lib/routing";
import type { Topology } from "../lib/topology";

const topology = JSON.parse(readFileSync(0, "utf8")) as Topology;
const started = process.hrtime.bigint();
const simulation = Simulation.of(topology);
const flows = simulation.flows().length;
const simulated = process.hrtime.bigint();
const cpuBefore = process.cpuUsage();
const failures = simulation.failures().length;
const done = process.hrtime.bigint();
const cpu = process.cpuUsage(cpuBefore);
console.log(
  JSON.stringify({
    speakers: simulation.speakers().length,
    flows,
    failures,
    baseSeconds: Number(simulated - started) / 1e9,
    failuresSeconds: Number(done - simulated) / 1e9,
    // Of this process alone: what else the machine does disturbs it less than the clock.
    failuresCpuSeconds: (cpu.user + cpu.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
