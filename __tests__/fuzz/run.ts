import { Command } from "commander";
import { wholeNumber } from "../support/whole-number";
import { describeInput, figuresLine, fuzz } from "./fuzz";

/** `npm run fuzz -- --minutes N`: the command line is given whatever there is, as long as asked for. */

interface Options {
  readonly seed: number;
  readonly inputs: number;
  readonly minutes: number;
  readonly parallel: number;
  readonly show?: boolean;
}

const SECONDS_OF_AN_INPUT = 60;

async function main({ show, ...options }: Options): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      interrupted.abort();
    });
  }
  if (show) console.log(describeInput(options.seed, Infinity));
  const { signal } = interrupted;
  const figures = await fuzz({ ...options, signal, seconds: SECONDS_OF_AN_INPUT, report: console.log });
  console.log(figuresLine(figures));
  if (signal.aborted) return 130;
  return Object.values(figures.failed).every((count) => count === 0) ? 0 : 1;
}

const program = new Command("npm run fuzz --")
  .description(
    "Gives malformed, arbitrary, changed and deceptive network files and topologies to the command line, synthesizes what " +
      "it accepts, and asks the stand-in for azurerm and Azure's naming rules about that; ends with 1 if anything fails.",
  )
  .option("--seed <number>", "the first seed; each input has the next one", wholeNumber(0), 1)
  .option("--inputs <number>", "how many inputs at the most", wholeNumber(1), Infinity)
  .option("--minutes <number>", "how long at the most", wholeNumber(1), 5)
  .option("--parallel <number>", "how many processes at once", wholeNumber(1), 2)
  .option("--show", "print the first input whole")
  .showHelpAfterError("(--help tells more)")
  .parse();

main(program.opts<Options>()).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
