import { Option, type Command } from "commander";
import { failOption, fileArgument, jsonOption, notEmpty, terraformOption, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { EXIT, UsageError } from "../output/failure";
import { tellImport } from "../output/import-report";
import type { Io } from "../output/io";
import type { SimulationOptions } from "../input/simulated";

const HELP = `
The folder has tables as Azure's command line prints them with -o json, routes of FRR, BIRD or IOS-XE, and tables.json,
which says what each of them is. The script of --collect writes all of it; it only reads. --predict writes such a folder
from the simulation.

The exit code is 1 when a row is missing, unexpected or otherwise than predicted, so the command can follow an apply, or
run in cron.

Examples:
  $ dual-homed verify --collect >collect.sh            read it, then: bash collect.sh
  $ dual-homed verify --tables tables
  $ dual-homed verify --tables tables --fail west-nva-1   while west-nva-1 is known to be down
  $ dual-homed verify --predict expected               the tables that Azure should show`;

interface Options extends SimulationOptions {
  readonly tables?: string;
  readonly collect?: boolean;
  readonly predict?: string;
  readonly json?: boolean;
}

export function addVerifyCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command("verify")
    .summary("hold Azure's route tables against the prediction")
    .description("Compares the tables that Azure and routers print with those of the simulation, row by row.")
    .addArgument(fileArgument())
    .addOption(new Option("--tables <FOLDER>", "compare the tables in a folder").argParser(notEmpty))
    .option("--collect", "print the script that writes such a folder")
    .addOption(new Option("--predict <FOLDER>", "write the tables that are expected into a folder").argParser(notEmpty))
    .addOption(failOption())
    .addOption(topologyOption())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, { tables, collect, predict, json = false, ...options }: Options) => {
      const given = [tables && "--tables", collect && "--collect", predict && "--predict"].filter(Boolean);
      if (given.length !== 1)
        throw new UsageError(
          given.length === 0 ? "it is not said what to do" : `${given.join(" and ")} are given together`,
          "give one of --tables, --collect, --predict",
        );
      const { simulate } = await import("../input/simulated");
      const { file: name, simulation, report: input } = await simulate(io, file, options);
      tellImport(input, io, json);
      if (collect) {
        const { collectScript } = await import("../../lib/verify");
        io.stdout.write(collectScript(simulation.topology));
      } else if (predict !== undefined) {
        const { writePrediction } = await import("../output/predicted-tables");
        writePrediction(simulation, predict, io);
      } else if (tables !== undefined) {
        const { causesOf, compare, differencesIn } = await import("../../lib/verify");
        const { readTables, withNamesOf } = await import("../input/tables");
        const found = readTables(io, tables, simulation.topology);
        const comparisons = withNamesOf(tables, () => found.map((table) => compare(simulation, table)));
        const causes = causesOf(simulation, found, comparisons);
        const { comparisonText } = await import("../output/comparison-text");
        const document = { file: name, input, failed: simulation.failed, tables: comparisons, causes };
        const text = () => comparisonText(comparisons, causes, colorsFor(io, "stdout"));
        io.stdout.write(json ? `${JSON.stringify(document, undefined, 2)}\n` : text());
        done(differencesIn(comparisons) > 0 ? EXIT.WRONG_NETWORK : EXIT.OK);
      }
    });
}
