import { complaintLine, type Complaint } from "../text";

/** Says everything that is wrong with a text that should have described a network. */
export abstract class UnreadableTextError extends Error {
  constructor(readonly problems: readonly Complaint[]) {
    super(problems.map(complaintLine).join("\n"));
    this.name = new.target.name;
  }
}

/** One thing that is wrong with a text. */
export function problemIn(file: string, field: string, message: string): Complaint {
  return { severity: "error", file, field, message };
}

/** The engine counts letters from the start of the text; editors count lines. */
export function whereIn(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message);
  if (!position || message.includes("line")) return "";
  const before = text.slice(0, Number(position[1])).split("\n");
  return ` (line ${before.length}, column ${before[before.length - 1].length + 1})`;
}
