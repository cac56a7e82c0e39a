import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(__dirname, "..");

/** The README and every docs page, as paths from the repository root. */
export const DOCS_PAGES: readonly string[] = [
  "README.md",
  ...readdirSync(__dirname)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(relative(ROOT, __dirname), name)),
];

/** A fenced code block of a page. */
export interface Sample {
  /** The page and the line of the opening fence, such as `docs/vpn.md:12`. */
  readonly place: string;
  /** The code between the fences. */
  readonly text: string;
}

export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** The code blocks of a page that are marked with a language. */
export function samplesIn(page: string, language: string): Sample[] {
  const text = readPage(page);
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^\\1\`\`\`$`, "gm");
  return [...text.matchAll(fence)].map(({ index, 2: code }) => ({
    place: `${page}:${text.slice(0, index).split("\n").length}`,
    text: code,
  }));
}
