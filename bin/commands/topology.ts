import type { Command } from "commander";
import { fileArgument, jsonOption, terraformOption } from "../input/arguments";
import type { Source } from "../input/source";
import { colorsFor } from "../output/colors";
import { tellImport } from "../output/import-report";
import type { Io } from "../output/io";

const HELP = `
Prints the network even if it breaks rules.

Examples:
  $ dual-homed topology
  $ dual-homed topology --json | jq '.routeServers[].addresses'
  $ terraform show -json tfplan | dual-homed topology --terraform - --json > topology.json`;

interface Options extends Pick<Source, "terraform"> {
  readonly json?: boolean;
}

export function addTopologyCommand(program: Command, io: Io): void {
  program
    .command("topology")
    .summary("print the elements of a network and its BGP sessions")
    .description(
      "Prints the hubs, spokes, appliances, route servers, BGP sessions, gateways, circuits and sites of a network.",
    )
    .addArgument(fileArgument())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, { json, ...options }: Options) => {
      const { readFacts } = await import("../input/source");
      const { topology, report } = await readFacts(io, { ...options, file });
      // The document is a topology, for --topology: how it was read has no place in it.
      tellImport(report, io);
      const { topologyText } = await import("../output/topology-tables");
      io.stdout.write(
        json ? `${JSON.stringify(topology, undefined, 2)}\n` : topologyText(topology, colorsFor(io, "stdout")),
      );
    });
}
