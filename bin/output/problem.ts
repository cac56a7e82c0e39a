import type { Colors } from "./colors";

/** Something that is wrong, or may be, and where. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The field of the network file or of the element. */
  readonly field?: string;
  /** The element of the topology. */
  readonly element?: string;
  /** The id of the rule. */
  readonly rule?: string;
  /** What goes wrong in Azure otherwise. */
  readonly why?: string;
  readonly fix?: string;
  readonly page?: string;
}

/** A problem of which the designer knows. */
export interface AcknowledgedProblem extends Problem {
  readonly reason: string;
}

/**
 * A problem as a person reads it, where, what, how to put it right and the page that says so; its first line has the
 * form that editors and CI systems recognize.
 */
export function describeProblem(problem: Problem, colors: Colors): string {
  const paint = problem.severity === "error" ? colors.red : colors.yellow;
  const kind = paint([problem.severity, ...(problem.rule === undefined ? [] : [problem.rule])].join(" "));
  const { why, fix, page } = problem;
  const isCall = problem.file === undefined && problem.rule === undefined;
  const advice = isCall
    ? [[undefined, fix]]
    : [
        ["why", why],
        ["fix", fix],
        ["see", page && colors.dim(page)],
      ];
  return [
    `${whereIs(problem)}${kind}: ${whatIs(problem)}`,
    ...advice.flatMap(([label, text]) => (text ? [`    ${label ? `${label}: ` : ""}${text}`] : [])),
  ].join("\n");
}

/** An acknowledged problem in one line. */
export function describeAcknowledged(problem: AcknowledgedProblem, colors: Colors): string {
  return colors.dim(
    `${whereIs(problem)}acknowledged ${problem.rule ?? ""}: ${whatIs(problem)} (reason: ${problem.reason})`,
  );
}

/** Whether one of them stands against deploying the network. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** How many of each kind there are, such as `1 error, 2 warnings`. */
export function countProblems(problems: readonly Problem[], acknowledged: readonly Problem[] = []): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return [
    counted(errors, "error"),
    counted(problems.length - errors, "warning"),
    ...(acknowledged.length === 0 ? [] : [`${acknowledged.length} acknowledged`]),
  ].join(", ");
}

/** A number and its noun, such as `no errors`, `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

function whereIs({ file, line, column }: Problem): string {
  return file === undefined ? "" : `${[file, line, column].filter((part) => part !== undefined).join(":")}: `;
}

function whatIs({ field, element, message }: Problem): string {
  // Many a message says by itself what it is about.
  const about = field ?? element;
  return about === undefined || about === "" || message.startsWith(about) ? message : `${about}: ${message}`;
}
