import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { codeOf, namesIn } from "../input/files";

const PREFIX = ".dual-homed-";
/** How the scratch folders of this machine begin. The id of the process follows. */
const HERE = `${PREFIX}${hostname().replace(/\W/g, "_")}-`;
const HOUR = 3_600_000;

/** A path for a scratch folder in a folder. Scratch folders that killed processes have left there are removed. */
export function scratchPath(parent: string): string {
  for (const name of namesIn(parent)) {
    if (name.startsWith(PREFIX)) removeLeftOver(join(parent, name), name);
  }
  return join(parent, `${HERE}${process.pid}-${randomUUID()}`);
}

/** Runs something with a scratch folder, which exists only meanwhile. Nobody else may read it. */
export function inScratch<T>(path: string, use: (path: string) => T): T {
  mkdirSync(path, { mode: 0o700 });
  try {
    return use(path);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs something that signals must not end halfway. A signal that arrives meanwhile ends the process afterwards. */
export async function uninterrupted<T>(work: () => T): Promise<T> {
  let received: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals) => void (received = signal);
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    return work();
  } finally {
    // Node delivers signals between two turns of its event loop.
    await setImmediate();
    for (const signal of SIGNALS) process.off(signal, note);
    if (received !== undefined) process.kill(process.pid, received);
  }
}

function removeLeftOver(path: string, name: string): void {
  try {
    // What processes of other machines and containers do cannot be known, but none needs a scratch folder for so long.
    const isOld = Date.now() - statSync(path).mtimeMs > HOUR;
    const isHere = name.startsWith(HERE);
    if (isOld || (isHere && !isAnotherAlive(Number.parseInt(name.slice(HERE.length)))))
      rmSync(path, { recursive: true });
  } catch {
    // Another user's, or gone by now.
  }
}

function isAnotherAlive(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
