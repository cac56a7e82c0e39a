import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshWorkingDirectory, networkText, overlappingNetworkText, repository } from "../support/command-line";
import { compiled } from "../support/compiled";

const directory = freshWorkingDirectory();

/** As cdktf does it, but for the path of the app, which `cdktf.json` gives from the top of this repository. */
function runApp(env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiled("bin/app")], {
    cwd: directory().path,
    encoding: "utf8",
    // Empty counts as not given: the shell that runs the tests may have them.
    env: {
      ...process.env,
      NETWORK_FILE: "",
      CDKTF_OUTDIR: "",
      ...env,
    },
  });
  return { status, stdout, stderr };
}

test("synthesizes the network file of the working directory, with the router configurations beside", () => {
  directory().write("network.yaml", networkText());
  expect(runApp()).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(directory().files()).toEqual(
    expect.arrayContaining([
      "cdktf.out/manifest.json",
      "cdktf.out/stacks/europe/cdk.tf.json",
      "cdktf.out/router-config/west-nva-1.frr.conf",
    ]),
  );
});

test("takes the file that NETWORK_FILE names, and writes where cdktf says", () => {
  directory().write("networks/emea.yaml", networkText().replace("name: europe", "name: emea"));
  const env = { NETWORK_FILE: "networks/emea.yaml", CDKTF_OUTDIR: join(directory().path, "made/here") };
  expect(runApp(env)).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(directory().files()).toContain("made/here/stacks/emea/cdk.tf.json");
});

test("takes the example when there is no other file", () => {
  expect(runApp()).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(directory().files()).toContain("cdktf.out/stacks/network/cdk.tf.json");
});

test.each([
  ["the network is wrong", overlappingNetworkText, {}, /^network\.yaml:\d+:\d+: error ARS\d{3}: /m],
  ["the file is missing", networkText(), { NETWORK_FILE: "missing.yaml" }, /^error: cannot read missing\.yaml: /],
])("says in words that %s and writes nothing", (_what, text, env, message) => {
  directory().write("network.yaml", text);
  const before = directory().contents();
  const { status, stdout, stderr } = runApp(env);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(directory().contents()).toEqual(before);
});

test("refuses to write another network file to the same directory", () => {
  directory().write("network.yaml", networkText());
  directory().write("other.yaml", networkText());
  expect(runApp().status).toBe(0);
  const before = directory().contents();
  const { status, stderr } = runApp({ NETWORK_FILE: "other.yaml" });
  expect(status).toBe(1);
  expect(stderr).toContain("it is that of network.yaml\n");
  expect(stderr).toContain("--output other/cdktf.out");
  expect(directory().contents()).toEqual(before);
});

test("is the app of cdktf.json", () => {
  const { app } = JSON.parse(readFileSync(join(repository, "cdktf.json"), "utf8")) as { app: string };
  expect(app).toBe("node -r @swc-node/register bin/app.ts");
});
