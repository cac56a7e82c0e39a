import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../support/eventually";
import { describeInNamespaces } from "../support/in-namespaces";

jest.setTimeout(120_000);

/** A lab with real daemons in a process of its own. */
interface HeldLab {
  readonly child: ChildProcess;
  readonly ended: Promise<NodeJS.Signals | null>;
  readonly folder: string;
  readonly namespaces: readonly string[];
  readonly programs: readonly number[];
}

const linesOf = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: "utf8" })
    .split("\n")
    .filter((line) => line !== "");

const namespaces = () => readdirSync("/var/run/netns");
const isRunning = (pid: number) => existsSync(`/proc/${pid}/exe`);

async function holdLab(): Promise<HeldLab> {
  const child = spawn(process.execPath, ["-r", "@swc-node/register", join(__dirname, "held-lab.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (data: Buffer) => resolve(data.toString()));
    void ended.then(() => reject(new Error("the lab ended before it was ready")));
  });
  const { prefix, folder } = JSON.parse(ready) as { prefix: string; folder: string };
  const own = namespaces().filter((name) => name.startsWith(prefix));
  const programs = own.flatMap((name) => linesOf("ip", "netns", "pids", name).map(Number));
  return { child, ended, folder, namespaces: own, programs };
}

/** What is still there of a lab. */
function leftOf(lab: HeldLab): unknown {
  const there = new Set(namespaces());
  return {
    namespaces: lab.namespaces.filter((name) => there.has(name)).length,
    programs: lab.programs.filter(isRunning).length,
    folder: existsSync(lab.folder),
  };
}

const NOTHING = { namespaces: 0, programs: 0, folder: false };

function allOf(lab: HeldLab): unknown {
  return { namespaces: lab.namespaces.length, programs: lab.programs.length, folder: true };
}

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft"], "of a lab", () => {
  const labs: HeldLab[] = [];
  /** As somebody else might have made it. */
  const foreign = `arslab-foreign-${process.pid}`;

  beforeAll(async () => {
    execFileSync("ip", ["netns", "add", foreign]);
    labs.push(...(await Promise.all([holdLab(), holdLab(), holdLab()])));
  });
  afterAll(async () => {
    for (const { child } of labs) child.kill("SIGTERM");
    await Promise.all(labs.map(({ ended }) => ended));
    spawnSync("ip", ["netns", "del", foreign]);
  });

  it("there is something, in each of several side by side", () => {
    for (const lab of labs) {
      expect(lab.namespaces.length).toBeGreaterThan(5);
      expect(lab.programs.length).toBeGreaterThan(5);
    }
  });

  it.each([
    ["SIGINT", 0],
    ["SIGTERM", 1],
    ["SIGKILL", 2],
  ] as const)("nothing is left after %s, and all of the others", async (signal, index) => {
    const lab = labs[index];
    lab.child.kill(signal);
    expect(await lab.ended).toBe(signal);
    await eventually(() => expect(leftOf(lab)).toEqual(NOTHING));
    for (const other of labs.slice(index + 1)) expect(leftOf(other)).toEqual(allOf(other));
    expect(namespaces()).toContain(foreign);
  });
});
