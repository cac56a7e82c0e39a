import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { compile } from "../../bench/compile";

/** Where the compiled library is, for jest's workers, which inherit the environment. */
const VARIABLE = "COMPILED_LIBRARY";

/** Compiles the library, the command line and other folders into a new folder, from which dependencies are found. */
export function compileAside(...others: readonly string[]): string {
  const caches = resolve("node_modules", ".cache");
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, "compiled-"));
  compile(folder, ...others);
  return folder;
}

/** Compiles the library and the command line once for all processes that tests start. */
export function compileOnce(): void {
  process.env[VARIABLE] = compileAside();
}

export function removeCompiled(): void {
  if (process.env[VARIABLE]) rmSync(process.env[VARIABLE], { recursive: true, force: true });
}

/** The path of a compiled module, such as that of `bin/cli`. */
export function compiled(module: string): string {
  return join(String(process.env[VARIABLE]), `${module}.js`);
}
