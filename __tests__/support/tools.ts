import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where routing daemons and network tools live, which an unprivileged PATH often leaves out. */
const moreFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/lib/frr"];

/** Where a program is installed, or nothing. */
export function toolPath(tool: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...moreFolders].filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, tool)).find(isExecutable);
}

/**
 * A suite that needs programs which not every machine has. Where one is missing the suite is skipped and one line says
 * so; with `CI=true` it fails instead, so that nothing goes untested unnoticed.
 * @param obstacles other reasons for which it cannot run here
 */
export function describeWithTool(
  tools: string | readonly string[],
  name: string,
  suite: () => void,
  obstacles: readonly string[] = [],
): void {
  const missing = [tools].flat().filter((tool) => !toolPath(tool));
  const reasons = [...(missing.length === 0 ? [] : [`${missing.join(", ")} not found`]), ...obstacles].join("; ");
  if (reasons === "") {
    describe(name, suite);
  } else if (process.env.CI === "true") {
    describe(name, () => {
      it(`cannot run: ${reasons}`, () => {
        throw new Error(`${reasons}: with CI=true every tool must be installed`);
      });
    });
  } else {
    // Not console.warn: jest adds a stack trace to that.
    process.stderr.write(`SKIPPED ${name}: ${reasons}\n`);
    describe.skip(name, suite);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
