import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a release deployed of an example. */
export interface DeployedExample {
  /** The version of the release. */
  readonly release: string;
  /** The text of the example as it was: what users of that release have. */
  readonly networkFile: string;
  /** The resources of each stack. */
  readonly stacks: Readonly<Record<string, readonly DeployedResource[]>>;
}

/** A resource in Terraform's state. What is null or an empty list is left out; the provider adds it again. */
export interface DeployedResource {
  readonly type: string;
  readonly name: string;
  readonly provider: string;
  readonly attributes: object;
  readonly sensitive?: readonly unknown[];
}

/** The parts of a state file that matter here. */
interface StateFile {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly provider: string;
    readonly instances: readonly Instance[];
  }[];
}

interface Instance {
  readonly index_key?: string | number;
  readonly attributes: object;
  readonly sensitive_attributes?: readonly unknown[];
}

const FOLDER = join(__dirname, "states");

/** The names of the examples that the last release deployed, without `.yaml`. */
export function deployedExamples(): readonly string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
}

export function readDeployed(example: string): DeployedExample {
  return JSON.parse(readFileSync(join(FOLDER, `${example}.json`), "utf8")) as DeployedExample;
}

/** Writes one resource a line, so that a diff of two releases can be read. */
export function writeDeployed(example: string, { release, networkFile, stacks }: DeployedExample): void {
  const stack = ([name, resources]: [string, readonly DeployedResource[]]) =>
    `${JSON.stringify(name)}: [\n${resources.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  const head = `"release": ${JSON.stringify(release)},\n"networkFile": ${JSON.stringify(networkFile)}`;
  const body = Object.entries(stacks).map(stack).join(",\n");
  writeFileSync(join(FOLDER, `${example}.json`), `{\n${head},\n"stacks": {\n${body}\n}\n}\n`);
}

export function removeDeployed(example: string): void {
  rmSync(join(FOLDER, `${example}.json`));
}

/** What is kept of a state. */
export function trimmed(state: unknown): DeployedResource[] {
  const managed = (state as StateFile).resources.filter(({ mode }) => mode === "managed");
  return managed.map(({ type, name, provider, instances }) => {
    const [{ index_key, attributes, sensitive_attributes: sensitive = [] }, ...others] = instances;
    if (index_key !== undefined || others.length > 0) throw new Error(`${type}.${name} has count or for_each`);
    const kept = { type, name, provider, attributes: withoutEmpty(attributes) };
    return sensitive.length > 0 ? { ...kept, sensitive } : kept;
  });
}

/** A state file with the resources that were kept. */
export function stateOf(resources: readonly DeployedResource[]): unknown {
  return {
    version: 4,
    serial: 1,
    lineage: "00000000-0000-0000-0000-000000000000",
    resources: resources.map(({ type, name, provider, attributes, sensitive = [] }) => {
      const instance = { schema_version: 0, attributes, sensitive_attributes: sensitive };
      return { mode: "managed", type, name, provider, instances: [instance] };
    }),
  };
}

function withoutEmpty(values: object): object {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  const kept = Object.entries(values).filter(([, value]) => !isEmpty(value));
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    return typeof value === "object" && value !== null ? withoutEmpty(value) : value;
  };
  return Object.fromEntries(kept.map(([name, value]) => [name, inner(value)]));
}
