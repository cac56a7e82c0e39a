import { visible } from "./visible";

export type Severity = "error" | "warning";

/** Where something is wrong: in a file, in an element of a topology, in a prop of a construct. */
export interface Place {
  /** The path of the file, as the user gave it. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** The name of the element of the topology. */
  readonly element?: string;
  /** The path of the construct. */
  readonly path?: string;
  /** The field of the file or of the element, or the prop of the construct: `hubs.west.asn`. */
  readonly field?: string;
}

/** One thing that is wrong: where, what, why, how to put it right, and the page that states the fact. */
export interface Complaint extends Place {
  readonly severity: Severity;
  /** What was found and what is allowed, without a full stop. */
  readonly message: string;
  /** The id of the rule that is broken, such as `ARS001`. */
  readonly rule?: string;
  /** What goes wrong in Azure otherwise. */
  readonly why?: string;
  readonly fix?: string;
  readonly page?: string;
}

/** A complaint on one line: `network.yaml:12:10 hubs.west.asn: 65515 cannot be used: …`. */
export function complaintLine(complaint: Complaint): string {
  const { file, message, rule, severity, fix, page } = complaint;
  // Annotations of constructs say by themselves that they are warnings.
  const isWarning = file !== undefined && severity === "warning";
  const parts = [placeText(complaint), isWarning ? "warning:" : "", rule ?? "", message];
  return visible(
    parts.filter((part) => part !== "").join(" ") +
      (fix === undefined ? "" : `. ${fix}`) +
      (page === undefined ? "" : ` (${page})`),
  );
}

function placeText({ file, line, column, element, path, field = "" }: Place): string {
  const where = path ?? element;
  const holder =
    file === undefined
      ? where && `[${where}]`
      : [file, line, column].filter((part) => part !== undefined).join(":") + (line === undefined ? ":" : "");
  // The message of a rule names the field of its element, where that helps.
  const about = field === "" || (file === undefined && element !== undefined) ? "" : `${field}:`;
  return [holder ?? "", about].filter((part) => part !== "").join(" ");
}

/** Nobody reads more, and a file of another kind may have any number. */
const MOST_COMPLAINTS = 100;

/** The first hundred, and how many more there are. */
export function firstComplaints<T extends Complaint>(complaints: readonly T[]): T[] {
  const shown = complaints.slice(0, MOST_COMPLAINTS);
  const more = complaints.length - shown.length;
  if (more === 0) return shown;
  const message = more === 1 ? "and one more problem" : `and ${more} more problems`;
  return [...shown, { ...complaints[MOST_COMPLAINTS], field: "", message }];
}
