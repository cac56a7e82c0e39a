import { createHash } from "node:crypto";
import { Refused } from "./json-api";

/** A variable of a workspace. */
export interface Variable {
  readonly key: string;
  readonly value: string;
  /** Whether it is one of the environment, rather than one of Terraform. */
  readonly isOfEnvironment?: boolean;
}

/** A version of a workspace's state. */
export interface StateVersion {
  readonly id: string;
  readonly serial: number;
  readonly md5: string;
  readonly lineage: string;
  /** Absent until it is uploaded. */
  content?: Buffer;
}

interface StateContent {
  readonly resources: readonly { readonly mode: "managed" | "data"; readonly type: string; readonly name: string }[];
  readonly outputs: Readonly<Record<string, { readonly value: unknown; readonly sensitive?: boolean }>>;
}

/** Who makes a request: somebody with the user's token, or a run with its own. */
export type Principal = "user" | { readonly workspace: Workspace };

/** A workspace, as its settings page and the API have it. */
export class Workspace {
  readonly id: string;
  executionMode: "local" | "remote" = "local";
  project?: string;
  tags: readonly string[] = [];
  terraformVersion = "latest";
  /** Whether the apply of a run waits for nobody; and that of a run which another workspace has started. */
  autoApply = false;
  autoApplyRunTrigger = false;
  /** The repository whose commits start runs, and the directory in it that Terraform runs in. */
  repository?: string;
  workingDirectory = "";
  /** The workspaces after whose applies a run is started here. */
  runTriggers: readonly Workspace[] = [];
  /** The workspaces whose runs may read the state of this one. */
  sharesStateWith: readonly Workspace[] = [];
  variables: readonly Variable[] = [];
  lockedBy?: Principal;
  /** The latest one comes last. */
  readonly stateVersions: StateVersion[] = [];

  constructor(readonly name: string) {
    this.id = `ws-${name}`;
  }

  get currentState(): StateVersion | undefined {
    return this.stateVersions.filter(({ content }) => content).at(-1);
  }

  lock(by: Principal): void {
    if (this.lockedBy) throw new Refused(409, "conflict", "Unable to lock workspace. The workspace is already locked.");
    this.lockedBy = by;
  }

  unlock(by?: Principal): void {
    if (!this.lockedBy) throw new Refused(409, "conflict", "Unable to unlock workspace. The workspace is not locked.");
    if (by && this.lockedBy !== by) throw new Refused(409, "conflict", "The workspace is locked by somebody else.");
    this.lockedBy = undefined;
  }

  addState({ serial, md5, lineage }: Omit<StateVersion, "id">, by: Principal): StateVersion {
    if (this.lockedBy !== by)
      throw new Refused(409, "conflict", "The workspace must be locked by who writes its state.");
    const version = { id: `sv-${this.name}-${this.stateVersions.length + 1}`, serial, md5, lineage };
    this.stateVersions.push(version);
    return version;
  }

  addStateOf(run: Principal, content: Buffer): void {
    const { serial, lineage } = JSON.parse(content.toString()) as { serial: number; lineage: string };
    if (this.currentState?.serial === serial) return;
    const md5 = createHash("md5").update(content).digest("hex");
    this.addState({ serial, md5, lineage }, run).content = content;
  }

  /** What the current state says. */
  get state(): StateContent {
    const { content } = this.currentState ?? {};
    return content ? (JSON.parse(content.toString()) as StateContent) : { resources: [], outputs: {} };
  }

  /** The addresses of the resources that the current state has. */
  get addresses(): string[] {
    const managed = this.state.resources.filter(({ mode }) => mode === "managed");
    return managed.map(({ type, name }) => `${type}.${name}`).sort();
  }
}

/** An organization with its workspaces. */
export class Organization {
  readonly workspaces: Workspace[] = [];
  readonly projects: string[] = ["Default Project"];

  constructor(readonly name: string) {}

  /** The workspace of that name, which is made if it does not exist. */
  workspace(name: string, settings: Partial<Workspace> = {}): Workspace {
    let workspace = this.workspaces.find((each) => each.name === name);
    if (!workspace) this.workspaces.push((workspace = new Workspace(name)));
    return Object.assign(workspace, settings);
  }

  /** A workspace by name or id, if whoever asks may know of it. */
  find(nameOrId: string, by: Principal): Workspace {
    const workspace = this.workspaces.find(({ id, name }) => id === nameOrId || name === nameOrId);
    const mayRead = by === "user" || by.workspace === workspace || workspace?.sharesStateWith.includes(by.workspace);
    if (!workspace || !mayRead) throw new Refused(404, "not found");
    return workspace;
  }

  stateVersion(id: string): StateVersion {
    const version = this.workspaces.flatMap(({ stateVersions }) => stateVersions).find((each) => each.id === id);
    if (!version) throw new Refused(404, "not found");
    return version;
  }
}
