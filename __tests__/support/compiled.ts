import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { compile } from "../../bench/compile";

/** Where the compiled library is, for jest's workers, which inherit the environment. */
const VARIABLE = "COMPILED_LIBRARY";

/** Compiles the library and the command line once for all processes that tests start. */
export function compileOnce(): void {
  const caches = resolve("node_modules", ".cache");
  mkdirSync(caches, { recursive: true });
  process.env[VARIABLE] = mkdtempSync(join(caches, "compiled-"));
  compile(process.env[VARIABLE]);
}

export function removeCompiled(): void {
  if (process.env[VARIABLE]) rmSync(process.env[VARIABLE], { recursive: true, force: true });
}

/** The path of a compiled module, such as that of `bin/cli`. */
export function compiled(module: string): string {
  return join(String(process.env[VARIABLE]), `${module}.js`);
}
