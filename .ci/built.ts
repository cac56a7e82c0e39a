import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const CACHES = resolve("node_modules", ".cache");
const HOUR = 3_600_000;

/** Puts the command line into one file, as in `npm run build`. */
const BUNDLE = join(".ci", "bundle.js");

/** What the build reads. */
const COMPILED_FROM = ["package.json", "package-lock.json", "README.md", "lib", "bin", BUNDLE];

/** A package of the lock file: why it is installed. */
interface Locked {
  readonly dev?: boolean;
  readonly peer?: boolean;
  readonly devOptional?: boolean;
}

/**
 * A folder with what jsii makes of the sources as they are: `.jsii` and `dist`, beside `package.json`. It takes half a
 * minute, and is kept for all who ask again.
 */
export function built(): string {
  const folder = join(CACHES, `built-${fingerprint()}`);
  const lock = `${folder}.lock`;
  mkdirSync(CACHES, { recursive: true });
  while (!existsSync(folder) && !take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    if (!existsSync(folder)) {
      forgetOld();
      build(folder);
    }
    return folder;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Whether this process is the one that builds. A lock that is left over from a build that was killed counts for nothing. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > HOUR / 6) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function forgetOld(): void {
  for (const name of readdirSync(CACHES).filter((each) => each.startsWith("built-"))) {
    const path = join(CACHES, name);
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > HOUR) rmSync(path, { recursive: true, force: true });
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of COMPILED_FROM) {
    const isFolder = statSync(source).isDirectory();
    const inner = isFolder ? readdirSync(source, { recursive: true, encoding: "utf8" }).sort() : [""];
    for (const path of inner.map((name) => join(source, name))) {
      if (statSync(path).isFile()) hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function build(target: string): void {
  const work = mkdtempSync(join(tmpdir(), "build-"));
  try {
    copySources(work);
    const jsii = resolve("node_modules", ".bin", "jsii");
    execFileSync(jsii, ["--generate-tsconfig", "tsconfig.jsii.json"], {
      cwd: work,
      stdio: ["ignore", "ignore", "pipe"],
    });
    execFileSync(process.execPath, [BUNDLE], { cwd: work, stdio: ["ignore", "ignore", "pipe"] });
    const result = mkdtempSync(join(CACHES, "building-"));
    for (const entry of [".jsii", "dist", "package.json"])
      cpSync(join(work, entry), join(result, entry), { recursive: true });
    renameSync(result, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A copy of what is compiled: dependencies that the package bundles as files, the others linked. */
export function copySources(target: string): void {
  for (const entry of [...COMPILED_FROM, "LICENSE"]) cpSync(entry, join(target, entry), { recursive: true });
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
  const bundled = Object.keys(lock.packages).filter((path) => {
    const { dev, peer, devOptional } = lock.packages[path];
    return path !== "" && !dev && !peer && !devOptional;
  });
  for (const path of bundled) cpSync(path, join(target, path), { recursive: true });
  for (const entry of readdirSync("node_modules")) {
    const path = join("node_modules", entry);
    if (!existsSync(join(target, path))) symlinkSync(resolve(path), join(target, path));
  }
}
