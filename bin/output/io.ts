import { text } from "node:stream/consumers";

/** Where text goes. */
export interface Output {
  write(text: string): void;
  /** Whether a person reads it as it comes. */
  readonly isTTY: boolean;
}

/** All that a command knows of the world around it, so that tests can be that world. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All that comes in on standard input. */
  readStdin(): Promise<string>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The world of this process. */
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
