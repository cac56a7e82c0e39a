import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { ALL_DECEPTIVE, deceptionsIn, deceptiveText, textsIn, withText } from "../support/deceptive";
import { freshWorkingDirectory, repository, type Result } from "../support/command-line";
import { fixedCases } from "../support/random-cases";

jest.setTimeout(120_000);

const directory = freshWorkingDirectory();
const example = readFileSync(join(repository, "examples/vpn.yaml"), "utf8");

/** Of each command that reads a topology, what it is called with. */
const READING = [
  ["check"],
  ["routes", "--all"],
  ["routes", "--at", "west-nva"],
  ["failures", "--all"],
  ["trace", "app", "branch"],
  ["router-config", "--appliance", "west-nva-1"],
];

function expectNoDeception({ exitCode, stdout, stderr }: Result): void {
  expect(deceptionsIn(stdout + stderr)).toEqual([]);
  // A mistake of the program is none of the answers to expect.
  expect(exitCode).not.toBe(70);
}

async function topologyText(): Promise<string> {
  directory().write("network.yaml", example);
  return (await directory().run(["topology", "--json"])).stdout;
}

describe("what is printed hides and forges nothing", () => {
  it("whatever is in a network file", async () => {
    const document: unknown = parse(example);
    for (const old of textsIn(document)) {
      directory().write("network.yaml", JSON.stringify(withText(document, old, `${old}${ALL_DECEPTIVE}`)));
      expectNoDeception(await directory().run(["topology"]));
    }
    const commands = fc.constantFrom(...READING, ["synth"]);
    const texts = fc.constantFrom(...textsIn(document));
    await fc.assert(
      fc.asyncProperty(texts, deceptiveText, commands, fc.boolean(), async (old, text, args, json) => {
        directory().write("network.yaml", JSON.stringify(withText(document, old, `${old}${text}`)));
        expectNoDeception(await directory().run(json ? [...args, "--json"] : args));
      }),
      fixedCases(60),
    );
  });

  it("whatever is in a topology", async () => {
    const topology: unknown = JSON.parse(await topologyText());
    const texts = fc.constantFrom(...textsIn(topology));
    const commands = fc.constantFrom(...READING);
    await fc.assert(
      fc.asyncProperty(texts, deceptiveText, commands, fc.boolean(), async (old, text, args, json) => {
        directory().write("topology.json", JSON.stringify(withText(topology, old, `${old}${text}`)));
        const given = args.map((arg) => (arg === old ? `${old}${text}` : arg));
        expectNoDeception(
          await directory().run([...given, "--topology", "topology.json", ...(json ? ["--json"] : [])]),
        );
      }),
      fixedCases(120),
    );
  });

  it("whatever is in the arguments", async () => {
    directory().write("topology.json", await topologyText());
    const commands: readonly (readonly string[])[] = [
      ...READING.map((args) => [...args, "--topology", "topology.json"]),
      ["failures", "--fail", "west-nva-1", "--topology", "topology.json"],
      ["topology", "network.yaml"],
      ["synth", "network.yaml", "--output", "out"],
      ["init", "new.yaml"],
    ];
    const runWith = async (args: readonly string[], at: number, text: string) => {
      // A file may have such a name.
      if (/\.(json|yaml)$/.test(args[at]) && !text.includes("\0") && args[0] !== "init") {
        directory().write(`${args[at]}${text}`, directory().read(args[at]));
      }
      expectNoDeception(await directory().run([...args.slice(0, at), `${args[at]}${text}`, ...args.slice(at + 1)]));
    };
    for (const args of commands) for (const at of args.keys()) await runWith(args, at, ALL_DECEPTIVE);
    const calls = fc.constantFrom(...commands.flatMap((args) => [...args.keys()].map((at) => ({ args, at }))));
    await fc.assert(
      fc.asyncProperty(calls, deceptiveText, ({ args, at }, text) => runWith(args, at, text)),
      fixedCases(60),
    );
  });

  it("on a terminal too, where its own colours stay", async () => {
    directory().write("topology.json", (await topologyText()).replaceAll('"west-vpng"', '"we\\u001b[2Kst"'));
    const { stdout } = await directory().run(["routes", "--topology", "topology.json"], { isTTY: true });
    expect(stdout).toMatch(/we\\u001b\[2Kst/);
    expect(stdout).toContain("\u001b[32mSpeakers\u001b[39m");
  });
});

it("finds elements by the names that are given, whatever is in them", async () => {
  directory().write("topology.json", (await topologyText()).replaceAll('"west-nva"', '"west\\u202enva"'));
  const { exitCode, stdout } = await directory().run([
    "routes",
    "--at",
    "west\u202enva",
    "--topology",
    "topology.json",
  ]);
  expect({ exitCode, first: stdout.split("\n")[0] }).toEqual({
    exitCode: 0,
    first: expect.stringMatching(/^west-nva-1: /),
  });
});
