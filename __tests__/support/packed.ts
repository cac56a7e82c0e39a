import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, copySources } from "../../.ci/built";
import { files } from "../../package.json";

/** What is packed beside the sources of the build, and beside what it makes. */
const SHIPPED = files.filter((name) => /^(?!dist$)\w/.test(name));

/** Runs a program as a user would: without what npm tells the scripts of this package. */
export function run(cwd: string, command: string, ...args: string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(own), JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "1" };
  return execFileSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 26,
  });
}

/**
 * Packs the package as npm publishes it.
 * @param folder where the tarball is written
 * @returns the path of the tarball
 */
export function packInto(folder: string): string {
  const work = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    writePackage(work);
    return join(folder, run(work, "npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", folder).trim());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Writes all that is packed to a folder. */
export function writePackage(folder: string): void {
  copySources(folder);
  for (const entry of SHIPPED) cpSync(entry, join(folder, entry), { recursive: true });
  cpSync(built(), folder, { recursive: true });
}
