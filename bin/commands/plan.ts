import { Argument, Option, type Command } from "commander";
import { jsonOption, notEmpty } from "../input/arguments";
import { colorsFor } from "../output/colors";
import { EXIT } from "../output/failure";
import { tellImport } from "../output/import-report";
import type { Io } from "../output/io";

const HELP = `
Reads plans, and says which machines, gateways, peerings and routes they change, what is down meanwhile, which flows that
takes away, and what stays up. Changes that Terraform's graph does not order may happen at once: they are one step. What
is replaced, destroyed or stopped for an update is down in its step; what is not known is taken as down.

With a network file, elements have their names in it, and survive says which flows must stay: those that a failure of
the same elements must not take away. Without survive, every flow that arrives now must stay.

The exit code is 1 when such a flow is lost, or the whole network is destroyed, else 0. Several plans are given in the
order in which they will be applied; a state among them adds what is in it.

Examples:
  $ terraform plan -out=tfplan && terraform show -json tfplan | dual-homed plan -
  $ dual-homed plan hubs.json spokes.json --network networks/europe.yaml
  $ dual-homed plan tfplan.json --json | jq '.broken'`;

interface Options {
  readonly network?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

export function addPlanCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command("plan")
    .summary("say what a Terraform plan does to the network that runs")
    .description("Simulates the changes of Terraform plans, and prints which flows they take away meanwhile.")
    .addArgument(
      new Argument("[TFPLAN.json...]", 'outputs of "terraform show -json" for plans, or "-" for stdin').argParser(
        (file: string, before: string[] | undefined) => [...(before ?? []), notEmpty(file)],
      ),
    )
    .addOption(
      new Option(
        "-n, --network <FILE>",
        'the network file that has names and survive (default: "network.yaml" if it is there)',
      ).argParser(notEmpty),
    )
    .option("--all", "print long lists in full")
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], { network, all = false, json = false }: Options) => {
      const { readPlanned } = await import("../input/planned");
      const { reportChanges } = await import("../../lib/change");
      const planned = await readPlanned(io, files, network);
      const report = reportChanges(planned.planned, planned.requirement);
      const input = planned.planned.before.report;
      if (json) {
        const { planReport } = await import("../output/plan-report");
        const document = { file: planned.file, network: planned.network, input, ...planReport(report) };
        io.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
      } else {
        if (report.flows.length > 0) tellImport(input, io);
        const { planText } = await import("../output/plan-tables");
        io.stdout.write(planText(report, { colors: colorsFor(io, "stdout"), all, isAsked: !!planned.requirement }));
      }
      done(report.broken.length > 0 || report.isDestroyed ? EXIT.WRONG_NETWORK : EXIT.OK);
    });
}
