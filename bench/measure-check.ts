// Checks the network whose topology it reads against all rules, in a process of its own, and prints what that cost.
import { readFileSync } from "node:fs";
import type { Topology } from "../lib/topology";
import { verdictOn } from "../lib/verdict";

const topology = JSON.parse(readFileSync(0, "utf8")) as Topology;
const cpuBefore = process.cpuUsage();
const started = process.hrtime.bigint();
const violations = verdictOn(topology).violations.length;
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const cpu = process.cpuUsage(cpuBefore);
console.log(
  JSON.stringify({
    violations,
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
