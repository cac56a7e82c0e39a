/** The lines of a configuration without their indentation, comments and blank ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("!") && !line.startsWith("#"));
}

/** The lines of one text that another has less often, or not at all. */
export function notIn(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const line of other.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split("\n").filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count === 0;
  });
}

/** The lines of a text from the one that starts so to the one that is equal to `last`, without indentation and comments. */
export function linesFrom(text: string, first: string, last: string): string[] {
  const lines = linesOf(text);
  const start = lines.findIndex((line) => line.startsWith(first));
  const end = lines.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`there are no lines from "${first}" to "${last}"`);
  return lines.slice(start, end + 1);
}

/** The lines of a text that start with one of these, without indentation. */
export function linesWith(text: string, ...starts: readonly string[]): string[] {
  return linesOf(text).filter((line) => starts.some((start) => line.startsWith(start)));
}
