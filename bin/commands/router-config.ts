import { Option, type Command } from "commander";
import { ROUTER_CONFIG_FORMATS, renderRouterConfig, type RouterConfigFormat } from "../../lib/router-config";
import { fileArgument, jsonOption, nameGiven, terraformOption, topologyOption } from "../input/arguments";
import { WrongNetworkError } from "../output/failure";
import type { Io } from "../output/io";
import type { Source } from "../input/source";
import { tellImport } from "../output/import-report";
import { hasErrors } from "../output/complaint";

const HELP = `
Prints only the configuration. Without --appliance, the network must have exactly one appliance instance.

Examples:
  $ dual-homed router-config --appliance west-nva > frr.conf
  $ dual-homed router-config --appliance west-nva --format ios-xe > west-nva.cfg    to paste in configuration mode
  $ dual-homed router-config --topology cdktf.out/topology.json --appliance north-nva-1 --format bird`;

interface Options extends Omit<Source, "file"> {
  readonly appliance?: string;
  readonly format: RouterConfigFormat;
  readonly json?: boolean;
}

export function addRouterConfigCommand(program: Command, io: Io): void {
  program
    .command("router-config")
    .summary("print the configuration of an appliance")
    .description("Prints the BGP configuration of one appliance instance.")
    .addArgument(fileArgument())
    .option("-a, --appliance <NAME>", "the instance, or an appliance with a single instance", nameGiven)
    .addOption(
      new Option("-f, --format <FORMAT>", "the format of the configuration")
        .choices(ROUTER_CONFIG_FORMATS)
        .default("frr"),
    )
    .addOption(topologyOption())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options) => {
      const { readFacts } = await import("../input/source");
      const { chooseAppliance } = await import("../input/appliance-choice");
      const { topology, verdict, report } = await readFacts(io, { ...options, file });
      const { problems } = verdict();
      if (hasErrors(problems)) throw new WrongNetworkError(problems);
      tellImport(report, io, options.json);
      const policy = chooseAppliance(topology, options.appliance);
      const configuration = renderRouterConfig(policy, options.format);
      const { appliance, instance } = policy;
      const answer = { appliance, instance, format: options.format, configuration, input: report };
      io.stdout.write(options.json ? `${JSON.stringify(answer, undefined, 2)}\n` : configuration);
    });
}
