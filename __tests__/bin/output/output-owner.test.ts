import { cpSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { freshWorkingDirectory, networkText } from "../../support/command-line";

const directory = freshWorkingDirectory();
const at = (path: string) => join(directory().path, path);
/** Without what lock files remember, which would be told first. */
const synth = (...args: string[]) => {
  for (const name of ["a", "b", "c", "networks/c"]) rmSync(at(`${name}.lock.json`), { force: true });
  return directory().run(["synth", ...args]);
};

/** A network with the same name and with other ranges: what two files without a name have. */
const otherText = networkText().replaceAll(/10\.(?=\d0\.0\.0)/g, "10.1");

/** Expects a refusal that changes nothing, and answers what it says. */
async function refusal(...args: string[]): Promise<string> {
  const contents = () => Object.entries(directory().contents()).filter(([file]) => !file.endsWith(".lock.json"));
  const before = contents();
  const { exitCode, stdout, stderr } = await synth(...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(contents()).toEqual(before);
  expect(stderr).not.toMatch(/destroy/);
  return stderr;
}

async function expectSuccess(...args: string[]): Promise<void> {
  expect(await synth(...args)).toMatchObject({ exitCode: 0, stderr: "" });
}

beforeEach(async () => {
  directory().write("a.yaml", networkText());
  directory().write("b.yaml", otherText);
  await expectSuccess("a.yaml");
});

test("records whose output it is, without a path of the machine", async () => {
  const record = directory().read("cdktf.out/belongs-to.json");
  expect(JSON.parse(record)).toEqual({ networkFile: "../a.yaml", network: "europe" });
  directory().write("networks/c.yaml", networkText());
  await expectSuccess("networks/c.yaml", "--output", "made/in/c");
  expect(JSON.parse(directory().read("made/in/c/belongs-to.json"))).toMatchObject({
    networkFile: "../../../networks/c.yaml",
  });
});

test("refuses another file, and says how to go on", async () => {
  expect(await refusal("b.yaml")).toBe(
    'error: cdktf.out does not belong to the network "europe" of b.yaml: it is that of a.yaml\n' +
      "    nothing was changed; give b.yaml a directory of its own, such as --output b/cdktf.out, or if it is the same " +
      'network, write {"networkFile":"../b.yaml","network":"europe"} to cdktf.out/belongs-to.json\n',
  );
  await expectSuccess("b.yaml", "--output", "b/cdktf.out");
  await expectSuccess("a.yaml");
});

test("takes a file to which the directory was handed over", async () => {
  directory().write("cdktf.out/belongs-to.json", '{"networkFile":"../b.yaml","network":"europe"}');
  await expectSuccess("b.yaml");
  expect(await refusal("a.yaml")).toContain("it is that of b.yaml\n");
});

test("refuses another network of the same file, which has another state", async () => {
  directory().write("a.yaml", networkText().replace("name: europe", "name: emea"));
  expect(await refusal("a.yaml")).toBe(
    'error: cdktf.out does not belong to the network "emea" of a.yaml: it is that of "europe" in a.yaml\n' +
      "    nothing was changed; give a.yaml a directory of its own, such as --output a/cdktf.out, or if it is the same " +
      'network, name it "europe" again\n',
  );
});

test("takes the same file with any change, from any directory and through links", async () => {
  directory().write("a.yaml", otherText);
  await expectSuccess(at("a.yaml"), "--output", at("cdktf.out"));
  symlinkSync(directory().path, at("link"));
  await expectSuccess("link/a.yaml", "--output", "link/cdktf.out");
  expect(JSON.parse(directory().read("cdktf.out/belongs-to.json"))).toMatchObject({ networkFile: "../a.yaml" });
});

test("takes a renamed file with about the same network, and no other", async () => {
  rmSync(at("a.yaml"));
  expect(await refusal("b.yaml")).toContain(
    "b.yaml has 0 of the 3 virtual networks in its topology.json, by name and ranges\n",
  );
  directory().write("c.yaml", networkText({ northRange: "10.99.0.0/22" }));
  await expectSuccess("c.yaml");
  expect(JSON.parse(directory().read("cdktf.out/belongs-to.json"))).toMatchObject({ networkFile: "../c.yaml" });
});

describe("without a record, as earlier versions left it, or with one that says nothing", () => {
  beforeEach(() => {
    rmSync(at("cdktf.out/belongs-to.json"));
  });

  test.each([undefined, "", "null", '{"networkFile": 1, "network": "europe"}'])(
    "takes about the same network (%j)",
    async (record) => {
      if (record !== undefined) directory().write("cdktf.out/belongs-to.json", record);
      directory().write("c.yaml", networkText({ northRange: "10.99.0.0/22" }));
      await expectSuccess("c.yaml");
      expect(await refusal("b.yaml")).toContain("it is that of c.yaml\n");
    },
  );

  test("refuses a network with other virtual networks", async () => {
    expect(await refusal("b.yaml")).toContain(
      'error: cdktf.out does not belong to the network "europe" of b.yaml: ' +
        "b.yaml has 0 of the 3 virtual networks in its topology.json, by name and ranges\n",
    );
  });

  test.each(["", "{}", '{"virtualNetworks": {}}'])("refuses what cannot be compared (%j)", async (topology) => {
    directory().write("cdktf.out/topology.json", topology);
    expect(await refusal("a.yaml")).toContain("its topology.json has nothing to compare with\n");
  });

  test("refuses a network of another name", async () => {
    directory().write("a.yaml", networkText().replace("name: europe", "name: emea"));
    expect(await refusal("a.yaml")).toMatch(
      /it has the stack europe, but not emea\n.*, or if it is the same network, give it its former name again\n/,
    );
  });

  test("keeps the stack of a former name", async () => {
    cpSync(at("cdktf.out/stacks/europe"), at("cdktf.out/stacks/emea"), { recursive: true });
    const { exitCode, stdout } = await synth("a.yaml");
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      "Kept cdktf.out/stacks/emea, which is not of this network: something may be deployed from it\n",
    );
    expect(directory().files()).toContain("cdktf.out/stacks/emea/cdk.tf.json");
  });

  test("takes a directory in which nothing was made", async () => {
    rmSync(at("cdktf.out/stacks"), { recursive: true });
    directory().write("cdktf.out/notes.txt", "mine");
    await expectSuccess("b.yaml");
  });
});

describe("the state beside the output directories", () => {
  test("is not shared with another network", async () => {
    expect(await refusal("b.yaml", "--output", "other")).toBe(
      'error: other would share the state of cdktf.out, which does not belong to the network "europe" of b.yaml: ' +
        "it is that of a.yaml\n    nothing was changed; give b.yaml a directory elsewhere, such as " +
        "--output b/cdktf.out, or give its network a name of its own\n",
    );
    directory().write("b.yaml", otherText.replace("name: europe", "name: emea"));
    await expectSuccess("b.yaml", "--output", "other");
  });

  test("is shared by directories of the same network", async () => {
    await expectSuccess("a.yaml", "--output", "other");
  });

  test("does not stop a directory that shares it already", async () => {
    await expectSuccess("b.yaml", "--output", "elsewhere/other");
    renameSync(at("elsewhere/other"), at("other"));
    rmSync(at("other/belongs-to.json"));
    await expectSuccess("b.yaml", "--output", "other");
  });

  test("is not that of a network with a backend", async () => {
    const backend = "backend:\n  cloud: {organization: contoso, workspace: emea}\n";
    directory().write("b.yaml", `${otherText}${backend}`);
    await expectSuccess("b.yaml", "--output", "other");
  });
});

describe("a state without the output directory that it was deployed from", () => {
  const network = (name: string, range: string, mode = "managed") => ({
    mode,
    type: "azurerm_virtual_network",
    name,
    instances: [{ attributes: { address_space: [range] } }],
  });
  /** The virtual networks of a.yaml, by the names that Terraform has for them. */
  const deployed = () => {
    const { resource } = JSON.parse(directory().read("cdktf.out/stacks/europe/cdk.tf.json")) as {
      resource: { azurerm_virtual_network: Record<string, { address_space: string[] }> };
    };
    const networks = Object.entries(resource.azurerm_virtual_network);
    return networks.map(
      ([
        name,
        {
          address_space: [range],
        },
      ]) => network(name, range),
    );
  };
  const writeState = (resources: unknown) => {
    directory().write("terraform.europe.tfstate", JSON.stringify({ version: 4, resources }));
    rmSync(at("cdktf.out"), { recursive: true });
  };

  test("is not that of another network with the same names", async () => {
    writeState(deployed());
    expect(await refusal("b.yaml")).toBe(
      'error: cdktf.out does not belong to the network "europe" of b.yaml: b.yaml has 0 of the 3 virtual networks in the ' +
        "state terraform.europe.tfstate, by name and ranges\n    nothing was changed; give b.yaml a directory of its own, " +
        "such as --output b/cdktf.out, or if it is the same network, write " +
        '{"networkFile":"../b.yaml","network":"europe"} to cdktf.out/belongs-to.json\n',
    );
    directory().write("cdktf.out/belongs-to.json", '{"networkFile":"../b.yaml","network":"europe"}');
    await expectSuccess("b.yaml");
  });

  test("is found again by its own network", async () => {
    writeState(deployed());
    directory().write("a.yaml", networkText({ northRange: "10.99.0.0/22" }));
    await expectSuccess("a.yaml");
  });

  test.each([[undefined], [[]], [[{ type: "azurerm_subnet" }, network("elsewhere", "10.1.0.0/16", "data")]]])(
    "says nothing if it holds no virtual network (%j)",
    async (resources) => {
      writeState(resources);
      await expectSuccess("b.yaml");
    },
  );
});

test("refuses a renamed file as long as its lock file has the former name", async () => {
  renameSync(at("a.yaml"), at("c.yaml"));
  const { exitCode, stderr } = await directory().run(["synth", "c.yaml"]);
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    'error: cdktf.out does not belong to the network "europe" of c.yaml: its lock file is still a.lock.json\n' +
      "    nothing was changed; give c.yaml a directory of its own, such as --output c/cdktf.out, or move that to c.lock.json, " +
      "beside c.yaml\n",
  );
  renameSync(at("a.lock.json"), at("c.lock.json"));
  expect(await directory().run(["synth", "c.yaml"])).toMatchObject({ exitCode: 0 });
});

test("records only the name of a file that has nothing but the root in common with the directory", async () => {
  const { ownerText } = await import("../../../bin/output/output-owner");
  const output = { path: at("a.yaml"), network: "europe" } as Parameters<typeof ownerText>[1];
  expect(JSON.parse(ownerText("/somewhere/else", output))).toEqual({ networkFile: "a.yaml", network: "europe" });
});
