import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { replaceFiles } from "../../../bin/output/replaced-files";
import { freshWorkingDirectory, networkText } from "../../support/command-line";
import { compiled } from "../../support/compiled";
import { describeWithTool } from "../../support/tools";

const directory = freshWorkingDirectory();
const cli = compiled("bin/cli");

/** A process whose temporary folder is `tmp` of the working directory. */
function options(env: NodeJS.ProcessEnv = {}) {
  mkdirSync(join(directory().path, "tmp"), { recursive: true });
  const TMPDIR = join(directory().path, "tmp");
  return { cwd: directory().path, encoding: "utf8" as const, env: { ...process.env, TMPDIR, ...env } };
}

function start(
  command: string,
  args: readonly string[],
): Pick<SpawnSyncReturns<string>, "status" | "signal" | "stderr"> {
  const { status, signal, stderr } = spawnSync(command, args, options());
  return { status, signal, stderr };
}

/** What the tests' own temporary folder and the output have of scratch folders. */
function scratchFolders(): string[] {
  return readdirSync(directory().path, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.includes(".dual-homed-"),
  );
}

/** A program in which a call that changes the file system gets a signal. It has written half of a file by then. */
const signalAt = (call: number, signal: NodeJS.Signals, path: string) => `
  const fs = require("node:fs");
  let calls = 0;
  for (const name of ["mkdirSync", "writeFileSync", "linkSync", "chmodSync", "renameSync", "rmSync"]) {
    const original = fs[name];
    fs[name] = (...args) => {
      if (args.some((arg) => String(arg).includes(${JSON.stringify(path)})) && ++calls === ${call}) {
        if (name === "writeFileSync") original(args[0], args[1].slice(0, args[1].length / 2));
        process.kill(process.pid, ${JSON.stringify(signal)});
      }
      return original(...args);
    };
  }`;

/** What one of two processes writes: two files that the other one writes, too, and one of its own. */
const texts = (letter: string) => ({
  "one.json": JSON.stringify(letter.repeat(20_000)),
  "deep/two.txt": letter.repeat(20_000),
  [`${letter}/three.txt`]: letter,
});

/** A program that writes them at a time, and removes what the other one has for itself. */
const replace = (letter: "a" | "b", time = 0) => `
  const { replaceFiles } = require(${JSON.stringify(compiled("bin/output/replaced-files"))});
  const { existsSync } = require("node:fs");
  const files = new Map(Object.entries(${JSON.stringify(texts(letter))}));
  const other = "${letter === "a" ? "b" : "a"}/three.txt";
  const contents = { files, obsolete: () => existsSync("out/" + other) ? [other] : [], check: () => undefined };
  while (Date.now() < ${time});
  replaceFiles({ directory: "out", name: "out", instead: "another" }, contents);`;

const read = () =>
  Object.fromEntries(
    directory()
      .files()
      .filter((path) => path.startsWith("out/"))
      .map((path) => [path.slice("out/".length), directory().read(path)]),
  );

test("a process killed at any write leaves whole files, and the next one what is wanted", async () => {
  let kills = 0;
  for (let call = 1; ; call++) {
    directory().empty();
    for (const [path, text] of Object.entries(texts("a"))) directory().write(`out/${path}`, text);
    const { signal, stderr } = start(process.execPath, ["-e", `${signalAt(call, "SIGKILL", "out")}${replace("b")}`]);
    expect(stderr).toBe("");
    if (signal === null) break;
    kills++;
    for (const path of ["one.json", "deep/two.txt"] as const) {
      expect([texts("a")[path], texts("b")[path]]).toContain(directory().read(`out/${path}`));
    }
    const target = { directory: join(directory().path, "out"), name: "out", instead: "another" };
    const obsolete = () => Object.keys(read()).filter((path) => path === "a/three.txt");
    await replaceFiles(target, { files: new Map(Object.entries(texts("b"))), obsolete, check: () => undefined });
    // With nothing else: the scratch folder is gone.
    expect(read()).toEqual(texts("b"));
  }
  expect(kills).toBeGreaterThan(10);
}, 300_000);

test("two at once leave what one of them wanted", async () => {
  for (let round = 0; round < 5; round++) {
    // When both are loaded.
    const time = Date.now() + 1_000;
    const ends = (["a", "b"] as const).map((letter) => {
      const child = spawn(process.execPath, ["-e", replace(letter, time)], {
        ...options(),
        stdio: "pipe",
      });
      let stderr = "";
      child.stderr.on("data", (text) => (stderr += String(text)));
      return new Promise((resolve) => child.on("close", (status) => resolve({ status, stderr })));
    });
    const success = { status: 0, stderr: "" };
    expect(await Promise.all(ends)).toEqual([success, success]);
    expect([texts("a"), texts("b")]).toContainEqual(read());
  }
}, 60_000);

