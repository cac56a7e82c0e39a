import type { Command } from "commander";
import { fileArgument, jsonOption, terraformOption, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { EXIT } from "../output/failure";
import { importText } from "../output/import-report";
import type { Io } from "../output/io";
import type { ImportReport } from "../../lib/import";
import type { Source } from "../input/source";
import { countComplaints, acknowledgedLine, complaintText, hasErrors, unsureLine } from "../output/complaint";
import type { LocatedVerdict } from "../output/verdict";

const HELP = `
Reports for each mistake where it is, why it matters, how to fix it, and Microsoft's page about it.
All of it goes to stdout. The exit code is 1 when there are errors, else 0. Warnings do not count.

Examples:
  $ dual-homed check
  $ dual-homed check networks/europe.yaml --json | jq '.problems[] | select(.rule == "ARS001")'
  $ dual-homed check --topology cdktf.out/topology.json
  $ terraform show -json tfplan | dual-homed check --terraform -`;

interface Options extends Omit<Source, "file"> {
  readonly json?: boolean;
}

export function addCheckCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command("check")
    .summary("report what is wrong with a network")
    .description("Checks a network against Azure's rules before you deploy it.")
    .addArgument(fileArgument())
    .addOption(topologyOption())
    .addOption(terraformOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options) => {
      const { readVerdict } = await import("../input/source");
      const { file: name, verdict, report } = await readVerdict(io, { ...options, file });
      io.stdout.write(options.json ? asJson(name, verdict, report) : asText(name, verdict, io, report));
      done(hasErrors(verdict.problems) ? EXIT.WRONG_NETWORK : EXIT.OK);
    });
}

function asJson(file: string, verdict: LocatedVerdict, report: ImportReport | undefined): string {
  return `${JSON.stringify({ file, input: report, ...verdict }, undefined, 2)}\n`;
}

function asText(file: string, verdict: LocatedVerdict, io: Io, report: ImportReport | undefined): string {
  const colors = colorsFor(io, "stdout");
  const { problems, acknowledged, unsure = [] } = verdict;
  const paint = hasErrors(problems) ? colors.red : problems.length > 0 ? colors.yellow : colors.green;
  return [
    ...(report ? [importText(report, colors), "\n"] : []),
    ...problems.map((problem) => `${complaintText(problem, colors)}\n\n`),
    ...unsure.map((problem) => `${unsureLine(problem, colors)}\n`),
    ...acknowledged.map((problem) => `${acknowledgedLine(problem, colors)}\n`),
    `${file}: ${paint(countComplaints(problems, acknowledged))}\n`,
  ].join("");
}
