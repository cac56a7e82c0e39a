import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type FieldPath, fieldName } from "../text";
import { SchemaCheck, schemaAt, type DocumentFinding } from "../document";
import { checkDraft } from "./checks";
import type { NetworkDefinition } from "./definition";
import { attemptOf, draftOf, isMapping } from "./draft";
import { readImported, type ReadText, type WholeNetwork } from "./imported";
import type { NetworkLock } from "./lock-definition";
import { NetworkFileError, type Problem } from "./problem";
import { referenceChecks } from "./references";
import { explainSecret } from "./secrets";
import { VALUE_CHECKS } from "./values";
import { YamlSource } from "./yaml-source";

/** A network file that has been read. */
export interface NetworkFile {
  /** Its path, as it was given. */
  readonly path: string;
  /** What it says. If something is wrong with it, it can only be used to find what else is wrong. */
  readonly network: WholeNetwork;
  /** Where it says so. */
  readonly source: YamlSource;
  /** What the last synthesis made of it, if that is known. */
  readonly lock?: LockFile;
  /** What is wrong with the file itself. The constructs that are made from it tell the rest. */
  readonly findings: readonly DocumentFinding[];
}

/** A lock file that has been read. */
export interface LockFile {
  /** Its path, as it is shown. */
  readonly path: string;
  readonly lock: NetworkLock;
}

/** Networks of a thousand spokes take less than a tenth. */
const MOST_BYTES = 5 * 1024 * 1024;

const check = new SchemaCheck("network", {
  object: "mapping",
  array: "list",
  quote: "put it in quotes",
  unknown: "is",
});

/**
 * Reads a network file.
 * @throws a `NetworkFileError` if it cannot be read as YAML
 */
export function readNetworkFile(path: string): NetworkFile {
  return parseNetworkFile(textOf(path), path, (file) => readFileSync(resolve(dirname(path), file), "utf8"));
}

/**
 * Reads the text of a network file.
 * @param file the name of the file in problems
 * @param readFrom reads the files in `from`
 * @throws a `NetworkFileError` if it cannot be read as YAML
 */
export function parseNetworkFile(text: string, file: string, readFrom: ReadText = unreadable): NetworkFile {
  if (Buffer.byteLength(text) > MOST_BYTES) throw wholeFile(file, `is larger than ${MOST_BYTES / 1024 / 1024} MB`);
  const source = new YamlSource(text);
  if (source.findings.length > 0) {
    throw new NetworkFileError(source.findings.map((each) => problemAt(file, source, each)));
  }
  if (source.value === null) throw wholeFile(file, "is empty; start with version: 1 and hubs");
  if (source.has(["virtualNetworks"]) && source.has(["routeServers"]))
    throw wholeFile(file, "is a topology, not a network file; commands read it with --topology");
  const from = isMapping(source.value) ? source.value.from : undefined;
  const { facts, imported, findings: unread } = readImported(from, readFrom);
  const checks = { ...VALUE_CHECKS, ...referenceChecks(source.value, imported) };
  const wrong = check.findings(source.value, checks).map(explainSecret);
  const draft = draftOf(source.value, wrong);
  const more = checkDraft(source.value, draft, imported, (path) => source.has(path));
  // What is computed later needs to have no form now.
  const said = new Set(more.map(({ path }) => fieldName(path)));
  const findings = [...wrong.filter(({ path }) => !said.has(fieldName(path))), ...more, ...unread];
  const attempt = attemptOf(source.value, findings) as NetworkDefinition;
  return { path: file, network: { ...attempt, hubs: attempt.hubs ?? {}, imported: facts }, source, findings };
}

function unreadable(): never {
  throw new Error("it is relative to a file, and this is a text");
}

/** What is wrong with the file itself, with the lines. */
export function problemsOfFile({ path, source, findings }: NetworkFile): Problem[] {
  return findings.map((each) => problemAt(path, source, each));
}

/** Whether a network file may have a field there. */
export function isFieldOfFile(path: FieldPath): boolean {
  return Object.keys(schemaAt(check.schema, path)).length > 0;
}

/** What is wrong with a field of a file, with its line. */
export function problemAt(
  file: string,
  source: YamlSource,
  { path, about, message, position }: DocumentFinding,
): Problem {
  const where = position ?? source.positionOf(path, about);
  return { file, ...where, field: fieldName(path), message, severity: "error" };
}

function wholeFile(file: string, message: string): NetworkFileError {
  return new NetworkFileError([{ file, line: 1, column: 1, field: "", message, severity: "error" }]);
}

function textOf(path: string): string {
  const bytes = bytesOf(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw wholeFile(path, "is not UTF-8; save it in this encoding");
  }
}

function bytesOf(path: string): Buffer {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw wholeFile(path, "is a directory; give the file in it");
    if (!stat.isFile() && !stat.isFIFO()) throw wholeFile(path, "is no file");
    // Looked at before it is read: it may be anything.
    if (stat.size > MOST_BYTES) throw wholeFile(path, `is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof NetworkFileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw wholeFile(path, "does not exist");
    if (code === "EACCES" || code === "EPERM") throw wholeFile(path, "cannot be read: permission denied");
    throw wholeFile(path, `cannot be read: ${message}`);
  }
}
