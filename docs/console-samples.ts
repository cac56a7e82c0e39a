import { join } from "node:path";
import { run } from "../bin/run";

/** The commands whose answers stand in pages just as they are printed. */
const SAMPLE = /```console\n\$ dual-homed ((?:routes|trace|failures)\b[^\n|>]*)\n[^`]*```/g;

/**
 * A page with every sample of a command that simulates answered anew, as in the directory of the examples, where
 * `network.yaml` is.
 */
export async function withSamples(page: string): Promise<string> {
  const answers = new Map<string, string>();
  for (const [, command] of page.matchAll(SAMPLE)) answers.set(command, await answerTo(command));
  return page.replace(SAMPLE, (_block, command: string) => {
    return `\`\`\`console\n$ dual-homed ${command}\n${answers.get(command) ?? ""}\`\`\``;
  });
}

async function answerTo(command: string): Promise<string> {
  let text = "";
  const output = { write: (part: string) => void (text += part), isTTY: false };
  await run(command.trim().split(/ +/), {
    stdout: output,
    stderr: output,
    readStdin: () => Promise.resolve(""),
    cwd: join(__dirname, "../examples"),
    env: {},
  });
  return text;
}
