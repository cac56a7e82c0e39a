import fc from "fast-check";

/** What no line of an output may begin with. */
const FORGED = "no errors, no warnings";

/** Texts that erase, hide or forge others in a terminal or in the log of a job. */
const DECEPTIVE = [
  `\n${FORGED}`,
  `\r\n${FORGED}`,
  `\u2028${FORGED}`,
  "\u001b[2K\u001b[1A",
  "\u0007\u007f",
  "\u0085\u009b2K",
  "\u202e\u2066\u200f",
  "\u200b\u2060\ufeff\u00a0",
  "\u3164\u{e0041}\ud800",
  "\n::error::",
  "##[error]",
  "##vso[task.setvariable variable=PATH]",
];

export const ALL_DECEPTIVE = DECEPTIVE.join("");

/** All of them, or a single one, as some hide what is wrong with others. No file can have the last one in its name. */
export const deceptiveText = fc.oneof(fc.constant(ALL_DECEPTIVE), fc.constantFrom(...DECEPTIVE, "\0"));

/** What is deceptive in an output: characters other than ends of lines, forged lines, and commands to CI systems. */
export function deceptionsIn(text: string): string[] {
  const characters = [...text].filter((character) => character !== "\n" && character !== " " && isDeceptive(character));
  const lines = text.split("\n").filter((line) => /^\s*(::|no errors, no warnings)/.test(line));
  return [...characters.map(escape), ...lines, ...(text.match(/##(\[|vso\[).*/g) ?? [])];
}

function isDeceptive(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\u034f\u3164]/u.test(character);
}

/** All different texts of plain data, keys included. */
export function textsIn(data: unknown): string[] {
  const texts = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === "string") texts.add(value);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) texts.add(key);
      add(inner);
    }
  };
  add(data);
  return [...texts];
}

/** Plain data with another text wherever this one is, so that what refers to it still does. */
export function withText(data: unknown, old: string, text: string): unknown {
  if (data === old) return text;
  if (Array.isArray(data)) return data.map((item) => withText(item, old, text));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key === old ? text : key, withText(value, old, text)]),
  );
}
