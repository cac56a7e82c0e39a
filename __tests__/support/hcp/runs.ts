import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terraformIn, type TerraformResult } from "../terraform";
import { Refused } from "./json-api";
import type { Workspace } from "./organization";

/** A configuration that was uploaded, or that a commit of a repository has. */
export interface ConfigurationVersion {
  readonly id: string;
  readonly workspace: Workspace;
  readonly isSpeculative: boolean;
  /** A tarball; absent until it is uploaded. */
  tarball?: Buffer;
}

/** What is asked of a run. */
export interface RunOptions {
  readonly message?: string;
  readonly isDestroy?: boolean;
  readonly isPlanOnly?: boolean;
  readonly savesPlan?: boolean;
  readonly autoApply?: boolean;
  /** Values that the user gave on the command line, as HCL. */
  readonly variables?: readonly { readonly key: string; readonly value: string }[];
}

type Status =
  | "pending"
  | "planning"
  | "planned"
  | "planned_and_finished"
  | "planned_and_saved"
  | "applying"
  | "applied"
  | "discarded"
  | "canceled"
  | "errored";

const FINAL: readonly Status[] = ["planned_and_finished", "applied", "discarded", "canceled", "errored"];

/** What a run needs of the place where it runs. */
export interface Worker {
  /** What Terraform finds in its environment besides the workspace's variables. */
  environment(run: Run, folder: string): Readonly<Record<string, string>>;
  /** Is called when a run lets others run. */
  released(run: Run): void;
}

/** A run of Terraform in a workspace: a plan, and its apply. */
export class Run {
  readonly planId: string;
  readonly applyId: string;
  status: Status = "pending";
  hasChanges = false;
  planLog = "";
  applyLog = "";
  planJson = "";
  private readonly folder = mkdtempSync(join(tmpdir(), "hcp-run-"));
  private readonly machine = new AbortController();

  constructor(
    readonly id: string,
    readonly configuration: ConfigurationVersion,
    readonly options: RunOptions,
    private readonly worker: Worker,
  ) {
    this.planId = `plan-${id}`;
    this.applyId = `apply-${id}`;
  }

  get workspace(): Workspace {
    return this.configuration.workspace;
  }

  get isFinal(): boolean {
    return FINAL.includes(this.status);
  }

  get isConfirmable(): boolean {
    return this.status === "planned" || this.status === "planned_and_saved";
  }

  /** Whether the log has all of the phase. */
  isLogged(phase: "plan" | "apply"): boolean {
    return this.isFinal || (phase === "plan" && !["pending", "planning"].includes(this.status));
  }

  /** Plans, and applies what needs no confirmation. */
  async start(): Promise<void> {
    const { isPlanOnly = false, savesPlan = false } = this.options;
    if (!isPlanOnly) this.workspace.lock(this);
    this.status = "planning";
    const isApplicable = await this.plan();
    this.hasChanges = isApplicable === true;
    if (this.isFinal) return; // It was canceled.
    if (isApplicable === undefined) this.finish("errored");
    else if (isPlanOnly || !this.hasChanges) this.finish("planned_and_finished");
    else if (savesPlan) this.release("planned_and_saved");
    else this.status = "planned";
    if (this.isConfirmable && this.options.autoApply) await this.apply();
  }

  async apply(): Promise<void> {
    if (!this.isConfirmable) throw new Refused(409, "conflict", "The run is not waiting for a confirmation.");
    if (this.status === "planned_and_saved") this.workspace.lock(this);
    this.status = "applying";
    const { ok, output } = await this.terraform("apply", "-input=false", "tfplan");
    this.applyLog = output;
    if (this.isFinal) return; // It was canceled.
    const state = join(this.directory, "terraform.tfstate");
    if (existsSync(state)) this.workspace.addStateOf(this, readFileSync(state));
    this.finish(ok ? "applied" : "errored");
  }

  finish(status: Status): void {
    if (status === "canceled") this.machine.abort();
    this.release(status);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private release(status: Status): void {
    this.status = status;
    if (this.workspace.lockedBy === this) this.workspace.unlock(this);
    this.worker.released(this);
  }

  private get directory(): string {
    return join(this.folder, "configuration", this.workspace.workingDirectory);
  }

  /** Whether the plan has something to apply, or nothing when it failed. */
  private async plan(): Promise<boolean | undefined> {
    const { configuration, workspace, options, folder } = this;
    mkdirSync(join(folder, "configuration"), { recursive: true });
    writeFileSync(join(folder, "configuration.tar.gz"), configuration.tarball ?? "");
    execFileSync("tar", ["-xzf", "../configuration.tar.gz"], { cwd: join(folder, "configuration") });
    // A run ignores the `cloud` block of the configuration: it has the state of its workspace.
    writeFileSync(join(this.directory, "override.tf.json"), JSON.stringify({ terraform: { backend: { local: {} } } }));
    const { content } = workspace.currentState ?? {};
    if (content) writeFileSync(join(this.directory, "terraform.tfstate"), content);
    const values = (options.variables ?? []).map(({ key, value }) => `${key} = ${value}\n`);
    writeFileSync(join(this.directory, "run.auto.tfvars"), values.join(""));
    const init = await this.terraform("init", "-input=false");
    this.planLog = init.ok ? "" : init.output;
    if (!init.ok) return undefined;
    const destroy = options.isDestroy ? ["-destroy"] : [];
    const plan = await this.terraform("plan", "-input=false", "-out=tfplan", ...destroy);
    this.planLog = plan.output;
    if (!plan.ok) return undefined;
    this.planJson = (await this.terraform("show", "-json", "tfplan")).output;
    return (JSON.parse(this.planJson) as { applyable: boolean }).applyable;
  }

  private terraform(...command: string[]): Promise<TerraformResult> {
    const values = this.workspace.variables.map(({ key, value, isOfEnvironment }) => [
      isOfEnvironment ? key : `TF_VAR_${key}`,
      value,
    ]);
    const env = { ...this.worker.environment(this, this.folder), ...Object.fromEntries(values) };
    return terraformIn(this.directory, { env, killed: this.machine.signal }, command);
  }
}
