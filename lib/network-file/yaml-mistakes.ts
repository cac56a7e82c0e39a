import type { YAMLError } from "yaml";
import { shorten, whyNotUtf8 } from "../text";

/** What is wrong, and where: counted from the start of the text. */
export interface YamlProblem {
  readonly offset: number;
  readonly message: string;
}

/** What the parts of a text say about a mistake that the parser noticed elsewhere. */
export interface Clues {
  /** The brackets that are open at the end, or where a line is indented too little to be inside. */
  readonly unclosed: readonly Bracket[];
  /** Where the texts in quotes start. */
  readonly quotes: readonly number[];
}

interface Bracket {
  readonly offset: number;
  readonly text: string;
}

/** What looks like a space or has no width, and is no white space to YAML. */
const ODD_SPACE = /[\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/;

/** The mark that Git leaves at the start of a line where two versions of a file differ. */
const CONFLICT = /^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m;

/** What is wrong with the text as a whole. A character that cannot be read has become U+FFFD. */
export function mistakeOfText(text: string): YamlProblem | undefined {
  const utf16 = whyNotUtf8(text);
  if (utf16 !== undefined) return { offset: 0, message: utf16 };
  const unreadable = text.indexOf("\ufffd");
  if (unreadable >= 0) return { offset: unreadable, message: "is not UTF-8; save it in this encoding" };
  const conflict = CONFLICT.exec(text);
  if (!conflict) return undefined;
  const message = `"${conflict[1]}" marks a merge conflict; keep one of the two versions, and remove the marks of the conflict`;
  return { offset: conflict.index, message };
}

/** Why a key cannot be what it looks like. */
export function mistakeOfKey(key: string): string | undefined {
  if (key === "<<") return "merges fields of another mapping, which is not supported; write the fields here";
  return ODD_SPACE.test(key[0] ?? "") ? oddSpaceMessage(key[0]) : undefined;
}

function oddSpaceMessage(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `has U+${code} where a space should be, which looks like one or like nothing; replace it with a space`;
}

/** The one mistake behind all that the parser complains about. */
export function mistakeBehind(errors: readonly YAMLError[], text: string, clues: Clues): YamlProblem {
  const [first] = errors;
  const offset = first.pos[0];
  const [bracket] = clues.unclosed;
  const isFlow = errors.some(({ code, message }) => code === "BLOCK_IN_FLOW" || /^Flow (map|sequence)/.test(message));
  if (bracket && (isFlow || bracket.offset < offset)) {
    const end = bracket.text === "[" ? "]" : "}";
    return {
      offset: bracket.offset,
      message: `"${bracket.text}" is not closed; add "${end}", or indent what is inside`,
    };
  }
  const line = lineAt(text, offset);
  const odd = ODD_SPACE.exec(line.text);
  if (odd) return { offset: line.start + odd.index, message: oddSpaceMessage(odd[0]) };
  if (isFlow) return { offset, message: 'has no "," between two entries; add it' };
  return mistakeOf(first, line, text, clues);
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { start, text: text.slice(start, end === -1 ? undefined : end) };
}

const ALIGN = "begin the fields of one mapping in the same column, with spaces";

function mistakeOf(error: YAMLError, line: Line, text: string, { quotes }: Clues): YamlProblem {
  const [offset] = error.pos;
  const rest = line.text.slice(offset - line.start).trimEnd();
  const quote = quotes.filter((start) => start < offset).at(-1);
  const at = (message: string, place = offset): YamlProblem => ({ offset: place, message });
  if (/^Missing closing .quote/.test(error.message) && quote !== undefined)
    return at(`has a text whose ${text[quote]} is not closed; add ${text[quote]} where the text ends`, quote);
  if (error.message === "Unexpected scalar at node end" && quote !== undefined)
    return at(`is behind a text in ${text[quote]}; end the text in quotes where the value ends, and begin a new line`);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return at("is indented with a tab; use spaces");
    case "BAD_INDENT":
      return at(`is not indented as the lines before it; ${ALIGN}`);
    case "BLOCK_AS_IMPLICIT_KEY":
      // The value goes on in the next line, which was meant to be a field of its own.
      return /:\s/.test(rest)
        ? at('has a second ": " in its value; put the value in quotes')
        : at(`has a value already, and the line below is indented deeper; ${ALIGN}`);
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return at('is a field without a colon and a space behind its name; write "name: value"');
    case "BAD_SCALAR_START":
      return at(`begins with ${rest[0]}, which means something else in YAML; put the value in quotes`);
    case "UNEXPECTED_TOKEN":
      if (/^[\]}]/.test(rest)) return at(`"${rest[0]}" closes nothing; remove it`);
  }
  return at(inWords(error));
}

const MOST_OF_A_MESSAGE = 200;

function inWords(error: YAMLError): string {
  if (error.code === "TAG_RESOLVE_FAILED") return `${shorten(error.message)}; remove the tag`;
  // Some messages quote the text, of which there is no end in a file that is no text.
  return `is not valid YAML: ${error.message.length > MOST_OF_A_MESSAGE ? shorten(error.message) : error.message}`;
}
