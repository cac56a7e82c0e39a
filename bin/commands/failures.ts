import type { Command } from "commander";
import { failOption, fileArgument, jsonOption, terraformOption, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { EXIT } from "../output/failure";
import type { FailuresReport } from "../output/failures-report";
import { tellImport } from "../output/import-report";
import type { Io } from "../output/io";
import type { SimulationOptions } from "../input/simulated";

const HELP = `
The flows go from every spoke to the sites, to the Internet where a hub offers it, to its hubs, and to the spokes that it
is meant to reach, each there and back. A flow that ends in the failed element is not counted. Two failures at once are
shown when they harm flows which neither harms alone. Peering locations and regions, with all that is there, are not
single failures: they are told apart from these.

The exit code is 0. With --strict it is 1 when a flow is not delivered, with or without a failure. Asymmetric flows are
delivered: they hurt only if the appliances keep state.

Examples:
  $ dual-homed failures
  $ dual-homed failures --strict                       for CI: no single failure may cut off a flow
  $ dual-homed failures --fail west-nva-1              what must not fail while west-nva-1 is down
  $ dual-homed failures --pairs --json | jq '.survival.lost'`;

interface Options extends SimulationOptions {
  readonly pairs?: boolean;
  readonly strict?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

export function addFailuresCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command("failures")
    .summary("print what still works when something fails")
    .description("Simulates every single failure, and prints the flows that each one changes.")
    .addArgument(fileArgument())
    .option("--pairs", "also simulate every two failures at once")
    .option("--strict", "exit with 1 when a flow does not survive")
    .addOption(failOption())
    .option("--all", "print long lists in full")
    .addOption(topologyOption())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options) => {
      const { pairs = false, strict = false, all = false, json = false } = options;
      const { simulate } = await import("../input/simulated");
      const { tryFailures } = await import("../output/failures-report");
      const { survivalOf, survivesAll } = await import("../../lib/report");
      const { file: name, simulation, report: input } = await simulate(io, file, options);
      tellImport(input, io, json);
      const report = tryFailures(simulation, pairs);
      const { flows, failures, triedPairs, wide } = report;
      const tried = failures.length + triedPairs;
      const survival = {
        ...survivalOf(flows, [...failures, ...report.pairs], simulation.spokePairs()),
        failures: tried,
      };
      const wideSurvival = survivalOf(flows, wide, simulation.spokePairs());
      if (json) {
        const { failed } = simulation;
        const document = { file: name, input, failed, ...(await asDocument(report)), survival, wideSurvival };
        io.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
      } else {
        const { failuresText } = await import("../output/failures-tables");
        const style = { colors: colorsFor(io, "stdout"), all };
        io.stdout.write(failuresText(report, { survival, wideSurvival }, simulation.failed, style));
      }
      done(strict && !survivesAll(survival) ? EXIT.WRONG_NETWORK : EXIT.OK);
    });
}

async function asDocument({ flows, failures, pairs, wide }: FailuresReport): Promise<object> {
  const { flowReport } = await import("../output/flow-report");
  const reportOf = ({ failed, changes, ended }: FailuresReport["failures"][number]) => ({
    failed,
    ended,
    changes: changes.map(({ after }) => flowReport(after)),
  });
  return {
    flows: flows.map(flowReport),
    failures: failures.map(reportOf),
    pairs: pairs.map(reportOf),
    wideFailures: wide.map(reportOf),
  };
}
