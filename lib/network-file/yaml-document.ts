import { Composer, Lexer, LineCounter, Parser, type CST, type Document, type YAMLError } from "yaml";
import { shorten } from "../text";

/** No network is this deep; deeper ones are not meant to be read. */
export const MOST_LEVELS = 30;

export const TOO_DEEP = `is nested too deeply; ${MOST_LEVELS} levels at most`;

/** The parser keeps up to two tokens for each level. */
const MOST_OPEN_TOKENS = 3 * MOST_LEVELS;

/** Words, punctuation and white space. Networks of a thousand spokes take a tenth. */
const MOST_LEXEMES = 1_000_000;

/** A document of YAML, or why the text holds none. */
export interface ParsedYaml {
  readonly document?: Document;
  readonly lines: LineCounter;
  /** Where, counted from the start of the text, and what. */
  readonly problems: readonly { readonly offset: number; readonly message: string }[];
}

/** Why reading stops before the end of the text. */
class Refusal extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/** Parses YAML as its library does, but stops before a text made to exhaust time, memory or the stack does so. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  // Its own search for duplicate keys takes quadratic time.
  const composer = new Composer({ schema: "core", uniqueKeys: false, resolveKnownTags: false });
  try {
    const [document, second] = firstTwo(composer.compose(tokensOf(text, lines), true, text.length));
    const problems = [...document.errors, ...document.warnings].map((error) => ({
      offset: error.pos[0],
      message: inWords(error),
    }));
    if (second) problems.push({ offset: second.range[0], message: SEVERAL });
    return { document, lines, problems };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { lines, problems: [{ offset: error.offset, message: error.message }] };
  }
}

const SEVERAL = 'holds several documents; remove all but one, and the "---" between them';

function firstTwo<T>(items: Iterable<T>): T[] {
  const first: T[] = [];
  for (const item of items) if (first.push(item) === 2) break;
  return first;
}

function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    count += 1;
    if (count > MOST_LEXEMES)
      throw new Refusal(parser.offset, "is too large from here on; split it into several networks");
    if (parser.stack.length > MOST_OPEN_TOKENS) throw new Refusal(parser.offset, TOO_DEEP);
  }
  yield* parser.end();
}

const MOST_OF_A_MESSAGE = 200;

function inWords(error: YAMLError): string {
  if (error.code === "TAG_RESOLVE_FAILED") return `${shorten(error.message)}; remove the tag`;
  // Some messages quote the text, of which there is no end in a file that is no text.
  return `is not valid YAML: ${error.message.length > MOST_OF_A_MESSAGE ? shorten(error.message) : error.message}`;
}
