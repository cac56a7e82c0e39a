import { freshWorkingDirectory, networkText } from "../support/command-line";

const directory = freshWorkingDirectory();
const SUBSCRIPTION = "subscription: 11111111-1111-1111-1111-111111111111\n";

test("prints the facts of all hubs, or writes those of some hubs and spokes", async () => {
  directory().write("network.yaml", networkText({ extra: SUBSCRIPTION }));
  const { exitCode, stdout, stderr } = await directory().run(["export"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const facts = JSON.parse(stdout) as { resources: object };
  expect(Object.keys(facts.resources)).toEqual(["west", "north"]);
  const written = await directory().run(["export", "--of", "app", "--of", "west", "-o", "app.json"]);
  expect(written).toEqual({ exitCode: 0, stdout: "Wrote app.json\n", stderr: "" });
  const some = JSON.parse(directory().read("app.json")) as { resources: object };
  expect(Object.keys(some.resources)).toEqual(["app", "west"]);
});

test.each([
  [["--of", "ap"], 2, 'no hub or spoke "ap" is made here; did you mean "app"?'],
  [["--output", "missing/facts.json", "--of", "app"], 0, ""],
  [["-o", "."], 2, "a directory is there, and it has to be a file"],
])("with %j exits with %d", async (args, expected, message) => {
  directory().write("network.yaml", networkText({ extra: SUBSCRIPTION }));
  const { exitCode, stderr } = await directory().run(["export", ...args]);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(expected);
});

test("says at its line which virtual network has no known id", async () => {
  directory().write("network.yaml", networkText());
  const { exitCode, stdout, stderr } = await directory().run(["export"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain(
    "network.yaml:5:3: error: hubs.west.subscription: is known to the environment only, and others name the virtual network " +
      "by its id; give it here, or for all",
  );
});

test("writes nothing of a network that breaks a rule", async () => {
  directory().write("network.yaml", networkText({ northRange: "10.10.0.0/22", extra: SUBSCRIPTION }));
  expect(await directory().run(["export"])).toMatchObject({ exitCode: 1, stdout: "" });
});
