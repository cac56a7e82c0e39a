import { execFile, type ExecFileException } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { CloudBackend, NamedCloudWorkspace, TerraformOutput, TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { parse } from "yaml";
import { samplesIn } from "../docs/pages";
import { compiled } from "./support/compiled";
import { eventually } from "./support/eventually";
import { WorkingDirectory } from "./support/hcp/directory";
import type { Run } from "./support/hcp/runs";
import { HcpStandIn } from "./support/hcp/start";
import { PUBLIC_KEY } from "./support/network-file";
import { describeWithStandIn } from "./support/terraform";

jest.setTimeout(120_000);

/** The smallest network: a hub with an appliance. */
const HUB = `version: 1
adminSshPublicKey: ${PUBLIC_KEY}
hubs: { west: { location: westeurope, addressSpace: 10.10.0.0/22, asn: 65001 } }
`;

/** A hub with a tunnel, whose key is the sensitive variable `branch_key`. */
const VPN_HUB = `version: 1
adminSshPublicKey: ${PUBLIC_KEY}
sites: { branch: { addressPrefixes: 192.168.0.0/16, asn: 65100 } }
hubs:
  west:
    location: westeurope
    addressSpace: 10.10.0.0/22
    asn: 65001
    vpn:
      connections: [{ site: branch, routerAddress: 203.0.113.10, routerBgpAddress: 192.168.0.1, sharedKeyVariable: branch_key }]
`;

let hcp: HcpStandIn;

beforeEach(async () => {
  hcp = await HcpStandIn.start();
});

afterEach(async () => {
  await hcp.stop();
});

/** The run, once it has ended or waits for a confirmation. */
async function ended(run: Run): Promise<Run> {
  await eventually(() => {
    expect(run.isFinal || run.isConfirmable).toBe(true);
  }, 60);
  return run;
}

/** The directory of the smallest network, which is initialized. */
async function hub(): Promise<WorkingDirectory> {
  const directory = WorkingDirectory.ofNetwork(hcp, HUB, "workspace: network");
  expect((await directory.terraform("init", "-input=false")).text).toContain(
    "HCP Terraform has been successfully init",
  );
  return directory;
}

describeWithStandIn("a workspace with remote execution", () => {
  it("plans, applies and destroys, with a secret that is only in the workspace", async () => {
    const directory = WorkingDirectory.ofNetwork(hcp, VPN_HUB, "workspace: network, project: networking");
    const { addresses } = directory;
    await directory.terraform("init", "-input=false");
    const workspace = hcp.organization.workspace("network");
    expect(workspace).toMatchObject({ executionMode: "remote", project: "networking" });

    const without = await directory.terraform("plan");
    expect(without.text).toContain('The root module input variable "branch_key" is not set, and has no default value.');
    expect(without.ok).toBe(false);

    workspace.variables = [{ key: "branch_key", value: "kept-secret" }];
    const plan = await directory.terraform("plan", "-out=tfplan");
    expect(plan.text).toContain(`Plan: ${addresses.length} to add, 0 to change, 0 to destroy.`);
    const shown = JSON.parse((await directory.terraform("show", "-json", "tfplan")).output) as {
      readonly resource_changes: readonly { readonly address: string }[];
    };
    expect(shown.resource_changes.map(({ address }) => address).sort()).toEqual(addresses);
    expect((await directory.terraform("apply", "tfplan")).text).toContain(`${addresses.length} added, 0 changed`);
    expect(workspace.addresses).toEqual(addresses);
    expect((await directory.terraform("plan")).text).toContain("No changes.");
    expect((await directory.terraform("destroy", "-auto-approve")).text).toContain(`${addresses.length} destroyed`);
    expect(workspace.addresses).toEqual([]);

    const uploaded = hcp.queue.runs.map(({ configuration }) => gunzipSync(configuration.tarball ?? "").toString());
    expect(uploaded.every((each) => each.includes("branch_key"))).toBe(true);
    expect(uploaded.filter((each) => each.includes("kept-secret"))).toEqual([]);
  });

  it("runs what is committed, and lets the command line plan but not apply", async () => {
    const directory = await hub();
    const repository = mkdtempSync(join(tmpdir(), "repository-"));
    const workingDirectory = "cdktf.out/stacks/network";
    mkdirSync(join(repository, workingDirectory), { recursive: true });
    cpSync(join(directory.folder, "cdk.tf.json"), join(repository, workingDirectory, "cdk.tf.json"));
    const workspace = hcp.organization.workspace("network", { repository: "contoso/azure-network", workingDirectory });

    const run = hcp.queue.push(workspace, repository);
    expect((await ended(run)).status).toBe("planned");
    await run.apply();
    expect(workspace.addresses).toEqual(directory.addresses);
    rmSync(repository, { recursive: true });
    const refused = await directory.apply();
    expect(refused.text).toContain("Apply not allowed for workspaces with a VCS connection");
    expect(refused.ok).toBe(false);
  });

  it("runs the workspace of the spokes after each apply in that of the hubs", async () => {
    const source = hcp.organization.workspace("hubs", { autoApply: true });
    const triggered = hcp.organization.workspace("spokes", { runTriggers: [source] });
    const { folder } = WorkingDirectory.ofNetwork(hcp, HUB, "workspace: network");
    // Until something was uploaded, there is nothing to run.
    expect((await ended(hcp.queue.push(source, folder))).status).toBe("applied");
    expect(hcp.queue.runsOf(triggered)).toEqual([]);
    (await ended(hcp.queue.push(triggered, folder))).finish("discarded");
    triggered.autoApply = true;
    hcp.queue.add(hcp.queue.runs[0].configuration, { isDestroy: true });
    await eventually(() => {
      expect(hcp.queue.runsOf(triggered).map(({ options }) => options.message)).toEqual([
        "Update network.yaml",
        "Triggered by the apply of run-hubs-2 in hubs",
      ]);
    }, 60);
    // It waits although the workspace applies by itself.
    expect((await ended(hcp.queue.runsOf(triggered)[1])).status).toBe("planned");
    // Without changes nothing is applied.
    const nothing = hcp.queue.add(hcp.queue.runs[0].configuration, { isDestroy: true });
    expect((await ended(nothing)).status).toBe("planned_and_finished");
    expect(hcp.queue.runsOf(triggered)).toHaveLength(2);
  });

  it("reads the outputs of another workspace only if that one shares its state", async () => {
    const backend = (name: string) => ({
      organization: hcp.organization.name,
      hostname: hcp.host,
      workspaces: new NamedCloudWorkspace(name),
    });
    const directoryOf = WorkingDirectory.ofApp(hcp, (app) => {
      const [hubs, spokes] = ["hubs", "spokes"].map((name) => {
        const stack = new TerraformStack(app, name);
        new CloudBackend(stack, backend(name));
        new AzurermProvider(stack, "azurerm", { features: [{}] });
        return stack;
      });
      const group = { location: "westeurope", resourceGroupName: "rg" };
      const ip = new PublicIp(hubs, "ip", { ...group, name: "pip", allocationMethod: "Static" });
      new TerraformOutput(spokes, "address", { value: ip.ipAddress });
    });
    const source = hcp.organization.workspace("hubs", { autoApply: true });
    const reader = hcp.organization.workspace("spokes", { autoApply: true });
    await ended(hcp.queue.push(source, directoryOf("hubs").folder));
    const refused = await ended(hcp.queue.push(reader, directoryOf("spokes").folder));
    expect(refused).toMatchObject({
      status: "errored",
      planLog: expect.stringContaining("Unable to find remote state"),
    });
    source.sharesStateWith = [reader];
    await ended(hcp.queue.push(reader, directoryOf("spokes").folder));
    expect(reader.state.outputs.address.value).toMatch(/^203\.0\.113\.\d+$/);
  });
});

interface Step {
  readonly run?: string;
  readonly "working-directory"?: string;
}

describeWithStandIn("the workflow of docs/hcp-terraform.md", () => {
  /** The commands of the workflow in a repository with a network file, up to the first one that fails. */
  async function outputOfWorkflow(network: string): Promise<string> {
    const repository = mkdtempSync(join(tmpdir(), "repository-"));
    writeFileSync(join(repository, "network.yaml"), network);
    // What `npm ci` and `npx` do there.
    const tools = mkdtempSync(join(tmpdir(), "tools-"));
    const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${compiled("bin/cli")}" "$@"\n`;
    writeFileSync(join(tools, "npx"), npx, { mode: 0o755 });
    const env = {
      ...process.env,
      ...hcp.env(),
      PATH: `${tools}:${String(process.env.PATH)}`,
      TF_CLI_ARGS: "-no-color",
    };
    const [{ text }] = samplesIn("docs/hcp-terraform.md", "yml");
    const { jobs } = parse(text) as { readonly jobs: { readonly terraform: { readonly steps: readonly Step[] } } };
    let output = "";
    try {
      for (const { run, "working-directory": directory = "." } of jobs.terraform.steps) {
        if (run === undefined || run === "npm ci") continue;
        const shell = promisify(execFile)("sh", ["-c", run], { cwd: join(repository, directory), env });
        const { stdout, stderr, code } = (await shell.catch((error: unknown) => error)) as ExecFileException;
        output += `${run}\n${String(stdout)}${String(stderr)}`;
        if (code) break;
      }
    } finally {
      for (const folder of [repository, tools]) rmSync(folder, { recursive: true, force: true });
    }
    return output;
  }

  it("synthesizes, plans, checks and applies the network", async () => {
    const { organization, host } = hcp;
    const cloud = `backend: { cloud: { organization: ${organization.name}, hostname: "${host}", workspace: network } }\n`;
    expect(await outputOfWorkflow(HUB + cloud)).toMatch(/no errors[\s\S]*Apply complete! Resources: \d\d added/);
    const refused = await outputOfWorkflow(HUB.replace("10.10.0.0/22", "10.10.0.0/33") + cloud);
    expect(refused).not.toContain("terraform init");
  });
});

describeWithStandIn("a workspace with local execution", () => {
  beforeEach(() => {
    hcp.organization.workspace("network", { executionMode: "local" });
  });

  it("keeps each version of the state, and is locked while Terraform works", async () => {
    const directory = await hub();
    const workspace = hcp.organization.workspace("network");
    await directory.apply();
    expect(workspace.addresses).toEqual(directory.addresses);
    expect((await directory.terraform("plan")).text).toContain("No changes.");
    expect((await directory.terraform("destroy", "-auto-approve")).text).toContain("destroyed");
    expect(workspace.addresses).toEqual([]);
    expect(workspace.stateVersions.map(({ serial }) => serial)).toEqual([1, 2]);
    const changes = hcp.requests.filter((each) => /^P.*(actions|state-versions$)/.test(each));
    const [lock, state, unlock] = ["actions/lock", "state-versions", "actions/unlock"].map(
      (each) => `POST workspaces/ws-network/${each}`,
    );
    expect(changes).toEqual([lock, state, unlock, lock, unlock, lock, state, unlock]);
  });

  it("stays locked when Terraform is killed, until the lock is removed by force", async () => {
    const directory = await hub();
    await directory.applyKilledAt("POST workspaces/ws-network/state-versions");
    const refused = await directory.apply();
    expect(refused.text).toContain('Error message: workspace already locked (lock ID: "contoso/network")');
    expect((await directory.terraform("force-unlock", "-force", "contoso/network")).text).toContain(
      "Terraform state has been successfully unlocked!",
    );
    // What was made meanwhile is in no state.
    expect((await directory.apply()).text).toContain(`${directory.addresses.length} added, 0 changed`);
  });

  it("saves the state in a file when somebody else removes the lock", async () => {
    const directory = await hub();
    const workspace = hcp.organization.workspace("network");
    hcp.intercept = (request) => {
      if (request === "POST workspaces/ws-network/state-versions") workspace.lockedBy = undefined;
      return undefined;
    };
    const lost = await directory.apply();
    hcp.intercept = () => undefined;
    expect(lost.text).toContain("Error: Failed to save state");
    expect(lost.text).toContain("terraform state push errored.tfstate");
    expect(workspace.addresses).toEqual([]);
    await directory.terraform("state", "push", "errored.tfstate");
    expect(workspace.addresses).toEqual(directory.addresses);
    expect((await directory.terraform("plan")).text).toContain("No changes.");
  });

  it("refuses a wrong token, and says how to get one when there is none", async () => {
    const directory = await hub();
    directory.env = hcp.env("wrong");
    const wrong = await directory.terraform("plan");
    expect(wrong.text).toContain('Failed to read organization "contoso"');
    expect(wrong.text).toContain(
      "Encountered an unexpected error while reading the organization settings: unauthorized",
    );
    directory.env = hcp.env("");
    expect((await directory.terraform("plan")).text).toContain(
      `Required token could not be found Run the following command to generate a token for ${hcp.host}: terraform login`,
    );
  });
});

describeWithStandIn("workspaces that are found by tags", () => {
  it("have states of their own", async () => {
    for (const name of ["test", "production"]) {
      hcp.organization.workspace(name, { executionMode: "local", tags: ["network"] });
    }
    const directory = WorkingDirectory.ofNetwork(hcp, HUB, "tags: network");
    for (const TF_WORKSPACE of ["test", "production"]) {
      directory.env = { TF_WORKSPACE };
      await directory.terraform("init", "-input=false");
      expect((await directory.apply()).text).toContain(`${directory.addresses.length} added`);
    }
    directory.env = { TF_WORKSPACE: "test" };
    await directory.terraform("destroy", "-auto-approve");
    const counts = hcp.organization.workspaces.map(({ name, addresses }) => [name, addresses.length]);
    expect(counts).toEqual([
      ["test", 0],
      ["production", directory.addresses.length],
    ]);
  });
});
