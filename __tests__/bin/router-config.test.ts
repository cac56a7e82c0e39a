import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshWorkingDirectory, networkText, overlappingNetworkText } from "../support/command-line";
import { dualHomed, withFirewall } from "../support/topologies";

const directory = freshWorkingDirectory();

test("prints nothing but what synth writes", async () => {
  directory().write("network.yaml", networkText({ westInstances: 2 }));
  await directory().run(["synth"]);
  for (const [name, instance] of [
    ["west-nva-2", "west-nva-2"],
    ["north-nva", "north-nva-1"],
  ]) {
    expect(await directory().run(["router-config", "--appliance", name])).toEqual({
      exitCode: 0,
      stdout: directory().read(`cdktf.out/router-config/${instance}.frr.conf`),
      stderr: "",
    });
  }
});

test("has the sessions with the route server beside a gateway", async () => {
  directory().write("network.yaml", readFileSync(join(__dirname, "../../examples/expressroute.yaml"), "utf8"));
  const { exitCode, stdout } = await directory().run(["router-config", "--appliance", "west-nva-2"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^ neighbor 10\.10\.0\.68 description west-rs$/m);
  expect(stdout).toMatch(/^ip prefix-list SITES permit 192\.168\.0\.0\/16$/m);
});

test("prints the same from a topology", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  const wanted = ["--appliance", "west-nva", "--format", "bird"];
  const fromFile = await directory().run(["router-config", ...wanted]);
  const fromTopology = await directory().run(["router-config", "--topology", "cdktf.out/topology.json", ...wanted]);
  expect(fromFile.exitCode).toBe(0);
  expect(fromTopology).toEqual(fromFile);
});

test.each(["frr", "bird", "ios-xe"])("writes for %s", async (format) => {
  directory().write("network.yaml", networkText());
  const call = ["router-config", "--appliance", "west-nva", "--format", format, "--json"];
  const { exitCode, stdout } = await directory().run(call);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    appliance: "west-nva",
    instance: "west-nva-1",
    format,
    configuration: expect.stringContaining("65001"),
  });
});

test("has none of an appliance without BGP, and names those that speak it", async () => {
  directory().write("topology.json", JSON.stringify(withFirewall(dualHomed())));
  const ask = (name: string) => directory().run(["router-config", "--appliance", name, "--topology", "topology.json"]);
  const { exitCode, stdout, stderr } = await ask("firewall");
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain("firewall has no ASN: it speaks no BGP");
  expect(stderr).toContain("give one of: vm-nva-west, vm-nva-north");
  expect(await ask("vm-nva-west")).toMatchObject({ exitCode: 0 });
});

test("needs no name when there is one instance", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  const topology = JSON.parse(directory().read("cdktf.out/topology.json")) as Record<string, { name?: string }[]>;
  const alone = {
    ...topology,
    virtualAppliances: topology.virtualAppliances.filter(({ name }) => name === "west-nva"),
    routeServerPeerings: [],
    dualHomedNetworks: [],
  };
  directory().write("alone.json", JSON.stringify(alone));
  const { stdout } = await directory().run(["router-config", "--topology", "alone.json", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ instance: "west-nva-1" });
});

test.each([
  [[], "--appliance is missing, and there are several", "west-nva-1, west-nva-2, north-nva-1"],
  [["--appliance", "east-nva"], 'there is no appliance "east-nva"', "west-nva-1, west-nva-2, north-nva-1"],
  [["--appliance", "west-nva"], "west-nva has 2 instances", "west-nva-1, west-nva-2"],
])("lists the right names when called with %j", async (args, message, names) => {
  directory().write("network.yaml", networkText({ westInstances: 2 }));
  expect(await directory().run(["router-config", ...args])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `error: ${message}\n    give one of: ${names}\n`,
  });
});

test("lists the formats there are", async () => {
  const { exitCode, stderr } = await directory().run(["router-config", "--format", "junos"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Allowed choices are frr, bird, ios-xe.");
});

test("prints no configuration of a network that is wrong", async () => {
  directory().write("network.yaml", overlappingNetworkText);
  const { exitCode, stdout, stderr } = await directory().run(["router-config", "--appliance", "west-nva"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/error ARS\d{3}: /);
});

test("its help has only examples that work when they are pasted", async () => {
  directory().write("network.yaml", networkText());
  directory().write("cdktf.out/topology.json", (await directory().run(["topology", "--json"])).stdout);
  const { stdout } = await directory().run(["router-config", "--help"]);
  const examples = [...stdout.matchAll(/^ {2}\$ dual-homed (router-config .*?)( \| .*| > .*)?$/gm)];
  expect(examples).toHaveLength(3);
  for (const [, args, into] of examples) {
    // A router takes no configuration from the standard input of a shell that it does not have.
    expect(into ?? "").not.toContain("ssh");
    expect(await directory().run(args.split(" "))).toMatchObject({ exitCode: 0 });
  }
});
