import { Option, type Command } from "commander";
import type { Simulation } from "../../lib/routing";
import { failOption, fileArgument, jsonOption, nameGiven, terraformOption, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { tellImport } from "../output/import-report";
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
  $ dual-homed routes --topology cdktf.out/topology.json`;

interface Options extends SimulationOptions {
  readonly at?: string;
  readonly all?: boolean;
  readonly json?: boolean;
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
    .addOption(topologyOption())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, { at, all = false, json, ...options }: Options) => {
      const { simulate } = await import("../input/simulated");
      const { overviewData, overviewOf, routesAt, speakerData } = await import("../output/route-report");
      const { overviewText, routesAtText } = await import("../output/routes-tables");
      const known = at === undefined ? [] : [(simulation: Simulation) => routesAt(simulation, at)];
      const { file: name, simulation, report } = await simulate(io, file, options, known);
      const { topology, failed } = simulation;
      tellImport(report, io, json);
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
