import { resource, type Resource } from "./json-api";
import type { Organization, StateVersion, Workspace } from "./organization";
import type { ConfigurationVersion, Run } from "./runs";

/** The documents of the API, with what Terraform reads of them. */
export class Documents {
  /**
   * @param address the address of the stand-in, without a slash at its end
   */
  constructor(
    private readonly organization: Organization,
    private readonly address: string,
  ) {}

  workspace(workspace: Workspace): Resource {
    const { executionMode, lockedBy, repository } = workspace;
    const permissions = ["queue-run", "queue-apply", "update", "lock", "unlock", "force-unlock", "read-settings"];
    return resource(
      "workspaces",
      workspace.id,
      {
        name: workspace.name,
        "execution-mode": executionMode,
        operations: executionMode === "remote",
        locked: lockedBy !== undefined,
        "terraform-version": workspace.terraformVersion,
        "auto-apply": workspace.autoApply,
        "tag-names": workspace.tags,
        "working-directory": workspace.workingDirectory,
        "vcs-repo": repository ? { identifier: repository } : null,
        permissions: Object.fromEntries(permissions.map((name) => [`can-${name}`, true])),
        actions: { "is-destroyable": true },
      },
      {
        organization: ["organizations", this.organization.name],
        project: ["projects", `prj-${workspace.project ?? "Default Project"}`],
      },
    );
  }

  project(name: string): Resource {
    return resource("projects", `prj-${name}`, { name });
  }

  state(version: StateVersion): Resource {
    const { id, serial, md5, lineage, content } = version;
    const hosted = `${this.address}/hosted/state-versions/${id}`;
    return resource("state-versions", id, {
      serial,
      md5,
      lineage,
      status: content ? "finalized" : "pending",
      "resources-processed": true,
      "hosted-state-download-url": content ? `${hosted}/state` : null,
      "hosted-state-upload-url": content ? null : `${hosted}/state`,
      "hosted-json-state-upload-url": content ? null : `${hosted}/json`,
    });
  }

  outputs(workspace: Workspace): Resource[] {
    return Object.entries(workspace.state.outputs).map(([name, { value, sensitive = false }]) =>
      resource("state-version-outputs", `wsout-${workspace.name}-${name}`, { name, value, sensitive, type: "string" }),
    );
  }

  configuration({ id, tarball, isSpeculative }: ConfigurationVersion): Resource {
    return resource("configuration-versions", id, {
      status: tarball ? "uploaded" : "pending",
      speculative: isSpeculative,
      "upload-url": `${this.address}/hosted/configuration-versions/${id}`,
    });
  }

  run(run: Run): Resource {
    const { status, isConfirmable, isFinal, hasChanges, options } = run;
    const permissions = ["apply", "cancel", "discard", "force-cancel", "force-execute"];
    return resource(
      "runs",
      run.id,
      {
        status,
        message: options.message,
        "has-changes": hasChanges,
        "is-destroy": options.isDestroy ?? false,
        "plan-only": options.isPlanOnly ?? false,
        "save-plan": options.savesPlan ?? false,
        "auto-apply": options.autoApply ?? false,
        actions: {
          "is-cancelable": !isFinal && !isConfirmable,
          "is-confirmable": isConfirmable,
          "is-discardable": isConfirmable,
        },
        permissions: Object.fromEntries(permissions.map((name) => [`can-${name}`, true])),
      },
      {
        workspace: ["workspaces", run.workspace.id],
        plan: ["plans", run.planId],
        apply: ["applies", run.applyId],
        "configuration-version": ["configuration-versions", run.configuration.id],
      },
    );
  }

  /** The plan or the apply of a run. */
  phase(run: Run, phase: "plan" | "apply"): Resource {
    const [type, id] = phase === "plan" ? (["plans", run.planId] as const) : (["applies", run.applyId] as const);
    const isStarted = phase === "plan" ? run.status !== "pending" : ["applying", "applied"].includes(run.status);
    const isGood = run.status !== "errored" || (phase === "plan" && run.planJson !== "");
    const ended = isGood ? "finished" : "errored";
    return resource(type, id, {
      status: run.isLogged(phase) ? ended : isStarted ? "running" : "pending",
      "has-changes": run.hasChanges,
      "log-read-url": `${this.address}/hosted/logs/${id}`,
    });
  }
}
