/**
 * What hides or forges text in a terminal or in the log of a job: control characters, line ends, marks of direction,
 * odd spaces and all else that nobody sees, and the beginnings of commands to GitHub Actions and Azure Pipelines.
 */
const DECEPTIVE =
  /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]|(?<=#)#(?=\[|vso\[)|(?<=^\s*):(?=:)/gu;

/** A text as one line that hides nothing: deceptive characters are written as in JSON, such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(DECEPTIVE, escaped);
}

/** The same of every text in plain data; the data itself where there is nothing to change. */
export function visibleIn<T>(data: T): T {
  if (typeof data === "string") return visible(data) as T & string;
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => ({
    key,
    value,
    shown: visibleIn(value),
  }));
  if (entries.every(({ key, value, shown }) => value === shown && visible(key) === key)) return data;
  if (Array.isArray(data)) return entries.map(({ shown }) => shown) as T & unknown[];
  return Object.fromEntries(entries.map(({ key, shown }) => [visible(key), shown])) as T & object;
}

/** JSON has short forms for some control characters, and none for many others that nobody sees. */
function escaped(character: string): string {
  const json = JSON.stringify(character).slice(1, -1);
  if (json !== character) return json;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
