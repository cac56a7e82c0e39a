import type { Io } from "./io";

type Paint = (text: string) => string;

/** The few colours of the command line; each leaves the text as it is where colours are not wanted. */
export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
}

/** The colours for one of the outputs: none unless a person reads it and has not said no (https://no-color.org). */
export function colorsFor(io: Io, output: "stdout" | "stderr"): Colors {
  const wanted = io[output].isTTY && !io.env.NO_COLOR && io.env.TERM !== "dumb";
  const paint = (on: number, off: number): Paint =>
    wanted ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), yellow: paint(33, 39), green: paint(32, 39) };
}
