import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshWorkingDirectory, networkText, overlappingNetworkText } from "../support/command-line";

const directory = freshWorkingDirectory();

test("prints every part of the network and who peers with whom", async () => {
  directory().write("network.yaml", networkText({ westInstances: 2 }));
  const { exitCode, stdout, stderr } = await directory().run(["topology"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  for (const line of [
    /west > north +app +active-passive +no$/m,
    /^west +westeurope +10\.10\.0\.0\/22 /m,
    /^west-nva-2 +west +65001 +10\.10\.0\.5 +10\.10\.0\.30 +yes /m,
    /^app-rs +app +10\.30\.0\.4, 10\.30\.0\.5 +off /m,
    /^north-nva +65002 +app-rs +2 /m,
  ]) {
    expect(stdout).toMatch(line);
  }
});

test("prints the gateways, their connections, and circuits with their sites", async () => {
  directory().write("network.yaml", readFileSync(join(__dirname, "../../examples/network.yaml"), "utf8"));
  const { exitCode, stdout, stderr } = await directory().run(["topology"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  for (const line of [
    /^west-ergw +west +ExpressRoute +65515 +ErGw1AZ$/m,
    /^north-ergw +dublin +0 +no$/m,
    /^amsterdam +Amsterdam +datacentre +existing$/m,
    /^datacentre +64900 +192\.168\.0\.0\/16, 172\.16\.0\.0\/12 +amsterdam > dublin/m,
    /^west-rs +west +10\.10\.0\.68, 10\.10\.0\.69 +on /m,
  ]) {
    expect(stdout).toMatch(line);
  }
});

test("tells whose route server or gateways a spoke uses that has none itself", async () => {
  directory().write("network.yaml", readFileSync(join(__dirname, "../../examples/more-spokes.yaml"), "utf8"));
  const { exitCode, stdout, stderr } = await directory().run(["topology"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  for (const line of [
    /^Name +Location +Address space +Subnets +Remote gateway$/m,
    /^app +westeurope +10\.30\.0\.0\/22 +\S+ \S+ +-$/m,
    /^reports +westeurope +10\.31\.0\.0\/24 +snet-reports-workload 10\.31\.0\.0\/26 +app$/m,
    /^legacy +westeurope +10\.70\.0\.0\/24 +snet-legacy-workload 10\.70\.0\.0\/26 +west$/m,
    / west > north +app +active-passive +no$/m,
  ]) {
    expect(stdout).toMatch(line);
  }
});

test("prints the tunnels of appliances", async () => {
  directory().write("network.yaml", readFileSync(join(__dirname, "../../examples/vpn-appliance.yaml"), "utf8"));
  const { exitCode, stdout, stderr } = await directory().run(["topology"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(
    /^north-nva +65002 +branch +65100 +169\.254\.22\.1 +169\.254\.22\.2 +203\.0\.113\.10 +2 +site +spokes$/m,
  );
  expect(stdout).not.toMatch(/^Gateways$/m);
});

test("has no tables of what is not there", async () => {
  const titlesOf = async (text: string) => {
    directory().write("network.yaml", text);
    const { stdout } = await directory().run(["topology"]);
    return stdout.match(/^(Gateways|Connections of gateways|Circuits|Sites|BGP sessions with other routers)$/gm);
  };
  const example = readFileSync(join(__dirname, "../../examples/network.yaml"), "utf8");
  expect(await titlesOf(example)).toEqual(["Gateways", "Connections of gateways", "Circuits", "Sites"]);
  expect(await titlesOf(networkText())).toBeNull();
});

test("prints the topology that synth writes as JSON", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  expect(await directory().run(["topology", "--json"])).toEqual({
    exitCode: 0,
    stdout: directory().read("cdktf.out/topology.json"),
    stderr: "",
  });
});

test("shows what is there even when a rule is broken", async () => {
  directory().write("network.yaml", overlappingNetworkText);
  expect(await directory().run(["topology"])).toMatchObject({ exitCode: 0, stderr: "" });
});

test("uses colours for a person who has not said no", async () => {
  directory().write("network.yaml", networkText());
  const coloured = "\u001b[";
  expect((await directory().run(["topology"], { isTTY: true })).stdout).toContain(coloured);
  expect((await directory().run(["topology"], { isTTY: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(coloured);
  expect((await directory().run(["topology"])).stdout).not.toContain(coloured);
});
