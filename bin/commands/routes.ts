import { Option, type Command } from "commander";
import type { Simulation } from "../../lib/routing";
import { failOption, fileArgument, jsonOption, nameGiven, terraformOption, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { tellImport } from "../output/import-report";
import { UsageError } from "../output/failure";
import type { Io } from "../output/io";
import type { SimulationOptions } from "../input/simulated";

const HELP = `
Without --at: a summary of every speaker, and the effective routes of every spoke.
With --at: all routes that an appliance, a route server, a gateway, a circuit or a site received, kept and sent, or the
effective routes of a virtual network or one of its subnets, each with the reason.

The network is simulated even if it breaks rules. The exit code is 0 whatever the result.

Examples:
  $ dual-homed routes
  $ dual-homed routes --at app-rs
  $ dual-homed routes --at app/snet-web --fail west-nva-1
  $ dual-homed routes --at app-rs/IN_0 --json | jq '.routes[].received[] | select(.status == "dropped")'
  $ dual-homed routes --topology cdktf.out/topology.json
  $ dual-homed routes --at app-rs --format az --neighbor west-nva-1`;

interface Options extends SimulationOptions {
  readonly at?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly format?: "az";
  readonly neighbor?: string;
  readonly advertised?: boolean;
}

export function addRoutesCommand(program: Command, io: Io): void {
  program
    .command("routes")
    .summary("print the routes that every speaker will have, and why")
    .description("Prints the routes that BGP speakers and virtual machines will have, and why they lack others.")
    .addArgument(fileArgument())
    .addOption(
      new Option(
        "--at <ELEMENT>",
        "a speaker, one of its instances, a virtual network, or a subnet as NETWORK/SUBNET",
      ).argParser(nameGiven),
    )
    .addOption(failOption())
    .option("--all", "print long lists in full")
    .addOption(new Option("--format <FORMAT>", "print the table of --at as Azure's command line does").choices(["az"]))
    .addOption(new Option("--neighbor <NAME>", "of --format az, what is learned from a neighbour").argParser(nameGiven))
    .option("--advertised", "of --format az, what is advertised to the neighbour")
    .addOption(topologyOption())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, given: Options) => {
      const { at, all = false, json, format, neighbor, advertised, ...options } = given;
      if (format && at === undefined) throw new UsageError("--format needs the element it is about", "give --at");
      const { simulate } = await import("../input/simulated");
      const { overviewData, overviewOf, routesAt, speakerData } = await import("../output/route-report");
      const { overviewText, routesAtText } = await import("../output/routes-tables");
      const known = at === undefined ? [] : [(simulation: Simulation) => routesAt(simulation, at)];
      const { file: name, simulation, report } = await simulate(io, file, options, known);
      const { topology, failed } = simulation;
      tellImport(report, io, json);
      if (format && at !== undefined) {
        io.stdout.write(await azureTable(simulation, at, { neighbor, advertised }));
        return;
      }
      const style = { topology, colors: colorsFor(io, "stdout"), all };
      const answer = (document: object, text: () => string) => {
        io.stdout.write(
          json ? `${JSON.stringify({ file: name, input: report, failed, ...document }, undefined, 2)}\n` : text(),
        );
      };
      if (at !== undefined) {
        const { speakers, ...rest } = routesAt(simulation, at);
        answer({ at, routes: speakers.map(speakerData), ...rest }, () => routesAtText({ speakers, ...rest }, style));
        return;
      }
      const overview = overviewOf(simulation);
      answer(overviewData(overview), () => overviewText(overview, style));
    });
}

async function azureTable(simulation: Simulation, at: string, of: Pick<Options, "neighbor" | "advertised">) {
  const { predictedTable, subjectAt } = await import("../../lib/verify");
  const { usingNames } = await import("../input/named-elements");
  const table = usingNames(
    () => predictedTable(simulation, subjectAt(simulation.topology, at, of)),
    "give --neighbor, such as an instance of an appliance",
  );
  return `${JSON.stringify(table, undefined, 2)}\n`;
}
