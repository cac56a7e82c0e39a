import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describeWithTool } from "./tools";

export interface TerraformResult {
  readonly ok: boolean;
  /** All of Terraform's text, without colours. */
  readonly output: string;
  /** The same without frames and line breaks, as Terraform wraps its messages: what a test compares sentences with. */
  readonly text: string;
  /** What it answers, without its warnings. */
  readonly stdout: string;
}

const isStandIn = process.env.AZURERM_PROVIDER !== "real";

/** A suite that runs Terraform, with the stand-in for azurerm or, with `AZURERM_PROVIDER=real`, the real one. */
export function describeWithTerraform(name: string, suite: () => void): void {
  describeWithTool("terraform", name, suite);
}

/** A suite that creates what it configures, or that knows the stand-in's own values: never run with the real provider. */
export function describeWithStandIn(name: string, suite: () => void): void {
  if (isStandIn) describeWithTool("terraform", name, suite);
  else describe.skip(name, suite);
}

/** `terraform validate` of the folder of a synthesized stack. */
export function validateStack(stackFolder: string): Promise<TerraformResult> {
  return inDeployment((deployment) => deployment.validate(stackFolder));
}

/** `terraform plan` of the folder of a synthesized stack, as if nothing of it were deployed. */
export function planStack(stackFolder: string): Promise<TerraformResult> {
  return inDeployment((deployment) => deployment.plan(stackFolder));
}

/** What a plan does with which resources: created, destroyed, updated in-place, replaced. */
export function plannedChanges(plan: string): Record<string, string[]> {
  const changes: Record<string, string[]> = {};
  for (const [, address, action] of plan.matchAll(
    /# (azurerm_\S+) (?:will|must) be (created|destroyed|replaced|updated in-place)/g,
  )) {
    (changes[action] ??= []).push(address);
    changes[action].sort();
  }
  return changes;
}

/** When an apply began and ended to write on each resource: the places of its lines in what Terraform said. */
export function writesIn(output: string): ReadonlyMap<string, { readonly begun: number; readonly ended: number }> {
  const writes = new Map<string, { begun: number; ended: number }>();
  const lines = /^(azurerm_[\w.-]+): (?:(Creating|Modifying|Destroying)|Creation|Modifications|Destruction)/gm;
  for (const { index, 1: address, 2: begins } of output.matchAll(lines)) {
    const known = writes.get(address);
    if (begins) writes.set(address, { begun: index, ended: NaN });
    else if (known) known.ended = index;
  }
  return writes;
}

