import type { Io } from "./io";

const CLEAR_LINE = "\r\u001b[K";

/** A line on stderr with the current step. Shown on terminals only. */
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
