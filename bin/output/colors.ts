import type { Io } from "./io";

type Paint = (text: string) => string;

/** The colours of the command line. Each returns the text unchanged if colours are off. */
export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
}

/** The colours of one output. They are off unless it is a terminal and NO_COLOR is unset (https://no-color.org). */
export function colorsFor(io: Io, output: "stdout" | "stderr"): Colors {
  const wanted = io[output].isTTY && !io.env.NO_COLOR && io.env.TERM !== "dumb";
  const paint = (on: number, off: number): Paint =>
    wanted ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), yellow: paint(33, 39), green: paint(32, 39) };
}