test.each([
  ["SIGINT", "tmp/.dual-homed", 2],
  ["SIGTERM", "tmp/.dual-homed", 6],
  ["SIGINT", "cdktf.out/.dual-homed", 1],
  ["SIGTERM", "cdktf.out/stacks", 1],
] as const)("%s while it writes to %s (%s) ends synth when no scratch folder is left", (signal, path, call) => {
  directory().write("network.yaml", networkText());
  const program = `${signalAt(call, signal, path)}
    process.argv.splice(1, 0, "dual-homed");
    require(${JSON.stringify(cli)});`;
  const ended = start(process.execPath, ["-e", program, "synth"]);
  expect(ended).toEqual({ status: null, signal, stderr: "" });
  expect(scratchFolders()).toEqual([]);
  expect(existsSync(join(directory().path, "cdktf.out/stacks/europe/cdk.tf.json"))).toBe(path.startsWith("cdktf.out"));
});

const unprivileged = process.getuid?.() === 0 ? [] : ["it needs root"];
describeWithTool(
  ["unshare", "mount"],
  "synth on a file system",
  () => {
    /** Runs a shell script in which `mounted` is a small file system of its own, and `synth` calls the command. */
    function inNamespace(script: string): string {
      const prelude = `
      mkdir mounted && mount -t tmpfs -o size=400k none mounted
      synth() { "$node" "$cli" synth "$@" 2>&1 >/dev/null; echo "status $?"; }
      list() { (cd mounted && find . -type f ! -name filler -exec md5sum {} + | sort; find . -name ".dual-homed*"); }`;
      const env = { node: process.execPath, cli };
      const { stdout, stderr } = spawnSync("unshare", ["-m", "sh", "-c", `${prelude}\n${script}`], options(env));
      expect(stderr).toBe("");
      return stdout;
    }

    beforeEach(async () => {
      directory().write("network.yaml", networkText());
      expect((await directory().run(["synth", "--output", "made/out"])).exitCode).toBe(0);
      directory().write("larger.yaml", networkText({ westInstances: 2 }));
    });

    it("that is full leaves what was there, and says so", () => {
      const text = inNamespace(`
      cp -r made/out mounted
      list > before
      dd if=/dev/zero of=mounted/filler bs=1k count=10000 2>/dev/null
      cp larger.yaml network.yaml
      synth --output mounted/out
      list | diff before - && echo same
      rm mounted/filler
      synth --output mounted/out
      ls mounted/out/router-config`);
      expect(text).toBe(
        "error: cannot write mounted/out: no space is left\n" +
          "    nothing was changed; free some space, or give another directory with --output\nstatus 2\nsame\n" +
          "status 0\nnorth-nva-1.frr.conf\nnorth-nva-1.nft\nwest-nva-1.frr.conf\nwest-nva-1.nft\nwest-nva-2.frr.conf\nwest-nva-2.nft\n",
      );
    });

    it("that is full from the beginning leaves nothing", () => {
      const text = inNamespace(`
      dd if=/dev/zero of=mounted/filler bs=1k count=360 2>/dev/null
      synth --output mounted/out
      ls -A mounted`);
      expect(text).toMatch(/^error: cannot write mounted\/out: no space is left\n.*\nstatus 2\nfiller\n$/);
    });

    it("that is read-only leaves what was there, and says so", () => {
      const text = inNamespace(`
      cp -r made/out mounted
      list > before
      mount -o remount,ro mounted
      synth --output mounted/out
      cp larger.yaml network.yaml
      synth --output mounted/out
      list | diff before - && echo same`);
      expect(text).toBe(
        "status 0\n" +
          "error: cannot write mounted/out: the file system is read-only\n" +
          "    nothing was changed; make it writable, or give another directory with --output\nstatus 2\nsame\n",
      );
    });

    it("of which a part is read-only leaves all that was there", () => {
      const text = inNamespace(`
      cp -r made/out mounted
      list > before
      mount --bind -o ro mounted/out/stacks mounted/out/stacks
      cp larger.yaml network.yaml
      synth --output mounted/out
      list | diff before - && echo same`);
      expect(text).toMatch(/^error: cannot write mounted\/out: .*\n.*\nstatus 2\nsame\n$/);
    });

    it("for temporary files that is full says so", () => {
      const text = inNamespace(`
      dd if=/dev/zero of=mounted/filler bs=1k count=10000 2>/dev/null
      TMPDIR="$PWD/mounted" synth
      list`);
      expect(text).toMatch(
        /^error: cannot write .*mounted: no space is left\n.*another directory as TMPDIR\nstatus 2\n$/,
      );
    });
  },
  unprivileged,
);
