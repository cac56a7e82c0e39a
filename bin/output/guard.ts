import { visible } from "../../lib/text";
import type { Io, Output } from "./io";

const CODE = "\u001b\\[";

/** The codes that colours and the line of progress write, and the ends of lines. */
const LAYOUT = new RegExp(`(\n|\r${CODE}K|${CODE}\\d+m)`);

/** Makes sure that whatever is written, wherever it comes from, hides nothing and moves no cursor. */
export function guarded(io: Io): Io {
  return { ...io, stdout: guardedOutput(io.stdout), stderr: guardedOutput(io.stderr) };
}

function guardedOutput({ write, isTTY }: Output): Output {
  const layout = isTTY ? LAYOUT : /(\n)/;
  const shown = (part: string, index: number) => (index % 2 === 0 ? visible(part) : part);
  return {
    write: (text) => {
      write(text.split(layout).map(shown).join(""));
    },
    isTTY,
  };
}
