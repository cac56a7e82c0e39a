import { spawnSync } from "node:child_process";
import { freshWorkingDirectory, networkText, overlappingNetworkText } from "../support/command-line";
import { compiled } from "../support/compiled";
import { dualHomed } from "../support/topologies";

const directory = freshWorkingDirectory();
const cli = compiled("bin/cli");

function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: directory().path,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

const node = (...args: string[]) => start(process.execPath, args);

test("runs as a process with the exit code of its answer", () => {
  directory().write("network.yaml", overlappingNetworkText);
  const { status, stdout, stderr } = node(cli, "check");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toMatch(/error ARS\d{3}: /);
});

test("ends quietly when the reader of its output has seen enough", () => {
  directory().write("network.yaml", networkText());
  const program = `set -o pipefail; "$0" "$1" topology --json | true`;
  expect(start("bash", ["-c", program, process.execPath, cli])).toEqual({
    status: 0,
    stdout: "",
    stderr: "",
  });
});

const proc = process.platform === "linux" ? test : test.skip;
proc("says that a directory cannot be made where the system has its own", () => {
  directory().write("network.yaml", networkText());
  const { status, stderr } = node(cli, "synth", "--output", "/proc/out");
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      "error: cannot write /proc/out: there is no such file or directory\n" +
      "    nothing was changed; make its directory first, or give another directory with --output\n",
  });
});

const fullDisk = process.platform === "linux" ? test : test.skip;
fullDisk("says that its output cannot be written", () => {
  directory().write("network.yaml", networkText());
  const program = `"$0" "$1" topology > /dev/full`;
  expect(start("bash", ["-c", program, process.execPath, cli])).toEqual({
    status: 2,
    stdout: "",
    stderr: "error: cannot write the output: no space is left\n",
  });
});

test("reads a topology from a pipe", () => {
  directory().write("topology.json", JSON.stringify(dualHomed()));
  const program = `cat topology.json | "$0" "$1" trace app headquarters --topology - --json`;
  const { status, stdout, stderr } = start("bash", ["-c", program, process.execPath, cli]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ file: "stdin", verdict: "delivered" });
});

test("loads cdktf only for what needs it", async () => {
  directory().write("network.yaml", networkText());
  await directory().run(["synth"]);
  const program = `
    const { run } = require(${JSON.stringify(compiled("bin/run"))});
    const silent = { write: () => undefined, isTTY: false };
    const topology = ["--topology", "cdktf.out/topology.json"];
    const loaded = () => Object.keys(require.cache).some((file) => /node_modules.(cdktf|@cdktf|constructs)\\b/.test(file));
    const call = (...args) => run(args, { stdout: silent, stderr: silent, cwd: process.cwd(), env: {} });
    (async () => {
      const calls = [["--version"], ["--help"], ["init", "new.yaml"], ["check", ...topology],
        ["router-config", ...topology, "-a", "west-nva"], ["routes", ...topology], ["failures", ...topology],
        ["trace", "app", "internet", ...topology]];
      for (const args of calls) console.log(args[0], await call(...args), loaded());
      console.log("topology", await call("topology"), loaded());
    })();`;
  const { stdout, stderr } = node("-e", program);
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "--version 0 false",
    "--help 0 false",
    "init 0 false",
    "check 0 false",
    "router-config 0 false",
    "routes 0 false",
    "failures 0 false",
    "trace 0 false",
    "topology 0 true",
  ]);
}, 60_000);
