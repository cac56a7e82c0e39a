// `npm run try` and `npm run try:cdktn` do with the package what a user does: install it in an empty project, compile and
// run the program of the README, synthesize a network file, and plan both with Terraform.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startStandIn } from "../support/azurerm/start";
import { packInto, run } from "../support/packed";
import { Deployment } from "../support/terraform";
import { toolPath } from "../support/tools";

const ROOT = resolve(__dirname, "../..");
const CDKTN = join(ROOT, "dist-cdktn");

function say(what: string): void {
  process.stdout.write(`${what}\n`);
}

/** Packs one of the packages: tells the path of the tarball, and what its README says. */
function pack(cdk: string, folder: string) {
  const readmeIn = (sources: string) => readFileSync(join(sources, "README.md"), "utf8");
  if (cdk !== "cdktn") return { tarball: packInto(folder), readme: readmeIn(ROOT) };
  run(ROOT, "npm", "run", "--silent", "build:cdktn");
  const packed = run(CDKTN, "npm", "pack", "--silent", "--pack-destination", folder).trim();
  return { tarball: join(folder, packed), readme: readmeIn(CDKTN) };
}

/** Installs packages as documented. */
function install(project: string, packages: readonly string[]): void {
  const npm = (manifest: object) => {
    writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
    run(project, "npm", "install", "--no-audit", "--no-fund", ...packages);
  };
  try {
    npm({});
  } catch (error) {
    if (!packages.includes("cdktn")) throw error;
    say("npm finds no cdktn that the bindings ask for: installing the newest one with overrides, as the README says.");
    npm({ overrides: { "@cdktn/provider-azurerm": { cdktn: "$cdktn" } } });
  }
}

/** Compiles and runs the program of the README, and synthesizes a network file. Returns the folders of both stacks. */
function synthesize(project: string, readme: string): string[] {
  const [, program = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  writeFileSync(join(project, "main.ts"), program);
  const compilerOptions = { module: "nodenext", target: "es2022", strict: true, skipLibCheck: true, types: [] };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
  run(project, join(ROOT, "node_modules", ".bin", "tsc"), "-p", ".");
  run(project, process.execPath, "main.js");
  run(project, "npx", "dual-homed", "init");
  run(project, "npx", "dual-homed", "synth", "--output", join("file", "cdktf.out"));
  return ["cdktf.out", join("file", "cdktf.out")].map((output) => join(project, output, "stacks", "network"));
}

/** Plans with the stand-in for azurerm, or with the real one when `AZURERM_PROVIDER=real`. */
async function plan(folder: string, stack: string): Promise<string> {
  mkdirSync(folder);
  const standIn = process.env.AZURERM_PROVIDER === "real" ? undefined : await startStandIn();
  try {
    const { ok, output } = await new Deployment(folder, standIn?.env).plan(stack);
    const [planned] = /^Plan: .*$/m.exec(output) ?? [];
    if (!ok || planned === undefined) throw new Error(output);
    return planned;
  } finally {
    await standIn?.stop();
  }
}

async function tryPackage(cdk: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "try-"));
  try {
    const { tarball, readme } = pack(cdk, folder);
    const [, name = "", others = ""] = /npm install (\S+-azure-route-server) ([^`\n]*)/.exec(readme) ?? [];
    const project = join(folder, "project");
    mkdirSync(project);
    install(project, [tarball, ...others.split(" ")]);
    say(`Installed ${name}, ${others.replaceAll(" ", ", ")} in an empty project.`);
    const [program, file] = synthesize(project, readme);
    say("Synthesized the program of the README, and a network file.");
    if (!toolPath("terraform")) return say("Planned nothing: Terraform was not found.");
    if (cdk === "cdktn") process.env.AZURERM_BINDINGS = join(ROOT, ".ci/cdktn/node_modules/@cdktn/provider-azurerm");
    say(`Terraform, for the program. ${await plan(join(folder, "plan-1"), program)}`);
    say(`Terraform, for the network file. ${await plan(join(folder, "plan-2"), file)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void tryPackage(process.argv[2]);
