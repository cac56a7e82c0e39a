import { Option } from "commander";
import type { Command } from "commander";
import type { Simulation } from "../../lib/routing";
import { failOption, fileArgument, jsonOption, notEmpty, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import type { Io } from "../output/io";
import type { SimulationOptions } from "../input/simulated";

const HELP = `
Without --at: how every speaker stands, and which routes the virtual machines of every spoke have.
With --at: everything that an appliance, a route server, a gateway, a circuit or a site was sent, kept and passed on,
or the effective routes of a virtual network or one of its subnets, each with the reason.

What the network will do is worked out, whatever the rules think of it. Exit code 0 whatever is found.

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
    .summary("say which routes everybody has, and why")
    .description("Says which routes speakers and virtual machines will have, and why not others.")
    .addArgument(fileArgument())
    .addOption(
      new Option(
        "--at <ELEMENT>",
        "a speaker, an instance of it, a virtual network, or a subnet as NETWORK/SUBNET",
      ).argParser(notEmpty),
    )
    .addOption(failOption())
    .option("--all", "print long lists to their end")
    .addOption(topologyOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, { at, all = false, json, ...options }: Options) => {
      const { simulate } = await import("../input/simulated");
      const { overviewData, overviewOf, routesAt, speakerData } = await import("../output/route-report");
      const { describeOverview, describeRoutesAt } = await import("../output/routes-tables");
      const known = at === undefined ? [] : [(simulation: Simulation) => routesAt(simulation, at)];
      const { file: name, simulation } = await simulate(io, file, options, known);
      const { topology, failed } = simulation;
      const style = { topology, colors: colorsFor(io, "stdout"), all };
      const answer = (document: object, text: () => string) => {
        io.stdout.write(json ? `${JSON.stringify({ file: name, failed, ...document }, undefined, 2)}\n` : text());
      };
      if (at !== undefined) {
        const { speakers, effectiveRoutes } = routesAt(simulation, at);
        answer({ at, routes: speakers.map(speakerData), effectiveRoutes }, () =>
          describeRoutesAt({ speakers, effectiveRoutes }, style),
        );
        return;
      }
      const overview = overviewOf(simulation);
      answer(overviewData(overview), () => describeOverview(overview, style));
    });
}
