// `npm run record:upgrade` deploys each example with the stand-in for azurerm, and keeps the states in `states/`: what
// the next release is compared with. A step of a release.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { startStandIn } from "../support/azurerm/start";
import { inDeployment, withVariables } from "../support/terraform";
import { type DeployedResource, deployedExamples, removeDeployed, trimmed, writeDeployed } from "./deployed-state";
import { synthesized } from "./synthesized";
import { EXAMPLES } from "../support/examples";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };

async function record(example: string): Promise<void> {
  const outdir = mkdtempSync(join(tmpdir(), "upgrade-"));
  try {
    const networkFile = readFileSync(join("examples", `${example}.yaml`), "utf8");
    const stacks: Record<string, readonly DeployedResource[]> = {};
    for (const [name, folder] of synthesized(networkFile, outdir)) stacks[name] = await deployed(folder);
    writeDeployed(example, { release: version, networkFile, stacks });
    const counts = Object.entries(stacks).map(([name, resources]) => `${name}: ${resources.length} resources`);
    console.log(`${example}: ${counts.join(", ")}`);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function deployed(stackFolder: string): Promise<readonly DeployedResource[]> {
  return inDeployment(async (deployment) => {
    const { ok, output } = await withVariables(stackFolder, () => deployment.apply(stackFolder));
    if (!ok) throw new Error(output);
    return trimmed(deployment.state);
  });
}

async function main(): Promise<void> {
  const standIn = await startStandIn();
  Object.assign(process.env, standIn.env);
  try {
    const examples = EXAMPLES.map((file) => basename(file, ".yaml"));
    for (const example of deployedExamples()) if (!examples.includes(example)) removeDeployed(example);
    for (const example of examples) await record(example);
  } finally {
    await standIn.stop();
  }
}

void main();