/** What a plan does with a resource, as `terraform show -json` has it. */
export interface ResourceChange {
  readonly address: string;
  /** Before a `moved` block. */
  readonly previous_address?: string;
  readonly mode: string;
  readonly change: {
    readonly actions: readonly ("no-op" | "create" | "read" | "update" | "delete" | "forget")[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    /** True, or an object, for attributes that only Azure will tell. */
    readonly after_unknown: Readonly<Record<string, unknown>>;
  };
}

/** Runs something with a value for each variable of a stack that has none, as those of secrets. */
export async function withVariables<T>(stackFolder: string, run: () => T): Promise<Awaited<T>> {
  const { variable = {} } = JSON.parse(readFileSync(join(stackFolder, "cdk.tf.json"), "utf8")) as { variable?: object };
  const names = Object.keys(variable).map((name) => `TF_VAR_${name}`);
  for (const name of names) process.env[name] = "secret";
  try {
    return await run();
  } finally {
    for (const name of names) Reflect.deleteProperty(process.env, name);
  }
}

/** Runs what needs a state that lasts, as applying a stack and planning a changed one; removes all of it afterwards. */
export async function inDeployment<T>(use: (deployment: Deployment) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "terraform-"));
  try {
    return await use(new Deployment(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A state and the stacks that are planned against it or applied to it, one after another. */
export class Deployment {
  private readonly work: string;
  private readonly stateFile: string;
  private isInitialized = false;

  /** @param env what Terraform's environment has besides, such as a provider of its own */
  constructor(
    private readonly folder: string,
    private readonly env: Readonly<Record<string, string>> = {},
  ) {
    this.work = join(folder, "stack");
    this.stateFile = join(folder, "terraform.tfstate");
  }

  async validate(stackFolder: string): Promise<TerraformResult> {
    return this.run(stackFolder, "validate");
  }

  async plan(stackFolder: string): Promise<TerraformResult> {
    return this.run(stackFolder, "plan", "-input=false", "-lock=false");
  }

  /** The plan of a stack as JSON. */
  async planJson(stackFolder: string): Promise<string> {
    const { ok, output } = await this.run(stackFolder, "plan", "-input=false", "-lock=false", "-out=tfplan");
    if (!ok) throw new Error(output);
    return (await this.terraform("show", "-json", "tfplan")).stdout;
  }

  async apply(stackFolder: string, ...options: string[]): Promise<TerraformResult> {
    return this.change(stackFolder, "apply", ...options);
  }

  async destroy(stackFolder: string): Promise<TerraformResult> {
    return this.change(stackFolder, "destroy");
  }

  /** What a plan would do with each resource. */
  async changes(stackFolder: string): Promise<readonly ResourceChange[]> {
    const file = join(this.folder, "plan");
    const plan = await this.run(stackFolder, "plan", "-input=false", "-lock=false", `-out=${file}`);
    const shown = plan.ok ? await this.terraform("show", "-json", file) : plan;
    if (!shown.ok) throw new Error(shown.output);
    return (JSON.parse(shown.output) as { resource_changes?: readonly ResourceChange[] }).resource_changes ?? [];
  }

  /** The state that `apply` left. */
  get state(): unknown {
    return JSON.parse(readFileSync(this.stateFile, "utf8"));
  }

  /** The state that something else left. */
  set state(state: unknown) {
    writeFileSync(this.stateFile, JSON.stringify(state));
  }

  private change(stackFolder: string, command: string, ...options: string[]): Promise<TerraformResult> {
    if (!isStandIn) throw new Error(`${command} with the real provider would change an Azure subscription`);
    return this.run(stackFolder, command, "-auto-approve", "-input=false", "-lock=false", ...options);
  }

  /** Works on a copy, so that several runs of one stack don't meet and the synthesized folder stays as it is. */
  private async run(stackFolder: string, ...command: string[]): Promise<TerraformResult> {
    rmSync(this.work, { recursive: true, force: true });
    mkdirSync(this.work, { recursive: true });
    cpSync(stackFolder, this.work, { recursive: true, filter: (file) => !basename(file).startsWith(".terraform") });
    const backend = { terraform: { backend: { local: { path: this.stateFile } } } };
    writeFileSync(join(this.work, "override.tf.json"), JSON.stringify(backend));
    if (!this.isInitialized) {
      const init = await this.terraform("init", "-input=false");
      if (!init.ok) return init;
      this.isInitialized = true;
    }
    return this.terraform(...command);
  }

  private terraform(...command: string[]): Promise<TerraformResult> {
    return terraformIn(this.work, { env: { ...this.env, TF_DATA_DIR: join(this.folder, "data") } }, command);
  }
}

interface TerraformSurroundings {
  /** What is in the environment besides what the tests have. */
  readonly env?: Readonly<Record<string, string>>;
  /** Kills the process as a machine does that is switched off. */
  readonly killed?: AbortSignal;
}

/** Runs Terraform in a folder as it is. */
export function terraformIn(
  folder: string,
  { env, killed }: TerraformSurroundings,
  command: readonly string[],
): Promise<TerraformResult> {
  const binary = process.env.TERRAFORM_BINARY_NAME ?? "terraform"; // what cdktf's own matchers run
  return new Promise((resolve) => {
    execFile(
      binary,
      command,
      {
        cwd: folder,
        env: { ...process.env, TF_CLI_ARGS: "-no-color", ...env },
        maxBuffer: 2 ** 26,
        signal: killed,
        killSignal: "SIGKILL",
      },
      (error, stdout, stderr) => {
        const output = stdout + stderr;
        resolve({ ok: error === null, output, text: output.replaceAll(/[\s│╷╵]+/g, " ").trim(), stdout });
      },
    );
  });
}
