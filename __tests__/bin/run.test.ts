import { version } from "../../package.json";
import { freshWorkingDirectory } from "../support/command-line";

const directory = freshWorkingDirectory();
const commands = ["init", "check", "synth", "router-config", "topology"];

test("prints its version", async () => {
  expect(await directory().run(["--version"])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
});

test("prints its commands", async () => {
  const { exitCode, stdout } = await directory().run(["--help"]);
  expect(exitCode).toBe(0);
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, "m"));
});

test.each(commands)("explains %s with an example", async (command) => {
  const { exitCode, stdout, stderr } = await directory().run([command, "--help"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain(`$ dual-homed ${command}`);
});

test("prints its commands to stderr when there is none to run", async () => {
  const { exitCode, stdout, stderr } = await directory().run([]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain("Commands:");
});

test.each([
  [["frobnicate"], "error: unknown command 'frobnicate'\n    see: dual-homed --help\n"],
  [["chekc"], "error: unknown command 'chekc' (Did you mean check?)\n    see: dual-homed --help\n"],
  [["check", "--jsn"], "error: unknown option '--jsn' (Did you mean --json?)\n    see: dual-homed check --help\n"],
  [["synth", "--output"], "error: option '-o, --output <DIR>' argument missing\n    see: dual-homed synth --help\n"],
  [
    ["check", "a", "b"],
    "error: too many arguments for 'check'. Expected 1 argument but got 2.\n    see: dual-homed check --help\n",
  ],
])("says what is wrong with the call %j", async (args, stderr) => {
  expect(await directory().run(args)).toEqual({ exitCode: 2, stdout: "", stderr });
});

test.each(["check", "synth", "router-config", "topology"])("says that %s finds no network file", async (command) => {
  expect(await directory().run([command])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      "error: cannot read network.yaml: there is no such file or directory\n" +
      "    name a network file, or write one with: dual-homed init\n",
  });
  expect(directory().files()).toEqual([]);
});

test("says that a file that was named is missing, or a directory", async () => {
  expect((await directory().run(["check", "other.yaml"])).stderr).toBe(
    "error: cannot read other.yaml: there is no such file or directory\n",
  );
  expect(await directory().run(["check", "."])).toMatchObject({
    exitCode: 2,
    stderr: "error: cannot read .: it is a directory\n",
  });
});

test.each(["init", "check"])("refuses an empty file name for %s", async (command) => {
  const { exitCode, stderr } = await directory().run([command, ""]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("It is empty.");
});

test.each([
  [["check", "--json"], "cannot read network.yaml: there is no such file or directory"],
  [["topology", "--json", "a", "b"], "too many arguments for 'topology'. Expected 1 argument but got 2."],
])("answers %j in JSON when the call is wrong", async (args, message) => {
  const { exitCode, stdout, stderr } = await directory().run(args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ severity: "error", message }] });
});
