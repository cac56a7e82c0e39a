import { onOneLine, type Complaint } from "../../lib/text";
import { colorsFor } from "./colors";
import type { Io } from "./io";
import { packageFacts } from "../package-files";
import { countComplaints, complaintText } from "./complaint";

/** The exit codes of the command. */
export const EXIT = {
  /** Success. */
  OK: 0,
  /** The network is wrong. */
  WRONG_NETWORK: 1,
  /** The command is wrong: an option, an argument, a file that is missing or cannot be written. */
  WRONG_CALL: 2,
  /** A bug in this program: `EX_SOFTWARE` of sysexits.h. */
  MISTAKE: 70,
} as const;

/** A command that ends with complaints of the user's call or network. */
abstract class CommandError extends Error {
  constructor(
    readonly problems: readonly Complaint[],
    readonly exitCode: number,
  ) {
    super(problems.map(({ message }) => message).join("\n"));
  }
}

/** The command cannot work as it was called. */
export class UsageError extends CommandError {
  /** @param hint what the user can do instead */
  constructor(message: string | readonly string[], hint?: string) {
    const problem = (each: string): Complaint => ({ severity: "error", message: each, ...(hint ? { fix: hint } : {}) });
    super([message].flat().map(problem), EXIT.WRONG_CALL);
    this.name = "UsageError";
  }
}

/** The network, or the file that describes it, is wrong. */
export class WrongNetworkError extends CommandError {
  constructor(problems: readonly Complaint[]) {
    super(problems, EXIT.WRONG_NETWORK);
    this.name = "WrongNetworkError";
  }
}

/** Reports an error as text or as one JSON document, and returns the exit code. */
export function reportFailure(error: unknown, io: Io, json: boolean): number {
  const { problems, exitCode } = failureOf(error);
  if (json) {
    io.stdout.write(`${JSON.stringify({ problems }, undefined, 2)}\n`);
  } else {
    const colors = colorsFor(io, "stderr");
    for (const problem of problems) io.stderr.write(`${complaintText(problem, colors)}\n`);
    if (problems.length > 1) io.stderr.write(`${countComplaints(problems)}\n`);
  }
  if (exitCode === EXIT.MISTAKE && io.env.DEBUG && error instanceof Error) io.stderr.write(`${callsOf(error)}\n`);
  return exitCode;
}

/** Where an error comes from. Its message is told already. */
function callsOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

function failureOf(error: unknown): { readonly problems: readonly Complaint[]; readonly exitCode: number } {
  if (error instanceof CommandError) return error;
  const message = onOneLine(error instanceof Error ? error.message : String(error));
  const problem: Complaint = {
    severity: "error",
    message:
      `unexpected: ${message} (a bug in this program: please report it with the output of DEBUG=1 ` +
      `at ${packageFacts().issues})`,
  };
  return { problems: [problem], exitCode: EXIT.MISTAKE };
}
