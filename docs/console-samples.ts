import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../bin/run";

/**
 * What a page runs, in order: `console` blocks with their output, `sh` blocks without it, and two comments that readers
 * do not see. `<!-- session: examples -->` starts again in a copy of the examples, `<!-- session: empty -->` in an empty
 * directory; `<!-- run: COMMAND -->` runs a command there. A page starts in a copy of the examples.
 */
const STEP = /^ *```(console|sh)\n([\s\S]*?)^ *```$|^<!-- (session|run): (.*) -->$/gm;

/** `dual-homed …` with what its output is piped into; quoted arguments are not supported. */
const CALL = /^(?:npx )?dual-homed ([^|>#]*?) *(?:\| (.*)|[>#].*)?$/;

/**
 * A page with the output of every command in its `console` blocks as it is now.
 * @throws Error when a `dual-homed` command of a `sh` block fails.
 */
export async function withSamples(page: string): Promise<string> {
  let session = new Session("examples");
  try {
    let answer = "";
    let end = 0;
    for (const { index, 0: step, 1: language, 2: commands = "", 3: directive, 4: value = "" } of page.matchAll(STEP)) {
      answer += page.slice(end, index);
      end = index + step.length;
      if (directive === "session") {
        session.end();
        session = new Session(value);
      } else if (directive === "run") await session.outputOf(value);
      else if (language === "sh") await session.runAll(commands);
      answer += language === "console" ? `\`\`\`console\n${await session.answered(commands)}\`\`\`` : step;
    }
    return answer + page.slice(end);
  } finally {
    session.end();
  }
}

/** Commands that run one after the other in a directory of their own. */
class Session {
  private readonly directory = mkdtempSync(join(tmpdir(), "dual-homed-docs-"));
  private exitCode = 0;

  constructor(start: string) {
    if (start === "examples") cpSync(join(__dirname, "../examples"), this.directory, { recursive: true });
  }

  end(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** A `console` block with every command answered anew. */
  async answered(block: string): Promise<string> {
    const commands = [...block.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command);
    let text = "";
    for (const command of commands) text += `$ ${command}\n${await this.outputOf(command)}`;
    return text;
  }

  /** Runs the `dual-homed` commands of a `sh` block. What else is in it needs Azure, Terraform or time. */
  async runAll(block: string): Promise<void> {
    for (const command of block.split("\n").map((line) => line.trim())) {
      if (!CALL.test(command)) continue;
      const output = await this.outputOf(command);
      if (this.exitCode !== 0) throw new Error(`${command}: exit code ${this.exitCode}\n${output}`);
    }
  }

  private shell(command: string, input = ""): string {
    const script = `(exit ${this.exitCode}); ${command}`;
    return spawnSync("sh", ["-c", script], { cwd: this.directory, input, encoding: "utf8" }).stdout;
  }

  async outputOf(command: string): Promise<string> {
    const [, args, filter] = CALL.exec(command) ?? [];
    if (args === undefined) return this.shell(command);
    const output = await this.dualHomed(args.split(/ +/));
    return filter === undefined ? output : this.shell(filter, output);
  }

  /** Runs the command line in this process: starting one for each command would take seconds. */
  private async dualHomed(args: readonly string[]): Promise<string> {
    let text = "";
    const output = { write: (part: string) => void (text += part), isTTY: false };
    const readStdin = () => Promise.resolve("");
    this.exitCode = await run(args, { stdout: output, stderr: output, readStdin, cwd: this.directory, env: {} });
    return text;
  }
}
