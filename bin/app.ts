import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { EXIT, reportFailure } from "./output/failure";
import { DEFAULT_NETWORK_FILE, readNetworkText } from "./input/files";
import { guarded } from "./output/guard";
import { processIo, type Io } from "./output/io";
import { exampleNetworkFile } from "./package-files";
import { synthesize } from "./commands/synthesis";

/** The network file: NETWORK_FILE, `network.yaml` in the working directory, or the example. */
function networkFileOf({ env, cwd }: Io): string {
  if (env.NETWORK_FILE) return env.NETWORK_FILE;
  return existsSync(resolve(cwd, DEFAULT_NETWORK_FILE)) ? DEFAULT_NETWORK_FILE : relative(cwd, exampleNetworkFile());
}

/** The app of `cdktf.json`. `cdktf synth`, `diff` and `deploy` run it and set the output directory. */
async function main(io: Io): Promise<number> {
  try {
    const file = networkFileOf(io);
    const directory = resolve(io.cwd, io.env.CDKTF_OUTDIR || "cdktf.out");
    const name = relative(io.cwd, directory) || ".";
    await synthesize(readNetworkText(io, file), { directory, name }, () => undefined);
    return EXIT.OK;
  } catch (error) {
    // cdktf knows one exit code for failure.
    return Math.min(reportFailure(error, io, false), 1);
  }
}

void main(guarded(processIo())).then((exitCode) => {
  process.exitCode = exitCode;
});
