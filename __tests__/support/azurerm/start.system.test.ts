import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startStandIn } from "./start";

interface Environment {
  readonly TF_REATTACH_PROVIDERS: string;
  readonly TF_CLI_CONFIG_FILE: string;
}

function processAndFile(env: Environment): { pid: number; file: string } {
  const [address] = Object.values(JSON.parse(env.TF_REATTACH_PROVIDERS) as { [address: string]: { Pid: number } });
  if (!address) throw new Error("no provider to attach to");
  return { pid: address.Pid, file: env.TF_CLI_CONFIG_FILE };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function gone({ pid, file }: { pid: number; file: string }): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (!isRunning(pid) && !existsSync(file)) return true;
    await wait(50);
  }
  return false;
}

describe("the process of the stand-in", () => {
  it("leaves nothing behind when it is stopped", async () => {
    const standIn = await startStandIn();
    const started = processAndFile(standIn.env as unknown as Environment);
    expect(isRunning(started.pid)).toBe(true);
    await standIn.stop();
    expect(isRunning(started.pid) || existsSync(started.file)).toBe(false);
  });

  it("ends with the process that started it, even one that was killed", async () => {
    const script = `require(${JSON.stringify(join(__dirname, "start.ts"))})
      .startStandIn().then(({ env }) => console.log(JSON.stringify(env)));`;
    const parent = spawn(process.execPath, ["-r", "@swc-node/register", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const started = processAndFile(JSON.parse(line.toString()) as Environment);
    expect(isRunning(started.pid)).toBe(true);
    parent.kill("SIGKILL");
    expect(await gone(started)).toBe(true);
  }, 30_000);
});
