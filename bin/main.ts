import { EXIT } from "./output/failure";
import { codeOf, inWords } from "./input/files";
import { processIo } from "./output/io";
import { run } from "./run";

process.stdout.on("error", (error) => {
  // The reader closed the pipe, as `head` does. That is no error.
  if (codeOf(error) === "EPIPE") process.exit(process.exitCode);
  process.stderr.write(`error: cannot write the output: ${inWords(error)}\n`);
  process.exit(EXIT.WRONG_CALL);
});
process.stderr.on("error", () => {
  process.exit(process.exitCode);
});

// Not process.exit, which would lose output that a pipe has not taken yet.
void run(process.argv.slice(2), processIo()).then((exitCode) => {
  process.exitCode = exitCode;
});
