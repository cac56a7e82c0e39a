import { freshWorkingDirectory, networkText } from "../support/command-line";

const directory = freshWorkingDirectory();

/** The network of all tests with a site behind the standby hub only. */
const text = networkText({
  extra: `survive: [anyHub, anyAppliance]
sites:
  factory: { addressPrefixes: 192.168.0.0/16, reachedThrough: north }
`,
});

test("check says what a network does not survive, like everything else that is wrong", async () => {
  directory().write("network.yaml", text);
  const { exitCode, stdout } = await directory().run(["check"]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(
    /^network\.yaml:\d+:\d+: error ARS120: survive: "west-north" does not survive the failure of any one of appliance instance "north-nva-1" and hub "north": "app to factory" is lost; .+\n {4}why: .+\n {4}fix: Give these flows another way, .+\n {4}see: https:/m,
  );
});

test("check says so of a topology too", async () => {
  directory().write("network.yaml", text);
  const { stdout } = await directory().run(["topology", "--json"]);
  directory().write("topology.json", stdout);
  const answer = await directory().run(["check", "--topology", "topology.json", "--json"]);
  expect(answer.exitCode).toBe(1);
  const { problems } = JSON.parse(answer.stdout) as { problems: Record<string, unknown>[] };
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: "ARS120", severity: "error", field: "west-north.survive", file: "topology.json" }),
  );
});

test("synth writes nothing", async () => {
  directory().write("network.yaml", text);
  const before = directory().contents();
  const { exitCode, stderr } = await directory().run(["synth"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('"app to factory" is lost');
  expect(directory().contents()).toEqual(before);
});

test("a network that survives is well", async () => {
  directory().write("network.yaml", networkText({ extra: "survive: anySingleFailure\n" }));
  expect(await directory().run(["check"])).toMatchObject({ exitCode: 0, stderr: "" });
});
