import type { Command } from "commander";
import { fileArgument, jsonOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { readNetworkText } from "../input/files";
import type { Io } from "../output/io";

const HELP = `
Prints the network even if it breaks rules.

Examples:
  $ dual-homed topology
  $ dual-homed topology --json | jq '.routeServers[].addresses'`;

export function addTopologyCommand(program: Command, io: Io): void {
  program
    .command("topology")
    .summary("print the elements of a network and its BGP sessions")
    .description(
      "Prints the hubs, spokes, appliances, route servers, BGP sessions, gateways, circuits and sites of a network.",
    )
    .addArgument(fileArgument())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: { readonly json?: boolean }) => {
      const { text, file: name } = readNetworkText(io, file);
      const { readNetwork } = await import("../input/network");
      const { topology } = await readNetwork(text, name);
      const { topologyText } = await import("../output/topology-tables");
      io.stdout.write(
        options.json ? `${JSON.stringify(topology, undefined, 2)}\n` : topologyText(topology, colorsFor(io, "stdout")),
      );
    });
}
