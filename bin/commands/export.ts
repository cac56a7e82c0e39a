import { Option, type Command } from "commander";
import { basename, dirname, resolve } from "node:path";
import { visible } from "../../lib/text";
import { fileArgument, nameGiven, notEmpty } from "../input/arguments";
import { readNetworkText } from "../input/files";
import { hasErrors } from "../output/complaint";
import { WrongNetworkError } from "../output/failure";
import type { Io } from "../output/io";

const HELP = `
Writes JSON without secrets: the hubs with their appliances, route servers, gateways, sites and links, or the spokes that
--of names. A network file in another repository takes it by "from". The network must break no rule.

Examples:
  $ dual-homed export --output hubs.json
  $ dual-homed export --of app --output app.json`;

interface Options {
  readonly of?: readonly string[];
  readonly output?: string;
}

export function addExportCommand(program: Command, io: Io): void {
  program
    .command("export")
    .summary("write what another repository needs to know of hubs or spokes")
    .description(
      "Writes the facts of hubs or spokes, with which a network in another repository is connected with them.",
    )
    .addArgument(fileArgument())
    .addOption(
      new Option("--of <NAME>", "a hub or a spoke; repeatable (default: all hubs)").argParser(
        (name: string, names: readonly string[] = []) => [...names, nameGiven(name)],
      ),
    )
    .addOption(new Option("-o, --output <FILE>", "the file to write (default: stdout)").argParser(notEmpty))
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options) => {
      const source = readNetworkText(io, file);
      const { readNetwork } = await import("../input/network");
      const network = await readNetwork(source);
      const { problems } = network.verdict();
      if (hasErrors(problems)) throw new WrongNetworkError(problems);
      const { usingNames } = await import("../input/named-elements");
      await write(
        io,
        usingNames(() => network.facts(options.of)),
        options.output,
      );
    });
}

async function write(io: Io, text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    io.stdout.write(text);
    return;
  }
  const { replaceFiles } = await import("../output/replaced-files");
  const path = resolve(io.cwd, output);
  const target = { directory: dirname(path), name: dirname(output), instead: "another file as --output" };
  await replaceFiles(target, { files: new Map([[basename(path), text]]), check: () => undefined });
  io.stdout.write(`${visible(`Wrote ${output}`)}\n`);
}
