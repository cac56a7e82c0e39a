/** Something that is wrong with a network file, and where. */
export interface Problem {
  /** The path of the file, as it was given. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The field, such as `hubs.west.asn`; empty when it is about the file as a whole. */
  readonly field: string;
  readonly message: string;
  /** The id of the rule that the network breaks, such as `ARS001`. */
  readonly rule?: string;
  readonly severity: "error" | "warning";
  /** How to put it right. */
  readonly fix?: string;
  /** The page that states the fact. */
  readonly page?: string;
}

/** More would not be read, and a file of another kind may have any number. */
const MOST_PROBLEMS = 100;

/** Says everything that is wrong with a network file, in the order of its lines. */
export class NetworkFileError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const shown = firstProblems(problems);
    super(shown.map(describeProblem).join("\n"));
    this.name = "NetworkFileError";
    this.problems = shown;
    // It is about the file: where in the program it was found helps nobody.
    this.stack = `${this.name}: ${this.message}`;
  }
}

function firstProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  const rest = sorted.splice(MOST_PROBLEMS);
  if (rest.length > 0) {
    const message = rest.length === 1 ? "and one more problem" : `and ${rest.length} more problems`;
    sorted.push({ ...rest[0], field: "", message });
  }
  return sorted;
}

/** A problem on one line: `network.yaml:12:10 hubs.west.asn: 65515 cannot be used: …`. */
export function describeProblem(problem: Problem): string {
  const { file, line, column, field, message, rule, severity, fix, page } = problem;
  const about = [field, severity === "warning" ? "warning" : ""]
    .filter((part) => part !== "")
    .map((part) => `${part}: `);
  return (
    `${file}:${line}:${column} ${about.join("")}${rule === undefined ? "" : `${rule} `}${message}` +
    (fix === undefined ? "" : `. ${fix}`) +
    (page === undefined ? "" : ` (${page})`)
  );
}
