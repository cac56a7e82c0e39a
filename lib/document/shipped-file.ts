import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The path of a file that is shipped beside `package.json`: this module is at another depth in the sources than in the
 * package.
 * @param path relative to the root of the package
 */
export function shippedFile(path: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return join(folder, path);
    if (folder === dirname(folder))
      throw new Error(`${path} is missing: the package is not complete, install it again`);
  }
}

/** The text of such a file. */
export function readShippedFile(path: string): string {
  return readFileSync(shippedFile(path), "utf8");
}

/** What such a module exports, or what such a JSON file holds. */
export function requireShippedFile(path: string): unknown {
  return createRequire(__filename)(shippedFile(path));
}
