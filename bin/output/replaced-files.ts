import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname, join, posix } from "node:path";
import { setTimeout } from "node:timers/promises";
import { codeOf, writing } from "../input/files";
import { UsageError } from "./failure";
import { inScratch, scratchPath, uninterrupted } from "./scratch";

/** A directory to write into. */
export interface Target {
  readonly directory: string;
  /** The directory as the user gave it. */
  readonly name: string;
  /** What the user can give instead, such as "another name". */
  readonly instead: string;
}

/** What a directory is to hold. Other files in it are left alone. */
export interface Contents {
  /** The texts of files by their paths in the directory, with slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** The paths of files that are to go. */
  readonly obsolete?: () => readonly string[];
  /** Throws when the files must not be written. It is called whenever something is about to change. */
  readonly check: () => void;
}

/** How often it is tried when other processes write the same files at the same time. */
const ATTEMPTS = 10;

/**
 * Writes all files, or none. They are made in a scratch folder in the directory and take their places when all are
 * there, each by a rename, so that no reader finds half of one. Files that are right already keep their times.
 * @throws UsageError if the files cannot be written; the directory is then as it was
 */
export async function replaceFiles(target: Target, contents: Contents): Promise<void> {
  const { name, instead } = target;
  const { files } = contents;
  const what = files.size === 1 ? posix.join(name, ...files.keys()) : name;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (await uninterrupted(() => writing(what, instead, () => areThere(target, contents)))) return;
    // Where two get into each other's way, one goes on first.
    if (attempt > 1) await setTimeout(50 * Math.random());
  }
  throw new UsageError(`cannot write ${what}: other commands write it, too`, `wait for them, or give ${instead}`);
}

/** Whether the files are there. If they are not it writes them, but another process may do so at the same time. */
function areThere(target: Target, { files, obsolete, check }: Contents): boolean {
  const scratch = scratchPath(target.directory);
  for (const path of files.keys()) refuseObstacle(target, path);
  const at = (path: string) => join(target.directory, path);
  const textAt = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
  const different = [...files]
    .map(([path, text]) => ({ path: at(path), text, former: textAt(at(path)) }))
    .filter(({ text, former }) => text !== former);
  const gone = obsolete?.() ?? [];
  if (different.length === 0 && gone.length === 0) return true;
  check();
  orUndone((undoDirectory) => {
    makeDirectory(target.directory, undoDirectory);
    inScratch(scratch, () => {
      unlessDisturbed(() => {
        const staged = different.map((each, index) => stage(each, join(scratch, `${index}`)));
        orUndone((undo) => {
          for (const each of staged) place(each, undo);
          for (const [index, path] of gone.entries()) move(at(path), join(scratch, `gone-${index}`), undo);
        });
      });
    });
  });
  return false;
}

/** Refuses a directory or a FIFO in place of a file, and anything else in place of a directory. */
function refuseObstacle({ directory, name, instead }: Target, path: string): void {
  const parts = path.split("/");
  for (let end = 0; end <= parts.length; end++) {
    const part = parts.slice(0, end).join("/");
    const at = join(directory, part);
    const facts = statSync(at, { throwIfNoEntry: false }) ?? lstatSync(at, { throwIfNoEntry: false });
    if (!facts) return;
    const wanted = end < parts.length ? "directory" : "file";
    if (kindOf(facts) === wanted) continue;
    throw new UsageError(
      `cannot write ${posix.join(name, part)}: a ${kindOf(facts)} is there, and it has to be a ${wanted}`,
      `nothing was changed; move it elsewhere, or give ${instead}`,
    );
  }
}

function kindOf(facts: Stats): string {
  if (facts.isFile()) return "file";
  if (facts.isDirectory()) return "directory";
  if (facts.isFIFO()) return "FIFO";
  if (facts.isSymbolicLink()) return "broken link";
  return facts.isSocket() ? "socket" : "device";
}

/** A file that is not as it is to be. */
interface Difference {
  readonly path: string;
  readonly text: string;
  /** Its present text. */
  readonly former?: string;
}

/** A new file that waits in the scratch folder. */
interface Staged {
  readonly made: string;
  readonly target: string;
  /** The file that is there now, kept until all are in place. */
  readonly kept?: string;
}

function stage({ path, text, former }: Difference, made: string): Staged {
  writeFileSync(made, text);
  if (path.endsWith(".json")) JSON.parse(readFileSync(made, "utf8"));
  if (former === undefined) return { made, target: path };
  // A link stays, and what it leads to is replaced.
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const kept = `${made}-kept`;
  chmodSync(made, statSync(target).mode);
  try {
    linkSync(target, kept);
  } catch {
    // Not every file system has hard links.
    copyFileSync(target, kept);
  }
  return { made, target, kept };
}

type Undo = (() => void)[];

/** Runs something. If it fails, what it has done is undone, the last first. */
function orUndone(work: (undo: Undo) => void): void {
  const undo: Undo = [];
  try {
    work(undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Does without an error that means that another process has just made or removed a file. All is looked at again. */
function unlessDisturbed(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!["EEXIST", "ENOENT"].includes(codeOf(error) ?? "")) throw error;
  }
}

function place({ made, target, kept }: Staged, undo: Undo): void {
  makeDirectory(dirname(target), undo);
  if (kept !== undefined) {
    renameSync(made, target);
    undo.push(() => {
      renameSync(kept, target);
    });
    return;
  }
  try {
    // Unlike a rename, this fails when another process has made the file.
    linkSync(made, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    renameSync(made, target);
  }
  undo.push(() => {
    rmSync(target, { force: true });
  });
}

function move(from: string, to: string, undo: Undo): void {
  renameSync(from, to);
  undo.push(() => {
    renameSync(to, from);
  });
}

/**
 * Makes a directory and its parents. Node's `recursive` option never returns for a path in /proc, where the parent
 * exists and yet mkdir fails with ENOENT.
 */
function makeDirectory(path: string, undo: Undo): void {
  try {
    mkdirSync(path);
    undo.push(() => {
      removeEmpty(path);
    });
  } catch (error) {
    if (codeOf(error) === "EEXIST" && statSync(path).isDirectory()) return;
    if (codeOf(error) !== "ENOENT" || existsSync(dirname(path))) throw error;
    makeDirectory(dirname(path), undo);
    makeDirectory(path, undo);
  }
}

function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Another process has put something into it.
  }
}
