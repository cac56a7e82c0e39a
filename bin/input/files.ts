import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "../output/failure";
import type { Io } from "../output/io";

export const DEFAULT_NETWORK_FILE = "network.yaml";

/** The text of a network file. Without a name, it is `network.yaml` in the working directory. */
export function readNetworkText(io: Io, file: string | undefined): { readonly text: string; readonly file: string } {
  const name = file ?? DEFAULT_NETWORK_FILE;
  const hint = file === undefined ? "name a network file, or write one with: dual-homed init" : undefined;
  return { text: readText(io, name, hint), file: name };
}

/** The text of a file that the user named. */
export function readText(io: Io, file: string, hint?: string): string {
  try {
    return readFileSync(resolve(io.cwd, file), "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${inWords(error)}`, codeOf(error) === "ENOENT" ? hint : undefined);
  }
}

/** Writes files that the user named. An error of the file system becomes a usage error. */
export function writing<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new UsageError(`cannot write ${file}: ${inWords(error)}`);
  }
}

/**
 * Makes a directory and its parents. Node's `recursive` option never returns for a path in /proc, where the parent
 * exists and yet mkdir fails with ENOENT.
 */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) === "EEXIST" && statSync(path).isDirectory()) return;
    if (codeOf(error) !== "ENOENT" || existsSync(dirname(path))) throw error;
    makeDirectory(dirname(path));
    mkdirSync(path);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EEXIST: "a file is in the way",
  EISDIR: "it is a directory",
  ENOENT: "there is no such file or directory",
  ENOSPC: "no space is left",
  ENOTDIR: "a part of the path is a file",
  EPERM: "it is not permitted",
  EROFS: "the file system is read-only",
};

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** A system error in words. */
export function inWords(error: unknown): string {
  return WORDS[codeOf(error) ?? ""] ?? (error as Error).message;
}
