import { execFileSync } from "node:child_process";
import { Refused } from "./json-api";
import type { Organization, Workspace } from "./organization";
import { Run, type ConfigurationVersion, type RunOptions, type Worker } from "./runs";

/** The runs of an organization: one at a time in a workspace, and those that the applies of others start. */
export class RunQueue implements Pick<Worker, "released"> {
  readonly runs: Run[] = [];
  private readonly configurations: ConfigurationVersion[] = [];

  constructor(
    private readonly organization: Organization,
    private readonly environment: Worker["environment"],
  ) {}

  addConfiguration(workspace: Workspace, isSpeculative = false): ConfigurationVersion {
    const id = `cv-${workspace.name}-${this.configurations.length + 1}`;
    const configuration: ConfigurationVersion = { id, workspace, isSpeculative };
    this.configurations.push(configuration);
    return configuration;
  }

  configuration(id: string): ConfigurationVersion {
    const configuration = this.configurations.find((each) => each.id === id);
    if (!configuration) throw new Refused(404, "not found");
    return configuration;
  }

  add(configuration: ConfigurationVersion, options: RunOptions): Run {
    const { workspace } = configuration;
    const id = `run-${workspace.name}-${this.runsOf(workspace).length + 1}`;
    const { autoApply = workspace.autoApply } = options;
    const run = new Run(
      id,
      configuration,
      { ...options, autoApply },
      { environment: this.environment, released: (each) => this.released(each) },
    );
    this.runs.push(run);
    if (options.isPlanOnly) void run.start();
    else this.startNext(workspace);
    return run;
  }

  /** Takes what a folder of a repository has, as a commit does with a workspace that is connected with it. */
  push(workspace: Workspace, folder: string): Run {
    const configuration = this.addConfiguration(workspace);
    configuration.tarball = execFileSync("tar", ["-czf", "-", "--exclude=.terraform", "."], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    });
    return this.add(configuration, { message: "Update network.yaml" });
  }

  runsOf(workspace: Workspace): readonly Run[] {
    return this.runs.filter((run) => run.workspace === workspace);
  }

  /** A run by its id, or that of its plan or apply. */
  run(id: string): Run {
    const run = this.runs.find((each) => [each.id, each.planId, each.applyId].includes(id));
    if (!run) throw new Refused(404, "not found");
    return run;
  }

  startNext(workspace: Workspace): void {
    const isBusy = workspace.lockedBy !== undefined;
    const next = this.runsOf(workspace).find(({ status }) => status === "pending");
    if (next && !isBusy) void next.start();
  }

  released(run: Run): void {
    if (run.status === "applied") {
      for (const workspace of this.organization.workspaces) {
        if (workspace.runTriggers.includes(run.workspace)) this.startAfter(run, workspace);
      }
    }
    this.startNext(run.workspace);
  }

  /** A run trigger takes the latest configuration of the workspace. Without one it does nothing. */
  private startAfter(run: Run, workspace: Workspace): void {
    const configuration = this.configurations
      .filter((each) => each.workspace === workspace && each.tarball && !each.isSpeculative)
      .at(-1);
    const message = `Triggered by the apply of ${run.id} in ${run.workspace.name}`;
    if (configuration) this.add(configuration, { message, autoApply: workspace.autoApplyRunTrigger });
  }
}
