import type { Complaint } from "../../lib/text";
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

/** The command cannot work as it was called. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** What the user can do instead. */
    readonly hint?: string,
  ) {
    super(message);
    this.name = "UsageError";
  }
}

/** Several usage errors, reported together. */
export class UsageErrors extends Error {
  constructor(readonly errors: readonly UsageError[]) {
    super(errors.map((error) => error.message).join("\n"));
    this.name = "UsageErrors";
  }
}

/** The network, or the file that describes it, is wrong. */
export class WrongNetworkError extends Error {
  constructor(readonly problems: readonly Complaint[]) {
    super(problems.map((problem) => problem.message).join("\n"));
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
  if (exitCode === EXIT.MISTAKE && io.env.DEBUG && error instanceof Error) io.stderr.write(`${error.stack ?? ""}\n`);
  return exitCode;
}

function failureOf(error: unknown): { readonly problems: readonly Complaint[]; readonly exitCode: number } {
  if (error instanceof WrongNetworkError) return { problems: error.problems, exitCode: EXIT.WRONG_NETWORK };
  if (error instanceof UsageError) return { problems: [problemOf(error)], exitCode: EXIT.WRONG_CALL };
  if (error instanceof UsageErrors) return { problems: error.errors.map(problemOf), exitCode: EXIT.WRONG_CALL };
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  const problem: Complaint = {
    severity: "error",
    message:
      `unexpected: ${message} (a bug in this program: please report it with the output of DEBUG=1 ` +
      `at ${packageFacts().issues})`,
  };
  return { problems: [problem], exitCode: EXIT.MISTAKE };
}

function problemOf({ message, hint }: UsageError): Complaint {
  return { severity: "error", message, ...(hint ? { fix: hint } : {}) };
}
