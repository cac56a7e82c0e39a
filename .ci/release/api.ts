import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** The API of the last release, as jsii says it. `npm run release` writes it. */
export const LAST_API = resolve("__tests__", "release", "last-api.json.gz");

/** What is compared of a jsii assembly, beside its types. */
const COMPARED = ["schema", "name", "version", "jsiiVersion", "dependencies", "dependencyClosure", "types"];
const FIELDS = ["author", "description", "homepage", "license", "repository", "metadata", "fingerprint"];

type Json = Record<string, unknown>;

/** A change after which programs of users do not compile or do not run. */
export interface Break {
  /** What has changed, such as `NetworkSimulation.trace`. */
  readonly name: string;
  /** How, in jsii-diff's words. */
  readonly text: string;
}

/** What of a jsii assembly the next release is compared with, small enough to be kept. */
export function keptApi(assembly: string): Buffer {
  const all = JSON.parse(assembly) as Json;
  const kept = Object.fromEntries([...COMPARED, ...FIELDS].map((field) => [field, all[field]]));
  return gzipSync(JSON.stringify(kept, withoutDetails), { level: 9 });
}

/** Drops what does not matter to callers: texts, and where in the sources something is. */
function withoutDetails(field: string, value: unknown): unknown {
  if (field === "locationInModule" || field === "symbolId") return undefined;
  if (field !== "docs") return value;
  const { stability, deprecated } = value as Json;
  return { stability, deprecated };
}

/** What the assembly of a folder breaks of the API of the last release. */
export function breaksOf(folder: string, last = readFileSync(LAST_API)): Break[] {
  const caches = resolve("node_modules", ".cache");
  mkdirSync(caches, { recursive: true });
  const before = mkdtempSync(join(caches, "last-release-"));
  try {
    const assembly = gunzipSync(last).toString();
    const { name, version, dependencies } = JSON.parse(assembly) as Json;
    writeFileSync(join(before, ".jsii"), assembly);
    writeFileSync(
      join(before, "package.json"),
      JSON.stringify({ name, version, peerDependencies: dependencies, jsii: {} }),
    );
    return compare(before, folder);
  } finally {
    rmSync(before, { recursive: true, force: true });
  }
}

function compare(before: string, after: string): Break[] {
  const program = require.resolve("jsii-diff/bin/jsii-diff");
  // Every API counts. By default jsii-diff takes what is experimental for free to change, and exits with 0.
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, before, after, "--error-on=all", "--keys"], {
    encoding: "utf8",
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "1" },
  });
  const lines = `${stdout}${stderr}`.split("\n").filter((line) => line.startsWith("err "));
  if (status !== 0 && lines.length === 0) throw new Error(`jsii-diff failed: ${stderr}`);
  return lines.map((text) => ({ name: /cdkt[fn]-azure-route-server\.([\w.]+\w)/.exec(text)?.[1] ?? text, text }));
}

/** The breaks that a text does not name. A type that is named stands for its members, too. */
export function unsaid(breaks: readonly Break[], text: string): Break[] {
  const names = new Set([...text.matchAll(/`([\w.]+)[^`]*`/g)].map(([, name]) => name));
  return breaks.filter(({ name }) => !names.has(name) && !names.has(name.split(".")[0]));
}
