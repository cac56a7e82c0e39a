import { Composer, Lexer, LineCounter, Parser, type CST, type Document } from "yaml";
import { mistakeBehind, mistakeOfText, type Clues, type YamlProblem } from "./yaml-mistakes";

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
  readonly problems: readonly YamlProblem[];
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
  const scanner = new Scanner();
  try {
    const [document, second] = firstTwo(composer.compose(scanner.tokensOf(text, lines), true, text.length));
    const mistake = mistakeOfText(text);
    if (mistake) return { lines, problems: [mistake] };
    const errors = [...document.errors, ...document.warnings];
    if (errors.length > 0) return { document, lines, problems: [mistakeBehind(errors, text, scanner)] };
    return { document, lines, problems: second ? [{ offset: second.range[0], message: SEVERAL }] : [] };
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

/** What the lexer writes where a line is indented too little to be inside of brackets. */
const END_OF_FLOW = "\u0018";

/** Splits a text, and remembers what tells where a mistake is that shows only later. */
class Scanner implements Clues {
  unclosed: Clues["unclosed"] = [];
  readonly quotes: number[] = [];

  *tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
    const parser = new Parser(lines.addNewLine);
    lines.addNewLine(0);
    let count = 0;
    let open: Clues["unclosed"] = [];
    for (const lexeme of new Lexer().lex(text)) {
      const { offset } = parser;
      if (lexeme === "[" || lexeme === "{") open = [...open, { offset, text: lexeme }];
      else if (lexeme === "]" || lexeme === "}") open = open.slice(0, -1);
      else if (lexeme === END_OF_FLOW && this.unclosed.length === 0) [this.unclosed, open] = [open.slice(-1), []];
      else if (/^["']/.test(lexeme)) this.quotes.push(offset);
      yield* parser.next(lexeme);
      count += 1;
      if (count > MOST_LEXEMES)
        throw new Refusal(parser.offset, "is too large from here on; split it into several networks");
      if (parser.stack.length > MOST_OPEN_TOKENS) throw new Refusal(parser.offset, TOO_DEEP);
    }
    if (this.unclosed.length === 0) this.unclosed = open.slice(-1);
    yield* parser.end();
  }
}
