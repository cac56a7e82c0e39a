import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { inScratch, scratchPath, uninterrupted } from "../../../bin/output/scratch";
import { freshWorkingDirectory } from "../../support/command-line";

const directory = freshWorkingDirectory();

test("makes a folder that nobody else may read, and removes it even if the work fails", () => {
  let made = "";
  const work = (path: string) => {
    made = path;
    expect(dirname(path)).toBe(directory().path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    throw new Error("failed");
  };
  expect(() => {
    inScratch(scratchPath(directory().path), work);
  }).toThrow("failed");
  expect(made).not.toBe("");
  expect(existsSync(made)).toBe(false);
});

test("removes what ended processes of this machine have left, and what is older than an hour", () => {
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  const ours = basename(scratchPath(directory().path)).replace(/\d+-[^-]+(-[^-]+){4}$/, "");
  expect(ours).toBe(`.dual-homed-${hostname().replace(/\W/g, "_")}-`);
  const make = (name: string, age = 0) => {
    mkdirSync(join(directory().path, name));
    const time = new Date(Date.now() - age);
    utimesSync(join(directory().path, name), time, time);
    return name;
  };
  const kept = [make(`${ours}${process.ppid}-alive`), make(".dual-homed-elsewhere-1-young"), make(".mine")];
  make(`${ours}${ended}-dead`);
  make(`${ours}${process.pid}-of-a-former-process-with-this-id`);
  make(".dual-homed-elsewhere-1-old", 2 * 3_600_000);
  scratchPath(directory().path);
  expect(readdirSync(directory().path).sort()).toEqual(kept.sort());
});

test("does without the names of a folder that it cannot read", () => {
  expect(dirname(scratchPath(join(directory().path, "missing")))).toBe(join(directory().path, "missing"));
});

test("leaves signals as they were", async () => {
  const listeners = () => ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => process.listenerCount(signal));
  const before = listeners();
  const during = await uninterrupted(listeners);
  expect(during).toEqual(before.map((count) => count + 1));
  expect(listeners()).toEqual(before);
});
