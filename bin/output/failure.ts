import type { Complaint } from "../../lib/text";
import { colorsFor } from "./colors";
import type { Io } from "./io";
import { packageFacts } from "../package-files";
import { countComplaints, complaintText } from "./complaint";

/** What the exit code of the command says. */
export const EXIT = {
  /** All is well. */
  OK: 0,
  /** The network is wrong. */
  WRONG_NETWORK: 1,
  /** The call is wrong: an option, an argument, a file that is not there or cannot be written. */
  WRONG_CALL: 2,
  /** This program is wrong: `EX_SOFTWARE` of sysexits.h. */
  MISTAKE: 70,
} as const;

/** The command was called in a way that cannot work. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** What to do instead. */
    readonly hint?: string,
  ) {
    super(message);
    this.name = "UsageError";
  }
}

/** Several things are wrong with the call, which are said together. */
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

/** Says in words, or as one JSON document, what went wrong; returns the exit code for it. */
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
