import type { Command } from "commander";
import { failOption, fileArgument, jsonOption, nameGiven, terraformOption, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { tellImport } from "../output/import-report";
import type { Io } from "../output/io";
import type { SimulationOptions } from "../input/simulated";

const HELP = `
FROM and TO are a virtual network, a subnet as NETWORK/SUBNET, a site, an instance of an appliance, an address, or
"internet" (as TO only: connections from the Internet are not traced).

Every place forwards by its own routes, so the way back is traced separately. All equally good paths are shown; a
connection takes one of them. "asymmetric" means that the two directions pass different appliances. Appliances that keep
state drop such connections. The exit code is 0 whatever the result.

Examples:
  $ dual-homed trace app internet
  $ dual-homed trace app/snet-web datacentre networks/europe.yaml
  $ dual-homed trace app datacentre --fail west-nva-1 --fail north-ergw
  $ dual-homed trace 10.30.0.70 192.168.1.1 --json | jq -r .verdict`;

interface Options extends SimulationOptions {
  readonly json?: boolean;
}

export function addTraceCommand(program: Command, io: Io): void {
  program
    .command("trace")
    .summary("print the path of packets from one place to another")
    .description("Traces packets from one place to another and back, hop by hop.")
    .argument("<FROM>", "where they start", nameGiven)
    .argument("<TO>", "where they go", nameGiven)
    .addArgument(fileArgument())
    .addOption(failOption())
    .addOption(topologyOption())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (from: string, to: string, file: string | undefined, { json, ...options }: Options) => {
      const { simulate } = await import("../input/simulated");
      const {
        file: name,
        simulation,
        report,
      } = await simulate(io, file, options, [(whole) => whole.find(from), (whole) => whole.find(to)]);
      const { failed, topology } = simulation;
      tellImport(report, io, json);
      const result = simulation.flow(from, to);
      if (json) {
        const { traceReport } = await import("../output/flow-report");
        io.stdout.write(
          `${JSON.stringify({ file: name, input: report, failed, ...traceReport(result) }, undefined, 2)}\n`,
        );
      } else {
        const { flowText } = await import("../output/flow-tables");
        io.stdout.write(flowText(result, topology, colorsFor(io, "stdout")));
      }
    });
}
