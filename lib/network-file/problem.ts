import { complaintLine, firstComplaints, type Complaint } from "../text";

/** Something that is wrong with a network file, and where. */
export interface Problem extends Complaint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Empty when it is about the file as a whole. */
  readonly field: string;
}

/** Says everything that is wrong with a network file, in the order of its lines. */
export class NetworkFileError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const shown = firstComplaints([...problems].sort((a, b) => a.line - b.line || a.column - b.column));
    super(shown.map(complaintLine).join("\n"));
    this.name = "NetworkFileError";
    this.problems = shown;
    // The error is about the file; a stack trace of the program does not help.
    this.stack = `${this.name}: ${this.message}`;
  }
}
