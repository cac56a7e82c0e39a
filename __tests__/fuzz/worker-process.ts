import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { FailureKind, Judgement } from "./judge";

/** How a worker is started. */
export interface WorkerStart {
  /** The compiled worker. */
  readonly module: string;
  readonly args: readonly string[];
  /** Where it and what it runs may write. */
  readonly temporary: string;
}

/** A worker as its parent sees it. */
export class WorkerProcess {
  /** How many inputs it has handled. */
  handled = 0;
  private readonly exited: Promise<unknown>;
  private errors = "";

  private constructor(private readonly child: ChildProcess) {
    this.exited = once(child, "exit");
    child.stderr?.on("data", (data) => void (this.errors += String(data)));
  }

  static async start({ module, args, temporary }: WorkerStart): Promise<WorkerProcess> {
    const env = { ...process.env, TMPDIR: temporary };
    const child = fork(module, args, { env, execArgv: [], stdio: ["ignore", "ignore", "pipe", "ipc"] });
    const worker = new WorkerProcess(child);
    if ((await worker.answer()) !== "ready") throw new Error(`a worker does not start: ${worker.errors}`);
    return worker;
  }

  /** What comes of an input. A process that hangs is killed. */
  async ask(seed: number, seconds: number): Promise<Judgement> {
    this.handled += 1;
    let hangs = false;
    const timer = setTimeout(() => {
      hangs = true;
      this.child.kill("SIGKILL");
    }, seconds * 1000);
    this.child.send(seed);
    const answer = await this.answer();
    clearTimeout(timer);
    if (answer !== undefined) return answer as Judgement;
    const kind: FailureKind = hangs ? "hangs" : "ended processes";
    return { accepted: false, synthesized: false, failures: [{ kind, detail: this.errors }] };
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async end(): Promise<void> {
    if (!this.isAlive) return;
    this.child.kill("SIGKILL");
    await this.exited;
  }

  /** The next message, or nothing if the process ends before. */
  private async answer(): Promise<unknown> {
    const ending = new AbortController();
    // It is also rejected when a process that has just ended is sent something.
    const message = once(this.child, "message", { signal: ending.signal }).then(
      ([value]) => value as unknown,
      () => undefined,
    );
    const first = await Promise.race([message, this.exited.then(() => undefined)]);
    ending.abort();
    return first;
  }
}
