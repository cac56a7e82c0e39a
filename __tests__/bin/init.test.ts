import { name } from "../../package.json";
import type { Topology } from "../../lib/topology";
import { freshWorkingDirectory } from "../support/command-line";

const directory = freshWorkingDirectory();

test("writes a network file that is right as it is", async () => {
  const init = await directory().run(["init"]);
  expect(init).toEqual({
    exitCode: 0,
    stdout: "Wrote network.yaml: edit it, then run: dual-homed check\n",
    stderr: "",
  });
  expect(await directory().run(["check"])).toMatchObject({ exitCode: 0, stderr: "" });
});

test("writes a file whose network can be synthesized at once", async () => {
  await directory().run(["init", "europe.yaml"]);
  expect(await directory().run(["synth", "europe.yaml"])).toMatchObject({ exitCode: 0, stderr: "" });
});

test("writes a network that can be deployed without a circuit, a gateway or anything else that must be there before", async () => {
  await directory().run(["init"]);
  const topology = JSON.parse((await directory().run(["topology", "--json"])).stdout) as Topology;
  expect(topology.virtualNetworks.map(({ name, existing }) => [name, existing])).toEqual([
    ["west", undefined],
    ["north", undefined],
    ["app", undefined],
    ["data", undefined],
  ]);
  expect([topology.circuits, topology.gateways]).toEqual([[], []]);
});

test("explains in comments what to replace", async () => {
  await directory().run(["init"]);
  expect(directory().read("network.yaml")).toMatch(/^#.+/);
});

test("names the schema for editors only where the package is installed beside the file", async () => {
  await directory().run(["init"]);
  expect(directory().read("network.yaml")).not.toContain("$schema");
  directory().write(`node_modules/${name}/schema/network.schema.json`, "{}");
  await directory().run(["init", "--force"]);
  expect(directory().read("network.yaml")).toContain(
    `# yaml-language-server: $schema=node_modules/${name}/schema/network.schema.json\n#\n# `,
  );
});

test("leaves a file that is there already", async () => {
  directory().write("network.yaml", "mine\n");
  const before = directory().contents();
  const result = await directory().run(["init"]);
  expect(result).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: "error: network.yaml already exists\n    give another name, or --force to overwrite it\n",
  });
  expect(directory().contents()).toEqual(before);
});

test("overwrites the file when forced", async () => {
  directory().write("network.yaml", "mine\n");
  expect((await directory().run(["init", "--force"])).exitCode).toBe(0);
  expect(directory().read("network.yaml")).toMatch(/^hubs:$/m);
});

test("says that the directory of the file is missing", async () => {
  expect(await directory().run(["init", "missing/network.yaml"])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      "error: cannot write missing/network.yaml: missing does not exist\n" +
      "    make that directory first, or give another name\n",
  });
  expect(directory().files()).toEqual([]);
});

test("refuses to overwrite a directory", async () => {
  directory().write("network.yaml/mine", "");
  const before = directory().contents();
  expect(await directory().run(["init", "--force"])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      "error: cannot write network.yaml: a directory is there, and it has to be a file\n" +
      "    nothing was changed; move it elsewhere, or give another name\n",
  });
  expect(directory().contents()).toEqual(before);
});
