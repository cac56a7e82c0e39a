import { readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { freshWorkingDirectory, networkText, repository } from "../support/command-line";

const directory = freshWorkingDirectory();
const at = (path: string) => join(directory().path, path);
const LOCK = "network.lock.json";
const lock = () => directory().read(LOCK);

const SPOKE = "    location: westeurope\n    addressSpace: [10.30.0.0/22]\n";
/** The network with these fields of its spoke. */
const withSpoke = (fields: string) => networkText().replace(SPOKE, fields);
const withSubnets = (subnets: string) => withSpoke(`${SPOKE}    subnets: [${subnets}]\n`);

async function synth(text: string): Promise<string> {
  directory().write("network.yaml", text);
  const { exitCode, stdout, stderr } = await directory().run(["synth"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout;
}

/** Expects `synth` and `check` to refuse a file with one error, and nothing to be written. */
async function refusal(text: string): Promise<string> {
  directory().write("network.yaml", text);
  const before = directory().contents();
  const [synth, check] = [await directory().run(["synth"]), await directory().run(["check"])];
  expect([synth.exitCode, check.exitCode]).toEqual([1, 1]);
  expect(directory().contents()).toEqual(before);
  expect(check.stdout).toContain(synth.stderr);
  expect(synth.stderr).not.toMatch(/destroy|\d errors/);
  return synth.stderr.trim();
}

const subnetsOf = (name: string) =>
  (JSON.parse(lock()) as { virtualNetworks: Record<string, { subnets: object }> }).virtualNetworks[name].subnets;

test("synth writes beside the network file what it made, once", async () => {
  const stdout = await synth(networkText());
  expect(stdout).toContain("\nWrote network.lock.json, to be committed with network.yaml\n");
  expect(JSON.parse(lock())).toEqual({
    version: 1,
    name: "europe",
    stacks: "one",
    virtualNetworks: {
      west: { location: "westeurope", addressSpace: ["10.10.0.0/22"], subnets: { "snet-west-nva": "10.10.0.0/27" } },
      north: { location: "northeurope", addressSpace: ["10.20.0.0/22"], subnets: { "snet-north-nva": "10.20.0.0/27" } },
      app: {
        location: "westeurope",
        addressSpace: ["10.30.0.0/22"],
        subnets: { RouteServerSubnet: "10.30.0.0/26", "snet-app-workload": "10.30.0.64/26" },
      },
    },
  });
  const before = directory().contents();
  await synth(networkText());
  expect(directory().read("network.yaml")).toBe(networkText());
  expect({ ...directory().contents(), "network.yaml": "" }).toEqual({ ...before, "network.yaml": "" });
});

test("other commands read it and write none", async () => {
  directory().write("network.yaml", networkText());
  expect((await directory().run(["check"])).exitCode).toBe(0);
  expect(directory().files()).toEqual(["network.yaml"]);
  await synth(withSubnets("{ name: web }, { name: api }"));
  const before = lock();
  directory().write("network.yaml", withSubnets("{ name: data }, { name: api }"));
  const { stdout } = await directory().run(["topology"]);
  expect(stdout).toMatch(/snet-api 10\.30\.0\.128\/26/);
  expect(stdout).toMatch(/snet-data 10\.30\.0\.192\/26/);
  expect(lock()).toBe(before);
});

test("an example of the package gets none", async () => {
  const { exitCode } = await directory().run(["synth", join(repository, "examples/plain-hubs.yaml")]);
  expect(exitCode).toBe(0);
  expect(readdirSync(join(repository, "examples")).filter((name) => name.includes("lock"))).toEqual([]);
});

test("a subnet before others, a removed and a resized one move no other", async () => {
  await synth(withSubnets("{ name: web }, { name: api }"));
  await synth(withSubnets("{ name: new }, { name: web, prefixLength: 27 }, { name: api }"));
  expect(subnetsOf("app")).toEqual({
    RouteServerSubnet: "10.30.0.0/26",
    "snet-web": "10.30.0.64/27",
    "snet-api": "10.30.0.128/26",
    "snet-new": "10.30.0.192/26",
  });
  await synth(withSubnets("{ name: api }"));
  expect(subnetsOf("app")).toEqual({ RouteServerSubnet: "10.30.0.0/26", "snet-api": "10.30.0.128/26" });
});

test("a range that is given wins, with a notice", async () => {
  await synth(withSubnets("{ name: web }, { name: api }"));
  const stdout = await synth(withSubnets("{ name: web, addressPrefix: 10.30.3.0/24 }, { name: api }"));
  expect(stdout).toContain(
    "network.yaml:17:3: warning: spokes.app: snet-web moves from 10.30.0.64/26 to 10.30.3.0/24, which Azure refuses while " +
      "something is in it\n    fix: empty it first, or add a subnet of another name and move to it\n",
  );
  expect(subnetsOf("app")).toMatchObject({ "snet-web": "10.30.3.0/24", "snet-api": "10.30.0.128/26" });
  expect(await synth(withSubnets("{ name: web, addressPrefix: 10.30.3.0/24 }, { name: api }"))).not.toContain(
    "warning:",
  );
});

test("a new subnet that has to take the range of a removed one is told", async () => {
  const full = (subnets: string) => withSubnets(subnets).replace("10.30.0.0/22", "10.30.0.0/25");
  await synth(full("{ name: web }"));
  expect(await synth(full("{ name: api }"))).toContain(
    "warning: spokes.app: snet-api takes 10.30.0.64/26, where snet-web has been, and Azure refuses both at the same time\n" +
      "    fix: deploy without snet-api first, or apply twice\n",
  );
});

describe("what cannot change in place", () => {
  beforeEach(() => synth(networkText()));

  const undeployed = (name: string) => `if nothing of ${name} is deployed, remove "${name}" from network.lock.json`;

  test("the location of a spoke", async () => {
    expect(await refusal(withSpoke(SPOKE.replace("westeurope", "northeurope")))).toBe(
      'network.yaml:18:15: error: spokes.app.location: is now "northeurope" and was "westeurope": Azure would replace app and ' +
        'all that is in it\n    fix: go back to "westeurope", or make another spoke beside it and move to it as ' +
        `docs/renumber.md says; ${undeployed("app")}`,
    );
  });

  test("the location of a hub", async () => {
    const text = networkText().replace("location: northeurope", "location: uksouth");
    expect(await refusal(text)).toContain(
      'hubs.north.location: is now "uksouth" and was "northeurope": Azure would replace north and all that is in it\n' +
        '    fix: go back to "northeurope", or make another hub beside it',
    );
  });

  test("the resource group and the subscription of an element", async () => {
    expect(await refusal(withSpoke(`${SPOKE}    resourceGroupName: rg-app\n`))).toContain(
      'spokes.app.resourceGroupName: is now "rg-app" and was one that is made: ',
    );
    const [one, other] = ["1", "2"].map((digit) => digit.repeat(8) + "-1111-1111-1111-111111111111");
    await synth(`${networkText()}subscription: ${one}\n`);
    expect(await refusal(withSpoke(`${SPOKE}    subscription: ${other}\n`) + `subscription: ${one}\n`)).toContain(
      `spokes.app.subscription: is now "${other}" and was "${one}": `,
    );
  });

  test("an address space without the ranges of subnets, but not more ranges", async () => {
    expect(await refusal(withSpoke(SPOKE.replace("10.30.", "10.31.")))).toBe(
      "network.yaml:19:19: error: spokes.app.addressSpace: 10.31.0.0/22 leaves out snet-app-workload (10.30.0.64/26), " +
        "RouteServerSubnet (10.30.0.0/26); a subnet that is in use cannot move, so keep its range beside new ones, or make another virtual network and move to it; if nothing of this one is deployed, remove it from the lock file or subnetRanges",
    );
    const before = subnetsOf("app");
    await synth(withSpoke(SPOKE.replace("[10.30.0.0/22]", "[10.31.0.0/22, 10.30.0.0/22]")));
    expect(subnetsOf("app")).toEqual(before);
  });

  test("the range of a route server", async () => {
    expect(await refusal(withSpoke(`${SPOKE}    routeServerSubnetAddressPrefix: 10.30.1.0/26\n`))).toBe(
      "network.yaml:17:3: error: spokes.app: RouteServerSubnet is now 10.30.1.0/26 and was 10.30.0.0/26, and Azure moves no " +
        "subnet that is in use\n    fix: give 10.30.0.0/26 again, or make another spoke beside it and move to it as " +
        `docs/renumber.md says; ${undeployed("app")}`,
    );
  });

  test("the range of appliances", async () => {
    const text = networkText().replace("asn: 65002", "asn: 65002\n    applianceSubnetAddressPrefix: 10.20.2.0/27");
    expect(await refusal(text)).toContain(
      "snet-north-nva is now 10.20.2.0/27 and was 10.20.0.0/27, and Azure moves no ",
    );
  });

  test("the name of a spoke", async () => {
    expect(await refusal(networkText().replace("  app:", "  shop:"))).toBe(
      'network.yaml:17:3: error: spokes.shop: has ranges of "app", which is gone: Azure would delete app and make shop anew, ' +
        'at the same time\n    fix: keep the name "app", give shop other ranges and move to it as docs/renumber.md says, or ' +
        `deploy without app first; ${undeployed("app")}`,
    );
  });

  test("the names of resources", async () => {
    expect(await refusal(`${networkText()}naming: { prefix: prod }\n`)).toContain(
      'naming: is now {"prefix":"prod"} and was {}: Azure renames nothing, so every resource would be replaced\n' +
        "    fix: write {} again, or make another network",
    );
  });

  test("the states", async () => {
    expect(await refusal(`${networkText()}stacks: perHub\n`)).toContain(
      'stacks: is now "perHub" and was "one": the new states are empty, so Terraform would make everything again\n' +
        '    fix: write "one" again, or move the resources between states as docs/stacks.md says; if nothing of it is ' +
        "deployed, remove network.lock.json",
    );
  });

  test("several things are told together", async () => {
    directory().write(
      "network.yaml",
      withSpoke(SPOKE.replace("westeurope", "uksouth")).replace("name: europe", "name: emea"),
    );
    const { stdout } = await directory().run(["check"]);
    expect(stdout).toMatch(/^network.yaml:2:7: error: name: is now "emea" and was "europe": the new states are empty/m);
    expect(stdout).toMatch(/^network.yaml:18:15: error: spokes.app.location: /m);
  });

  test("is told by no command that only answers questions", async () => {
    directory().write("network.yaml", withSpoke(SPOKE.replace("westeurope", "northeurope")));
    expect((await directory().run(["trace", "app", "internet"])).exitCode).toBe(0);
  });

  test("changes after all when the lock file no longer says it, or is gone", async () => {
    const moved = withSpoke(SPOKE.replace("westeurope", "northeurope").replace("10.30.", "10.31."));
    const { virtualNetworks, ...rest } = JSON.parse(lock()) as { virtualNetworks: Record<string, unknown> };
    const { app: _, ...others } = virtualNetworks;
    directory().write(LOCK, JSON.stringify({ ...rest, virtualNetworks: others }));
    await synth(moved);
    rmSync(at(LOCK));
    await synth(networkText());
  });

  test("a removed spoke gives its ranges free once that was synthesized", async () => {
    const without = networkText().replace(/spokes:\n {2}app:\n(?: {4}.*\n)+/, "");
    await synth(without);
    await synth(networkText().replace("  app:", "  shop:"));
  });
});

describe("a wrong lock file", () => {
  beforeEach(() => {
    directory().write("network.yaml", networkText());
  });

  test.each([
    ["", "network.lock.json: error: is empty; expected a lock file as JSON"],
    ["{", "network.lock.json: error: is not valid JSON: "],
    ["<<<<<<< ours\n{}\n", "network.lock.json: error: has a merge conflict; keep the lines of both sides, each once"],
    ['{"topology": {}}', "network.lock.json: error: is no lock file; dual-homed synth writes it"],
    ['{"version": 2}', "network.lock.json: error: version: is 2; this release reads version 1"],
    [
      '{"version": 1, "name": "europe", "stacks": "one", "virtualNetworks": {"app": {"location": "westeurope", ' +
        '"addressSpace": ["10.30.0.0/22"], "subnets": {"snet-web": "10.30.0.1/26"}, "colour": "red"}}}',
      'network.lock.json: error: virtualNetworks.app.subnets.snet-web: "10.30.0.1/26" ',
    ],
  ])("%j is refused by every command", async (text, message) => {
    directory().write(LOCK, text);
    for (const command of ["synth", "topology", "check"]) {
      const { exitCode, stdout, stderr } = await directory().run([command]);
      expect(exitCode).toBe(1);
      expect(stdout + stderr).toContain(message);
    }
    expect(lock()).toBe(text);
  });

  test("that cannot be read or written is a wrong call", async () => {
    directory().write(`${LOCK}/file`, "");
    expect(await directory().run(["check"])).toMatchObject({
      exitCode: 2,
      stderr: "error: cannot read network.lock.json: it is a directory\n",
    });
    rmSync(at(LOCK), { recursive: true });
    symlinkSync("nowhere", at(LOCK));
    expect((await directory().run(["check"])).exitCode).toBe(0);
  });
});
