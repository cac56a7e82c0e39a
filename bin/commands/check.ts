import type { Command } from "commander";
import { fileArgument, jsonOption, topologyOption } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { EXIT } from "../output/failure";
import type { Io } from "../output/io";
import { countComplaints, acknowledgedLine, complaintText, hasErrors } from "../output/complaint";
import type { LocatedVerdict } from "../output/verdict";

const HELP = `
Reports for each mistake where it is, why it matters, how to fix it, and Microsoft's page about it.
All of it goes to stdout. The exit code is 1 when there are errors, else 0. Warnings do not count.

Examples:
  $ dual-homed check
  $ dual-homed check networks/europe.yaml --json | jq '.problems[] | select(.rule == "ARS001")'
  $ dual-homed check --topology cdktf.out/topology.json`;

interface Options {
  readonly topology?: string;
  readonly json?: boolean;
}

export function addCheckCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command("check")
    .summary("report what is wrong with a network")
    .description("Checks a network against Azure's rules before you deploy it.")
    .addArgument(fileArgument())
    .addOption(topologyOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options) => {
      const { readVerdict } = await import("../input/source");
      const { file: name, verdict } = await readVerdict(io, file, options.topology);
      io.stdout.write(options.json ? asJson(name, verdict) : asText(name, verdict, io));
      done(hasErrors(verdict.problems) ? EXIT.WRONG_NETWORK : EXIT.OK);
    });
}

function asJson(file: string, verdict: LocatedVerdict): string {
  return `${JSON.stringify({ file, ...verdict }, undefined, 2)}\n`;
}

function asText(file: string, verdict: LocatedVerdict, io: Io): string {
  const colors = colorsFor(io, "stdout");
  const { problems, acknowledged } = verdict;
  const paint = hasErrors(problems) ? colors.red : problems.length > 0 ? colors.yellow : colors.green;
  return [
    ...problems.map((problem) => `${complaintText(problem, colors)}\n\n`),
    ...acknowledged.map((problem) => `${acknowledgedLine(problem, colors)}\n`),
    `${file}: ${paint(countComplaints(problems, acknowledged))}\n`,
  ].join("");
}
