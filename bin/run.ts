import { Command, CommanderError } from "commander";
import { addCheckCommand } from "./commands/check";
import { addExportCommand } from "./commands/export";
import { addFailuresCommand } from "./commands/failures";
import { addInitCommand } from "./commands/init";
import { addPlanCommand } from "./commands/plan";
import { addRouterConfigCommand } from "./commands/router-config";
import { addRoutesCommand } from "./commands/routes";
import { addSynthCommand } from "./commands/synth";
import { addTopologyCommand } from "./commands/topology";
import { addTraceCommand } from "./commands/trace";
import { addVerifyCommand } from "./commands/verify";
import { EXIT, UsageError, reportFailure } from "./output/failure";
import { guarded } from "./output/guard";
import type { Io } from "./output/io";
import { packageFacts } from "./package-files";

/** Runs the command line and returns its exit code. Throws nothing. */
export async function run(args: readonly string[], world: Io): Promise<number> {
  const io = guarded(world);
  const program = new Command("dual-homed");
  let exitCode: number = EXIT.OK;
  try {
    program
      .description("Dual-homed hub-and-spoke networks on Azure with Route Server, from one file")
      .version(packageFacts().version, "-V, --version")
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
        outputError: () => undefined,
      })
      .addHelpText("after", GLOBAL_HELP);
    const done = (code: number) => void (exitCode = code);
    addInitCommand(program, io);
    addCheckCommand(program, io, done);
    addSynthCommand(program, io);
    addRouterConfigCommand(program, io);
    addTopologyCommand(program, io);
    addRoutesCommand(program, io);
    addTraceCommand(program, io);
    addFailuresCommand(program, io, done);
    addPlanCommand(program, io, done);
    addVerifyCommand(program, io, done);
    addExportCommand(program, io);
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.OK;
    if (error instanceof CommanderError && error.code === "commander.help") return EXIT.WRONG_CALL;
    return reportFailure(
      error instanceof CommanderError ? wrongCall(error, program, args) : error,
      io,
      wantsJson(args),
    );
  }
}

const GLOBAL_HELP = `
Examples:
  $ dual-homed init                      write network.yaml to start from
  $ dual-homed check                     what is wrong with it
  $ dual-homed synth                     write Terraform JSON and router configurations to cdktf.out
  $ dual-homed trace app internet        the path of packets
  $ dual-homed failures                  what still works when something fails

Exit codes: 0 success, 1 the network is wrong, 2 the command is wrong, 70 a bug in this program.
Environment: NO_COLOR turns colours off, DEBUG prints stack traces of unexpected errors.`;

/** An error of commander as a usage error, with the wording and the exit code of all others. */
function wrongCall(error: CommanderError, program: Command, args: readonly string[]): UsageError {
  const command = program.commands.find((each) => each.name() === args[0]);
  return new UsageError(
    error.message.replace(/^error: /, "").replace(/\n/g, " "),
    `see: ${command ? `dual-homed ${command.name()}` : "dual-homed"} --help`,
  );
}

function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? undefined : end).includes("--json");
}
