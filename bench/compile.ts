import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformFileSync } from "@swc/core";

/**
 * Compiles the library, the command line, the measurements and other folders to plain JavaScript: starting a process
 * compiles nothing.
 */
export function compile(outdir: string, ...others: readonly string[]): void {
  rmSync(outdir, { recursive: true, force: true });
  for (const folder of ["lib", "bin", "bench", ...others]) {
    for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!entry.endsWith(".ts")) continue;
      const { code } = transformFileSync(join(folder, entry), {
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        module: { type: "commonjs" },
      });
      const target = join(outdir, folder, entry.replace(/\.ts$/, ".js"));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }
  }
  for (const shared of ["package.json", "schema", "examples"])
    cpSync(shared, join(outdir, shared), { recursive: true });
}
