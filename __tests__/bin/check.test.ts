import * as verdict from "../../lib/verdict";
import { freshWorkingDirectory, networkText, overlappingNetworkText } from "../support/command-line";
import { dualHomed } from "../support/topologies";

jest.mock("../../lib/verdict", () => {
  const actual = jest.requireActual<typeof verdict>("../../lib/verdict");
  return { ...actual, verdictOn: jest.fn(actual.verdictOn) };
});
const verdictOn = jest.mocked(verdict.verdictOn);

const directory = freshWorkingDirectory();

const violation = {
  rule: "ARS901",
  severity: "warning",
  element: "north",
  field: "addressSpace",
  message: "is a joke",
  fix: "Laugh",
  page: "https://example.com/joke",
} as const;

test("says that a network is well", async () => {
  directory().write("network.yaml", networkText());
  expect(await directory().run(["check"])).toMatchObject({ exitCode: 0, stderr: "" });
});

test("says where a network is wrong, and how to put it right", async () => {
  directory().write("network.yaml", overlappingNetworkText);
  const { exitCode, stdout, stderr } = await directory().run(["check"]);
  expect(exitCode).toBe(1);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^network\.yaml:\d+:\d+: error ARS\d{3}: /m);
  expect(stdout).toMatch(/^ {4}why: .+\n {4}fix: .+\n {4}see: https:\/\//m);
  expect(stdout).toMatch(/\nnetwork\.yaml: \d+ errors?, .+\n$/);
});

test("shows warnings without failing, and acknowledged ones in a line", async () => {
  directory().write("network.yaml", networkText());
  verdictOn.mockReturnValueOnce({
    violations: [violation],
    acknowledged: [{ ...violation, element: "west", reason: "we laughed" }],
  });
  const { exitCode, stdout } = await directory().run(["check"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    /^network\.yaml:\d+:\d+: warning ARS901: .*north\.addressSpace: is a joke\n {4}fix: Laugh\n {4}see: https:/,
  );
  expect(stdout).toMatch(/^network\.yaml:\d+:\d+: acknowledged ARS901: .+ \(reason: we laughed\)$/m);
  expect(stdout).toMatch(/\nnetwork\.yaml: no errors, 1 warning, 1 acknowledged\n$/);
});

test("answers in JSON with the same exit codes", async () => {
  directory().write("network.yaml", overlappingNetworkText);
  const { exitCode, stdout, stderr } = await directory().run(["check", "--json"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  const answer = JSON.parse(stdout) as { problems: Record<string, unknown>[] };
  expect(answer).toMatchObject({ file: "network.yaml", acknowledged: [] });
  expect(answer.problems).toContainEqual(
    expect.objectContaining({
      severity: "error",
      file: "network.yaml",
      line: expect.any(Number),
      rule: expect.any(String),
    }),
  );
});

test("checks a topology without its network file", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  const well = await directory().run(["check", "--topology", "cdktf.out/topology.json"]);
  expect(well).toMatchObject({ exitCode: 0, stderr: "" });

  const topology = directory().read("cdktf.out/topology.json").replaceAll("10.20.0.0/22", "10.10.0.0/22");
  directory().write("wrong.json", topology);
  const wrong = await directory().run(["check", "--topology", "wrong.json"]);
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stdout).toMatch(/^wrong\.json: error ARS\d{3}: /m);
});

test("checks a topology from standard input", async () => {
  const well = await directory().run(["check", "--topology", "-"], { stdin: JSON.stringify(dualHomed()) });
  expect(well).toEqual({ exitCode: 0, stdout: "stdin: no errors, no warnings\n", stderr: "" });
  const none = await directory().run(["check", "--topology", "-"], { stdin: " " });
  const problem = "stdin: error: is empty; expected a topology as JSON\n";
  expect(none).toEqual({ exitCode: 1, stdout: `${problem}\nstdin: 1 error, no warnings\n`, stderr: "" });
});

test("says that a topology is none", async () => {
  directory().write("topology.json", "[");
  const { exitCode, stdout, stderr } = await directory().run(["check", "--topology", "topology.json"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toMatch(/^topology\.json: error: /);
});

test("prints the reason of an acknowledgement on one line, however it is written", async () => {
  const reason = "reason: |\n      the first line\n      the second\n";
  const text = networkText({ extra: `acknowledge:\n  - rule: ARS154\n    ${reason}` });
  directory().write("network.yaml", text.replace("northeurope", "westeurope"));
  const { stdout } = await directory().run(["check"]);
  expect(stdout).toMatch(/ acknowledged ARS154: .*\(reason: the first line the second\)$/m);
});

test("refuses a network file beside a topology", async () => {
  const result = await directory().run(["check", "network.yaml", "--topology", "topology.json"]);
  expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("both given") });
});

test("says where a file is not YAML", async () => {
  directory().write("network.yaml", 'version: 1\nname: "europe\n');
  const { exitCode, stdout, stderr } = await directory().run(["check"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toMatch(/^network\.yaml:\d+:\d+: error: .*\n\nnetwork\.yaml: 1 error, no warnings\n$/);
});

test("says which field is not known", async () => {
  directory().write("network.yaml", networkText({ extra: "colour: blue\n" }));
  const { exitCode, stdout } = await directory().run(["check"]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^network\.yaml:\d+:\d+: error: .*colour/m);
});

test("says which value cannot be used", async () => {
  directory().write("network.yaml", networkText().replace("65002", "65515"));
  const { exitCode, stdout } = await directory().run(["check"]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^network\.yaml:\d+:\d+: error: .*65515 cannot be used/m);
});

test("says that a topology is no network file, and the other way round", async () => {
  directory().write("network.yaml", networkText());
  directory().write("topology.json", (await directory().run(["topology", "--json"])).stdout);
  const topology = await directory().run(["check", "topology.json"]);
  expect(topology.stdout.split("\n")[0]).toBe(
    "topology.json:1:1: error: is a topology, not a network file; commands read it with --topology",
  );
  const network = await directory().run(["check", "--topology", "network.yaml"]);
  expect(network.stdout.split("\n")[0]).toBe(
    "network.yaml: error: is a network file, not a topology; commands read it without --topology",
  );
});

test("answers in the same JSON document when the file is malformed", async () => {
  directory().write("network.yaml", "a: [");
  const { exitCode, stdout } = await directory().run(["check", "--json"]);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ file: "network.yaml", problems: [{ line: 1 }], acknowledged: [] });
});
