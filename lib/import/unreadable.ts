import { complaintLine, shorten, type Complaint } from "../text";

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

/** Why a text is not JSON. The engine counts letters from the start of the text, and since Node 22 lines, too. */
export function whyNotJson(text: string, { message }: SyntaxError): string {
  const reason = message.replace(/ \(line \d+ column \d+\)$/, "");
  const position = /at position (\d+)/.exec(reason);
  const why = `is not valid JSON: ${shorten(reason)}`;
  if (!position) return why;
  const before = text.slice(0, Number(position[1])).split("\n");
  return `${why} (line ${before.length}, column ${before[before.length - 1].length + 1})`;
}
