import type { Io } from "./io";

const CLEAR_LINE = "\r\u001b[K";

/** One line on stderr that says what is being done, for as long as it takes; silent when nobody watches. */
export class Progress {
  private shown = false;

  constructor(private readonly io: Io) {}

  step(text: string): void {
    if (!this.io.stderr.isTTY || this.io.env.TERM === "dumb") return;
    this.io.stderr.write(`${CLEAR_LINE}${text} …`);
    this.shown = true;
  }

  done(): void {
    if (this.shown) this.io.stderr.write(CLEAR_LINE);
    this.shown = false;
  }
}
