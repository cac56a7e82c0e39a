import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { networkFromFile, parseNetworkFile } from "../../../lib/network-file";
import { terraformIn, type TerraformResult } from "../terraform";
import type { HcpStandIn } from "./start";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Block {
  readonly [type: string]: Readonly<Record<string, unknown>>;
}

/** A directory in which somebody runs Terraform, with the workspace of its configuration. */
export class WorkingDirectory {
  /** What Terraform finds in its environment besides the CLI configuration of the stand-in. */
  env: Readonly<Record<string, string>> = {};

  private constructor(
    readonly folder: string,
    private readonly hcp: HcpStandIn,
  ) {}

  /** The directories of the stacks that an app has, by the names of the stacks. */
  static ofApp(hcp: HcpStandIn, build: (app: App) => void): (stack: string) => WorkingDirectory {
    const outdir = mkdtempSync(join(tmpdir(), "hcp-directory-"));
    folders.push(outdir);
    const app = new App({ outdir, stackTraces: false });
    build(app);
    app.synth();
    return (stack) => new WorkingDirectory(join(outdir, "stacks", stack), hcp);
  }

  /** The directory of a network file's stack, with the workspaces of the stand-in that its backend names. */
  static ofNetwork(hcp: HcpStandIn, text: string, workspaces: string): WorkingDirectory {
    const { organization, host } = hcp;
    const backend = `backend: { cloud: { organization: ${organization.name}, hostname: "${host}", ${workspaces} } }\n`;
    const file = parseNetworkFile(text + backend, "network.yaml");
    return WorkingDirectory.ofApp(hcp, (app) => networkFromFile(app, file))("network");
  }

  get configuration(): Readonly<Record<string, Block>> {
    return JSON.parse(readFileSync(join(this.folder, "cdk.tf.json"), "utf8")) as Record<string, Block>;
  }

  /** The addresses of the resources that the configuration has. */
  get addresses(): string[] {
    const types = Object.entries(this.configuration.resource);
    return types.flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`)).sort();
  }

  terraform(...command: string[]): Promise<TerraformResult> {
    return terraformIn(this.folder, { env: { ...this.hcp.env(), ...this.env } }, command);
  }

  apply(...options: string[]): Promise<TerraformResult> {
    return this.terraform("apply", "-auto-approve", "-input=false", ...options);
  }

  /** Applies until Terraform makes a request, at which it is killed as if its machine were switched off. */
  async applyKilledAt(request: string): Promise<TerraformResult> {
    const machine = new AbortController();
    this.hcp.intercept = (each) => {
      if (each !== request) return undefined;
      machine.abort();
      return new Promise(() => undefined);
    };
    const env = { ...this.hcp.env(), ...this.env };
    const result = await terraformIn(this.folder, { env, killed: machine.signal }, ["apply", "-auto-approve"]);
    this.hcp.intercept = () => undefined;
    return result;
  }
}
