import { Option, type Command } from "commander";
import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { visible, visibleIn } from "../../lib/text";
import type { Topology } from "../../lib/topology";
import { fileArgument, jsonOption, notEmpty } from "../input/arguments";
import { colorsFor, type Colors } from "../output/colors";
import { readNetworkText } from "../input/files";
import type { Io } from "../output/io";
import { counted, acknowledgedLine, complaintText } from "../output/complaint";
import { Progress } from "../output/progress";
import type { Synthesis, SynthesizedStack } from "./synthesis";
import { table } from "../output/table";
import type { SimulationSummary } from "../output/simulation-summary";

const HELP = `
Checks the network first, and writes nothing if it is wrong. Ends with the paths of flows, and with the failures that
change them. Writes:
  DIR/stacks/…/cdk.tf.json     what terraform applies, a directory for each stack
  DIR/router-config/*.conf     the FRR configuration of every appliance instance
  DIR/router-config/*.nft      the packet filter of every instance that is deployed
  DIR/topology.json            the network as plain data, for commands with --topology
  DIR/belongs-to.json          the network file that DIR belongs to; another one is refused
and beside the network file
  FILE.lock.json               what the next synthesis must not move; commit it (docs/renumber.md)
As the app of a cdktf.json ("app": "npx dual-homed synth"), it writes where cdktf expects it.

Examples:
  $ dual-homed synth
  $ dual-homed synth networks/europe.yaml --output build/europe`;

interface Options {
  readonly output?: string;
  readonly json?: boolean;
}

export function addSynthCommand(program: Command, io: Io): void {
  program
    .command("synth")
    .summary("write Terraform JSON and router configurations")
    .description("Writes the Terraform JSON, the router configurations and the topology of a network.")
    .addArgument(fileArgument())
    .addOption(
      new Option("-o, --output <DIR>", 'where to write (default: $CDKTF_OUTDIR or "cdktf.out")').argParser(notEmpty),
    )
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options) => {
      const source = readNetworkText(io, file);
      const output = options.output ?? (io.env.CDKTF_OUTDIR || "cdktf.out");
      const progress = new Progress(io);
      let synthesis: Synthesis;
      let topology: Topology;
      let summary: SimulationSummary | undefined;
      try {
        progress.step("Loading cdktf");
        const { synthesize } = await import("./synthesis");
        const { summarizeSimulation } = await import("../output/simulation-summary");
        const made = await synthesize(
          source,
          { directory: resolve(io.cwd, output), name: visible(output) },
          (doing) => {
            progress.step(doing);
          },
        );
        ({ synthesis, topology } = made);
        progress.step("Simulating");
        summary = summarizeSimulation(topology);
      } finally {
        progress.done();
      }
      if (options.json) {
        io.stdout.write(`${JSON.stringify({ ...synthesis, survival: summary?.survival }, undefined, 2)}\n`);
      } else {
        const { summaryText } = await import("../output/simulation-summary");
        const text = asText(synthesis, { file: source.file, spokes: spokesOf(topology) }, io);
        io.stdout.write(`${text}\n${summaryText(summary, colorsFor(io, "stdout"))}`);
      }
    });
}

/** With more of them, a state for each is worth its while. */
const MANY_SPOKES = 10;

function spokesOf({ virtualNetworks }: Topology): number {
  return virtualNetworks.filter(({ role }) => role === "spoke").length;
}

function asText(made: Synthesis, { file, spokes }: { readonly file: string; readonly spokes: number }, io: Io): string {
  const synthesis = visibleIn(made);
  const colors = colorsFor(io, "stdout");
  const { resources, stacks, routerConfigurations, topologyFile, lockFile, removed, otherStacks } = synthesis;
  const { problems, acknowledged } = synthesis;
  const total = Object.values(resources).reduce((sum, count) => sum + count, 0);
  const line = (text: string) => `${text}\n`;
  return [
    table(["Resource", "Count"], [...Object.entries(resources), ["total", total]], colors),
    line(""),
    ...(stacks.length > 1 ? [stackTable(stacks, colors), line("")] : []),
    ...[
      ...stacks.map(({ directory }) => posix.join(directory, "cdk.tf.json")),
      topologyFile,
      ...routerConfigurations,
    ].map((path) => line(`Wrote ${path}`)),
    ...(lockFile === undefined ? [] : [line(`Wrote ${lockFile}, to be committed with ${file}`)]),
    ...removed.map((path) => line(`Removed ${path}: its appliance is no longer in ${file}`)),
    ...otherStacks.map((path) => line(`Kept ${path}, which is not of this network: something may be deployed from it`)),
    ...problems.map((each) => line(`\n${complaintText(each, colors)}`)),
    ...(acknowledged.length > 0 ? [line("")] : []),
    ...acknowledged.map((each) => line(acknowledgedLine(each, colors))),
    line(""),
    line(`${colors.green(file)}: ${counted(total, "resource")}, ${counted(problems.length, "warning")}. Next:`),
    line(
      `  read ${colors.bold(posix.join(posix.dirname(topologyFile), "router-config"))}, which the appliances will run`,
    ),
    ...(stacks.length === 1 && spokes > MANY_SPOKES
      ? [line(`  consider stacks: perSpoke, because ${spokes} spokes are in one state (docs/stacks.md)`)]
      : []),
    ...(synthesis.subscriptionFromEnvironment
      ? [line(`  set ARM_SUBSCRIPTION_ID, because ${file} names no subscription`)]
      : []),
    ...synthesis.placeholders.map((placeholder) => line(`  replace ${placeholder}`)),
    line(`  ${colors.bold(deploymentOf(stacks))}`),
    line(`  or ask first what a plan does to the network that runs: ${colors.bold("dual-homed plan")} (docs/day-2.md)`),
    ...(existsSync(resolve(io.cwd, "cdktf.json")) ? [line(`  or ${colors.bold(deployWithCdktf(file, stacks))}`)] : []),
  ].join("");
}

function stackTable(stacks: readonly SynthesizedStack[], colors: Colors): string {
  return table(
    ["Stack", "Resources", "After"],
    stacks.map(({ name, resources, after }) => [name, resources, after.join(", ")]),
    colors,
  );
}

/** How to deploy without cdktf, which knows the order of stacks. */
function deploymentOf(stacks: readonly SynthesizedStack[]): string {
  const [{ directory }] = stacks;
  const commands = "terraform init && terraform apply";
  if (stacks.length === 1) return `cd ${directory} && ${commands}`;
  return `${commands} in each stack's directory in ${posix.dirname(directory)}, in the order of the table`;
}

/** The command that runs the app of `cdktf.json`. The package for its successor has another name here. */
const CDK = "cdktf";

/** NETWORK_FILE tells the app of a file that is not the default. */
function deployWithCdktf(file: string, stacks: readonly SynthesizedStack[]): string {
  const command = stacks.length > 1 ? `npx ${CDK} deploy '*'` : `npx ${CDK} deploy`;
  return file === "network.yaml" ? command : `NETWORK_FILE=${file} ${command}`;
}
