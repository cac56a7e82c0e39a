import { text } from "node:stream/consumers";

/** An output stream. */
export interface Output {
  write(text: string): void;
  /** Whether it is a terminal. */
  readonly isTTY: boolean;
}

/** Everything that a command knows about its environment. Tests replace it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The whole standard input. */
  readStdin(): Promise<string>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The environment of this process. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return {
    stdout: outputOf(stdout),
    stderr: outputOf(stderr),
    readStdin: () => text(stdin),
    cwd: process.cwd(),
    env,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY };
}
