import { quoted } from "./field-path";

/** The Levenshtein distance: how many letters to insert, delete or replace to turn one word into the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column < row.length; column += 1) {
      const replaced = row[column - 1] + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[column] + 1, next[column - 1] + 1));
    }
    row = next;
  }
  return row[row.length - 1];
}

/** Longer words take long to compare. */
const LONGEST = 60;

/** A search among more words takes long. */
const MOST_WORDS = 500;

/** The known word that is closest to a written one, if it is close enough to be meant. */
export function suggestion(written: string, known: readonly string[]): string | undefined {
  if (written.length > LONGEST || known.length > MOST_WORDS) return undefined;
  const word = written.toLowerCase();
  // Two letters in the wrong order count twice.
  const allowed = word.length < 4 ? Math.min(1, word.length - 1) : Math.max(2, Math.floor(word.length / 3));
  let best: { readonly text: string; readonly distance: number } | undefined;
  for (const text of known) {
    if (Math.abs(text.length - word.length) > allowed) continue;
    const distance = editDistance(word, text.toLowerCase());
    if (distance <= allowed && (!best || distance < best.distance)) best = { text, distance };
  }
  return best?.text;
}

/** What fields of network files, topologies and props were called, and what they are called now. */
const RENAMED = new Map([
  ["addresses", "bgpAddresses"],
  ["bgpPeeringAddress", "routerBgpAddress"],
  ["peerAddresses", "routerBgpAddresses"],
  ["remoteAddress", "routerAddress"],
]);

/** Says what an earlier name of one of the known fields is now. */
export function nowNamed(written: string, known: readonly string[]): string | undefined {
  const name = RENAMED.get(written);
  return name !== undefined && known.includes(name) ? `is now named ${name}` : undefined;
}

const MOST_LISTED = 30;

/** `did you mean "west"?` when one word is close enough, otherwise the known words. */
export function didYouMean(written: string, known: readonly string[]): string {
  const likely = suggestion(written, known);
  if (likely !== undefined) return `did you mean "${likely}"?`;
  if (known.length === 0) return "there are none";
  return `known are ${known.slice(0, MOST_LISTED).join(", ")}${known.length > MOST_LISTED ? ", …" : ""}`;
}

/** Says that a text is not one of those that are allowed, and which it was probably meant to be. */
export function notAmong(written: string, allowed: readonly string[]): string {
  const likely = suggestion(written, allowed);
  const list = `llowed are ${allowed.join(", ")}`;
  return `${quoted(written)} is not possible; ${likely === undefined ? `a${list}` : `did you mean "${likely}"? A${list}`}`;
}

/** Says that a text does not have the form of an example. */
export function notLike(written: string, example: string): string {
  return `${quoted(written)} cannot be used; expected a form such as "${example}"`;
}
