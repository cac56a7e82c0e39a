import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, parse, resolve } from "node:path";
import { visible } from "../../lib/text";
import { UsageError } from "../output/failure";
import type { Io } from "../output/io";

export const DEFAULT_NETWORK_FILE = "network.yaml";

/** The text of a network file, the name of the file as it is shown, and its path. */
export interface NetworkText {
  readonly text: string;
  readonly file: string;
  readonly path: string;
  /** The lock file beside it, if there is one. */
  readonly lock?: { readonly text: string; readonly file: string };
}

/** Reads a network file. Without a name, it is `network.yaml` in the working directory. */
export function readNetworkText(io: Io, file: string | undefined): NetworkText {
  const name = file ?? DEFAULT_NETWORK_FILE;
  const hint = file === undefined ? "name a network file, or write one with: dual-homed init" : undefined;
  const text = readText(io, name, hint);
  const lock = lockFileOf(name);
  const isLocked = existsSync(resolve(io.cwd, lock));
  const path = resolve(io.cwd, name);
  return {
    text,
    file: visible(name),
    path,
    ...(isLocked ? { lock: { text: readText(io, lock), file: visible(lock) } } : {}),
  };
}

/** The lock file of a network file, beside it: `network.lock.json` of `network.yaml`. */
export function lockFileOf(file: string): string {
  const { dir, name } = parse(file);
  return join(dir, `${name}.lock.json`);
}

/** The text of a file that the user named. */
export function readText(io: Io, file: string, hint?: string): string {
  try {
    return readFileSync(resolve(io.cwd, file), "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${inWords(error)}`, codeOf(error) === "ENOENT" ? hint : undefined);
  }
}

/** The text of a file that a network file names, relative to it. */
export function readTextBeside(path: string, file: string): string {
  try {
    return readFileSync(resolve(dirname(path), file), "utf8");
  } catch (error) {
    throw new Error(inWords(error));
  }
}

/**
 * Writes something, or leaves it as it was. An error of the file system becomes a usage error.
 * @param instead what the user can give instead
 */
export function writing<T>(what: string, instead: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const remedy = REMEDIES[code] ?? "";
    throw new UsageError(`cannot write ${what}: ${inWords(error)}`, `nothing was changed; ${remedy}give ${instead}`);
  }
}

const FREE_SPACE = "free some space, or ";
const GET_PERMISSION = "make it writable, or ";
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: GET_PERMISSION,
  EDQUOT: FREE_SPACE,
  ENOENT: "make its directory first, or ",
  ENOSPC: FREE_SPACE,
  EPERM: GET_PERMISSION,
  EROFS: GET_PERMISSION,
};

/** The names in a directory. None if it cannot be read. */
export function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EDQUOT: "no space is left",
  EEXIST: "a file is in the way",
  EISDIR: "it is a directory",
  ENOENT: "there is no such file or directory",
  ENOSPC: "no space is left",
  ENOTDIR: "a part of the path is a file",
  EPERM: "it is not permitted",
  EROFS: "the file system is read-only",
  EXDEV: "a part of it is on another file system",
};

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** A system error in words. */
export function inWords(error: unknown): string {
  return WORDS[codeOf(error) ?? ""] ?? (error as Error).message;
}
