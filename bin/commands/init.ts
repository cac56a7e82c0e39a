import type { Command } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { visible } from "../../lib/text";
import { notEmpty } from "../input/arguments";
import { UsageError } from "../output/failure";
import { DEFAULT_NETWORK_FILE } from "../input/files";
import type { Io } from "../output/io";
import { replaceFiles } from "../output/replaced-files";
import { packageFacts, startingNetworkFile } from "../package-files";

const HELP = `
The file is a complete network that passes check and synth as it is. Replace the ranges, the regions and the SSH key.

Examples:
  $ dual-homed init
  $ dual-homed init networks/europe.yaml`;

export function addInitCommand(program: Command, io: Io): void {
  program
    .command("init")
    .summary("write a network file to start from")
    .description("Writes a commented network file to start from.")
    .argument("[FILE]", "the file to write", notEmpty, DEFAULT_NETWORK_FILE)
    .option("-f, --force", "overwrite the file if it exists")
    .addHelpText("after", HELP)
    .action((file: string, options: { readonly force?: boolean }) => init(io, file, options.force ?? false));
}

async function init(io: Io, file: string, force: boolean): Promise<void> {
  const path = resolve(io.cwd, file);
  const text = readFileSync(startingNetworkFile(), "utf8").replace(SCHEMA_COMMENT, schemaComment(path));
  const check = () => {
    if (force || !existsSync(path)) return;
    throw new UsageError(`${file} already exists`, "give another name, or --force to overwrite it");
  };
  check();
  if (!existsSync(dirname(path)))
    throw new UsageError(
      `cannot write ${file}: ${dirname(file)} does not exist`,
      "make that directory first, or give another name",
    );
  const target = { directory: dirname(path), name: dirname(file), instead: "another name" };
  await replaceFiles(target, { files: new Map([[basename(path), text]]), check });
  const argument = file === DEFAULT_NETWORK_FILE ? "" : ` ${file}`;
  io.stdout.write(`${visible(`Wrote ${file}: edit it, then run: dual-homed check${argument}`)}\n`);
}

/** The comment that tells editors where the schema is, as it is in the example. */
const SCHEMA_COMMENT = /^# yaml-language-server: .*\n(#\n)?/;

/** The comment for a file elsewhere. Empty unless the package is installed beside it: absolute paths do not travel. */
function schemaComment(path: string): string {
  const schema = `node_modules/${packageFacts().name}/schema/network.schema.json`;
  return existsSync(join(dirname(path), schema)) ? `# yaml-language-server: $schema=${schema}\n#\n` : "";
}
