import type { WorkingDirectory } from "../support/command-line";
import { refusedOf, type Configuration } from "../support/azurerm/configuration";
import type { ProviderSchema } from "../support/azurerm/schema-types";
import { deceptionsIn } from "../support/deceptive";
import { refusedNames } from "./azure-names";
import type { FuzzInput } from "./inputs";

/** What may not happen. The parent of the workers sees the last two. */
export const FAILURES = [
  "stack traces",
  "exits 70",
  "deceptive outputs",
  "accepted but not synthesized",
  "accepted but refused by the provider",
  "accepted but refused by Azure's names",
  "hangs",
  "ended processes",
] as const;
export type FailureKind = (typeof FAILURES)[number];

export interface Failure {
  readonly kind: FailureKind;
  /** What is wrong, where there is more to say. */
  readonly detail: string;
}

/** What came of an input. */
export interface Judgement {
  readonly accepted: boolean;
  readonly synthesized: boolean;
  readonly failures: readonly Failure[];
}

/** Gives an input to the command line, and what that accepts to `synth`. */
export async function judge(
  { file, text, args }: FuzzInput,
  directory: WorkingDirectory,
  schema: ProviderSchema,
): Promise<Judgement> {
  const failures: Failure[] = [];
  const expectHonest = (output: string) => {
    const deceptions = deceptionsIn(output);
    if (deceptions.length > 0) failures.push({ kind: "deceptive outputs", detail: deceptions.join(" ") });
  };
  const run = async (...call: string[]) => {
    const { exitCode, stdout, stderr } = await directory.run(call);
    const output = stdout + stderr;
    const trace = /^\s+at .*[:(].*/m.exec(output);
    if (trace) failures.push({ kind: "stack traces", detail: trace[0] });
    if (exitCode === 70) failures.push({ kind: "exits 70", detail: output });
    expectHonest(output);
    return { exitCode, output };
  };
  directory.write(file, text);
  const accepted = (await run(...args)).exitCode === 0;
  if (!accepted || file !== "network.yaml") return { accepted, synthesized: false, failures };
  const { exitCode, output } = await run("synth", ...args.slice(1));
  if (exitCode !== 0) {
    failures.push({ kind: "accepted but not synthesized", detail: output });
    return { accepted, synthesized: false, failures };
  }
  const written = directory.files().filter((path) => path !== file);
  for (const path of written) expectHonest(directory.read(path));
  const terraform = written.find((path) => path.endsWith("cdk.tf.json")) ?? "cdk.tf.json";
  const configuration = JSON.parse(directory.read(terraform)) as Configuration;
  for (const detail of refusedOf(configuration, schema))
    failures.push({ kind: "accepted but refused by the provider", detail });
  for (const detail of refusedNames(configuration))
    failures.push({ kind: "accepted but refused by Azure's names", detail });
  return { accepted, synthesized: true, failures };
}
