import { rmSync } from "node:fs";
import { join } from "node:path";
import { CDK } from "../support/bindings";
import { freshWorkingDirectory, networkText, overlappingNetworkText } from "../support/command-line";

const directory = freshWorkingDirectory();

test("writes Terraform JSON, the topology and a router configuration for each appliance instance", async () => {
  directory().write("network.yaml", networkText({ westInstances: 2 }));
  const { exitCode, stdout, stderr } = await directory().run(["synth"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(directory().files()).toEqual([
    "cdktf.out/belongs-to.json",
    "cdktf.out/manifest.json",
    "cdktf.out/router-config/north-nva-1.frr.conf",
    "cdktf.out/router-config/north-nva-1.nft",
    "cdktf.out/router-config/west-nva-1.frr.conf",
    "cdktf.out/router-config/west-nva-1.nft",
    "cdktf.out/router-config/west-nva-2.frr.conf",
    "cdktf.out/router-config/west-nva-2.nft",
    "cdktf.out/stacks/europe/cdk.tf.json",
    "cdktf.out/topology.json",
    "network.lock.json",
    "network.yaml",
  ]);
  expect(stdout).toMatch(/^azurerm_route_server +1$/m);
  expect(stdout).toContain("Wrote cdktf.out/router-config/west-nva-2.frr.conf\n");
  expect(stdout).toContain("cd cdktf.out/stacks/europe && terraform init && terraform apply\n");
  expect(JSON.parse(directory().read("cdktf.out/topology.json"))).toMatchObject({ version: 1 });
});

test("ends with what survives which failure, and how", async () => {
  directory().write("network.yaml", networkText());
  const { stdout } = await directory().run(["synth"]);
  expect(stdout).toMatch(/^app to internet +west-nva$/m);
  expect(stdout).toMatch(
    /^appliance instance west-nva-1, egress of an instance west-nva-1\/internet and 4 more +1 flow moves: north-nva$/m,
  );
  // An appliance, its way out, a NAT gateway, a zone and a hub twice, two instances of a route server with a session to each
  // appliance, two peerings.
  expect(stdout).toMatch(/\n3 of 3 flows survive each of 18 single failures\.\n$/);
  const json = JSON.parse((await directory().run(["synth", "--json"])).stdout) as Record<string, unknown>;
  const none = { neverDelivered: [], unsettled: [], lost: [], asymmetric: [] };
  expect(json.survival).toEqual({ flows: 3, spokePairs: { traced: 0, total: 0 }, failures: 18, ...none });
});

test("writes the same whichever directory it is called from, with no path of the machine", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  await directory().run(["synth", "--output", join(directory().path, "elsewhere")]);
  const made = (output: string) => directory().read(`${output}/stacks/europe/cdk.tf.json`);
  expect(made("elsewhere")).toBe(made("cdktf.out"));
  expect(made("cdktf.out")).not.toContain(process.cwd());
});

test("shows in Terraform's JSON what a value hides, and changes no value", async () => {
  const note = "to\u202eted\u0085";
  directory().write("network.yaml", `${networkText()}tags: { note: ${JSON.stringify(note)} }\n`);
  expect((await directory().run(["synth"])).exitCode).toBe(0);
  const text = directory().read("cdktf.out/stacks/europe/cdk.tf.json");
  expect(text).toContain('"note": "to\\u202eted\\u0085"');
  const { resource } = JSON.parse(text) as { resource: Record<string, Record<string, { tags?: object }>> };
  const [group] = Object.values(resource.azurerm_resource_group);
  expect(group.tags).toMatchObject({ note });
});

test("writes only what has changed and leaves what terraform has put there", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  directory().write("cdktf.out/stacks/europe/.terraform/providers/one", "provider");
  directory().write("cdktf.out/stacks/europe/.terraform.lock.hcl", "lock");
  directory().write("cdktf.out/stacks/europe/terraform.tfstate", "state");
  directory().write("cdktf.out/router-config/notes.txt", "notes");
  const before = directory().contents();
  expect((await directory().run(["synth"])).exitCode).toBe(0);
  expect(directory().contents()).toEqual(before);
});

test("removes the router configurations of appliances that are gone", async () => {
  directory().write("network.yaml", networkText({ westInstances: 2 }));
  await directory().run(["synth"]);
  directory().write("cdktf.out/router-config/mine.frr.conf/of-my-own", "");
  directory().write("network.yaml", networkText());
  const { stdout } = await directory().run(["synth"]);
  expect(stdout).toContain("Removed cdktf.out/router-config/west-nva-2.frr.conf");
  expect(directory().files()).not.toContain("cdktf.out/router-config/west-nva-2.frr.conf");
  expect(directory().files()).toContain("cdktf.out/router-config/west-nva-1.frr.conf");
  expect(directory().files()).toContain("cdktf.out/router-config/mine.frr.conf/of-my-own");
});

test("says that the subscription is missing", async () => {
  directory().write("network.yaml", networkText());
  expect((await directory().run(["synth"])).stdout).toContain("set ARM_SUBSCRIPTION_ID");
});

test.each([
  ["a rule is broken", overlappingNetworkText, /error ARS\d{3}: /],
  ["a value cannot be used", networkText().replace("65002", "65515"), /65515 cannot be used/],
  ["the file is not YAML", "hubs: [", /network\.yaml:\d+:\d+: error: /],
])("writes nothing at all when %s", async (_what, text, message) => {
  directory().write("network.yaml", text);
  const before = directory().contents();
  const { exitCode, stdout, stderr } = await directory().run(["synth"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(directory().contents()).toEqual(before);
});

test("leaves what an earlier synthesis made when the network has become wrong", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  directory().write("network.yaml", overlappingNetworkText);
  const before = directory().contents();
  expect((await directory().run(["synth"])).exitCode).toBe(1);
  expect(directory().contents()).toEqual(before);
});

test.each([
  ["in-the-way", "a file is there, and it has to be a directory\n    nothing was changed; move it elsewhere, or give"],
  ["in-the-way/deeper", "a part of the path is a file\n    nothing was changed; give"],
])("says why it cannot write %s, and what to do", async (output, why) => {
  directory().write("network.yaml", networkText());
  directory().write("in-the-way", "");
  const before = directory().contents();
  const { exitCode, stdout, stderr } = await directory().run(["synth", "--output", output]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toBe(`error: cannot write ${output}: ${why} another directory with --output\n`);
  expect(directory().contents()).toEqual(before);
});

test("writes nothing when a directory is in place of one of its files", async () => {
  directory().write("network.yaml", networkText());
  directory().write("cdktf.out/manifest.json/mine", "");
  const before = directory().contents();
  const { exitCode, stdout, stderr } = await directory().run(["synth"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toBe(
    "error: cannot write cdktf.out/manifest.json: a directory is there, and it has to be a file\n" +
      "    nothing was changed; move it elsewhere, or give another directory with --output\n",
  );
  expect(directory().contents()).toEqual(before);
});

test("refuses an output that is empty", async () => {
  directory().write("network.yaml", networkText());
  expect(await directory().run(["synth", "--output", ""])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("It is empty."),
  });
});

test("answers in JSON", async () => {
  directory().write("network.yaml", networkText());
  const { stdout } = await directory().run(["synth", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    stacks: [{ name: "europe", directory: "cdktf.out/stacks/europe", resources: expect.any(Number), after: [] }],
    resources: { azurerm_route_server: 1 },
    routerConfigurations: [
      "cdktf.out/router-config/west-nva-1.frr.conf",
      "cdktf.out/router-config/north-nva-1.frr.conf",
    ],
    topologyFile: "cdktf.out/topology.json",
    removed: [],
  });
});

test("writes several stacks in the order in which they are deployed, and says how", async () => {
  directory().write("network.yaml", `${networkText()}stacks: perSpoke\n`);
  directory().write("cdktf.json", "{}");
  const { exitCode, stdout, stderr } = await directory().run(["synth"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const rows = stdout.split("\n").map((row) => row.split(/ {2,}/));
  expect(rows.flatMap(([name, count, after]) => (Number(count) > 0 && after ? [[name, after]] : []))).toEqual([
    ["europe-west", "europe-north"],
    ["europe-west-peerings", "europe-west, europe-app"],
    ["europe-north-peerings", "europe-west-peerings, europe-north, europe-app"],
    ["europe-app-peerings", expect.stringContaining("europe-north-peerings")],
  ]);
  expect(stdout).toContain(
    "terraform init && terraform apply in each stack's directory in cdktf.out/stacks, in the order",
  );
  expect(stdout).toContain(`npx ${CDK} deploy '*'\n`);
  const made = directory()
    .files()
    .filter((file) => file.endsWith("cdk.tf.json"));
  expect(made).toEqual(
    ["app-peerings", "app", "north-peerings", "north", "west-peerings", "west"].map(
      (name) => `cdktf.out/stacks/europe-${name}/cdk.tf.json`,
    ),
  );
  const { terraform } = JSON.parse(directory().read(made[1])) as { terraform: { backend: unknown } };
  expect(terraform.backend).toEqual({ local: { path: "../../../terraform.europe-app.tfstate" } });
});

test("advises several states for many spokes", async () => {
  const spokes = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `  s${index}: { location: westeurope, addressSpace: 10.5${index}.0.0/24 }\n`,
    );
  directory().write("network.yaml", `${networkText().replace("spokes:\n", `spokes:\n${spokes(10).join("")}`)}`);
  expect((await directory().run(["synth"])).stdout).toContain("stacks: perSpoke, because 11 spokes are in one state");
  directory().write("network.yaml", `${networkText().replace("spokes:\n", `spokes:\n${spokes(9).join("")}`)}`);
  expect((await directory().run(["synth"])).stdout).not.toContain("perSpoke");
});

test("keeps the stack of a network that is divided now, from which something may be deployed", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  rmSync(join(directory().path, "network.lock.json"));
  directory().write("network.yaml", `${networkText()}stacks: perHub\n`);
  const { exitCode, stdout } = await directory().run(["synth"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Kept cdktf.out/stacks/europe, which is not of this network");
});

test("writes where cdktf says when it is the app of a cdktf.json, and says how to deploy with cdktf", async () => {
  directory().write("europe.yaml", networkText());
  directory().write("cdktf.json", "{}");
  const { stdout } = await directory().run(["synth", "europe.yaml"], { env: { CDKTF_OUTDIR: "from-cdktf" } });
  expect(directory().files()).toContain("from-cdktf/manifest.json");
  expect(stdout).toContain(`NETWORK_FILE=europe.yaml npx ${CDK} deploy`);
});

test("shows its steps to a person, and leaves nothing of them", async () => {
  directory().write("network.yaml", networkText());
  const { stderr } = await directory().run(["synth"], { isTTY: true });
  expect(stderr).toContain("Checking network.yaml");
  expect(stderr.endsWith("\r\u001b[K")).toBe(true);
});
