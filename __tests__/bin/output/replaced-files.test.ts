import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { join } from "node:path";
import { type Contents, replaceFiles } from "../../../bin/output/replaced-files";
import { freshWorkingDirectory } from "../../support/command-line";

const directory = freshWorkingDirectory();
afterEach(() => jest.restoreAllMocks());

const texts = { "one.json": '{"new": 1}', "deep/two.txt": "new two", "deeper/still/three.txt": "new three" };

function replace(contents: Partial<Contents> = {}) {
  const files = new Map(Object.entries(texts));
  const target = { directory: join(directory().path, "out"), name: "out", instead: "another directory" };
  return replaceFiles(target, { files, check: () => undefined, ...contents });
}

/** What was there before: one file the same, one that changes, one that goes, and one of somebody else. */
function writeFormer() {
  directory().write("out/one.json", texts["one.json"]);
  directory().write("out/deep/two.txt", "old two");
  directory().write("out/gone.txt", "old");
  directory().write("out/mine.txt", "mine");
}

const obsolete = () => (fs.existsSync(join(directory().path, "out/gone.txt")) ? ["gone.txt"] : []);

function read(): Record<string, string> {
  return Object.fromEntries(
    directory()
      .files()
      .map((path) => [path.slice("out/".length), directory().read(path)]),
  );
}

test("writes what is new, removes what is gone, and leaves the rest with its times", async () => {
  writeFormer();
  const before = directory().contents();
  await replace({ obsolete });
  expect(read()).toEqual({ ...texts, "mine.txt": "mine" });
  const after = directory().contents();
  for (const same of ["out/one.json", "out/mine.txt"]) expect(after[same]).toBe(before[same]);
});

const CHANGES = ["mkdirSync", "writeFileSync", "chmodSync", "renameSync", "linkSync"] as const;

/** Makes one call that changes the file system fail, and answers how many there were. */
function failAt(failing: number): () => number {
  let calls = 0;
  for (const name of CHANGES) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      calls++;
      // A full disk takes a part of a text.
      if (calls === failing && name === "writeFileSync") original(args[0], "half");
      if (calls === failing) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      return original(...args);
    }) as never);
  }
  return () => calls;
}

test.each([
  ["a directory that has files", writeFormer],
  ["a directory that is not there", () => undefined],
])("leaves %s as it was, whichever step fails, or does without", async (_what, prepare) => {
  let failures = 0;
  for (let failing = 1; ; failing++) {
    directory().empty();
    prepare();
    const before = directory().contents();
    const calls = failAt(failing);
    const outcome = await replace({ obsolete }).catch((error: unknown) => error);
    jest.restoreAllMocks();
    if (outcome === undefined) {
      // Links are done without.
      expect(read()).toMatchObject(texts);
      if (calls() < failing) break;
    } else {
      failures++;
      expect(outcome).toMatchObject({
        problems: [
          {
            message: "cannot write out: no space is left",
            fix: "nothing was changed; free some space, or give another directory",
          },
        ],
      });
      expect(directory().contents()).toEqual(before);
    }
  }
  expect(failures).toBeGreaterThan(5);
});

test("writes where there are no hard links", async () => {
  writeFormer();
  jest.spyOn(fs, "linkSync").mockImplementation(() => {
    throw Object.assign(new Error("no links"), { code: "EPERM" });
  });
  await replace({ obsolete });
  expect(read()).toEqual({ ...texts, "mine.txt": "mine" });
});

test.each([
  ["a directory", "one.json", (path: string) => fs.mkdirSync(path, { recursive: true }), "directory", "file"],
  ["a FIFO", "one.json", (path: string) => execFileSync("mkfifo", [path]), "FIFO", "file"],
  ["a link to nothing", "one.json", (path: string) => fs.symlinkSync("nothing", path), "broken link", "file"],
  ["a file", "deeper", (path: string) => fs.writeFileSync(path, ""), "file", "directory"],
])("refuses %s in its place before it writes anything", async (_what, path, make, is, wanted) => {
  writeFormer();
  fs.rmSync(join(directory().path, "out", path), { force: true });
  make(join(directory().path, "out", path));
  const names = () => fs.readdirSync(directory().path, { recursive: true }).sort();
  const before = names();
  await expect(replace()).rejects.toMatchObject({
    problems: [
      {
        message: `cannot write out/${path}: a ${is} is there, and it has to be a ${wanted}`,
        fix: "nothing was changed; move it elsewhere, or give another directory",
      },
    ],
  });
  expect(names()).toEqual(before);
  expect(directory().read("out/deep/two.txt")).toBe("old two");
});

test("leaves a link, and replaces the file that it leads to, with its permissions", async () => {
  directory().write("elsewhere.txt", "old");
  fs.chmodSync(join(directory().path, "elsewhere.txt"), 0o600);
  fs.mkdirSync(join(directory().path, "out/deep"), { recursive: true });
  fs.symlinkSync("../../elsewhere.txt", join(directory().path, "out/deep/two.txt"));
  await replace();
  expect(directory().read("elsewhere.txt")).toBe("new two");
  expect(fs.lstatSync(join(directory().path, "out/deep/two.txt")).isSymbolicLink()).toBe(true);
  expect(fs.statSync(join(directory().path, "elsewhere.txt")).mode & 0o777).toBe(0o600);
});

test("does not replace a file that must not be written, as a rename would", async () => {
  writeFormer();
  const before = directory().contents();
  jest.spyOn(fs, "accessSync").mockImplementation((path) => {
    if (String(path).endsWith("two.txt")) throw Object.assign(new Error("protected"), { code: "EACCES" });
  });
  await expect(replace()).rejects.toMatchObject({
    problems: [{ fix: "nothing was changed; make it writable, or give another directory" }],
  });
  expect(directory().contents()).toEqual(before);
});

test("changes nothing when a text that is to be JSON is none", async () => {
  writeFormer();
  const before = directory().contents();
  const files = new Map([["deep/two.txt", "new"], ["one.json", '{"half":']]); // prettier-ignore
  await expect(replace({ files })).rejects.toThrow(SyntaxError);
  expect(directory().contents()).toEqual(before);
});

test("looks again before it replaces a file that another process has just made", async () => {
  const check = jest.fn(() => {
    if (check.mock.calls.length === 1) directory().write("out/deep/two.txt", "another's");
  });
  await replace({ check });
  expect(check).toHaveBeenCalledTimes(2);
  expect(read()).toEqual(texts);
});

test("writes nothing when it may not replace what another process has just made", async () => {
  let calls = 0;
  const check = () => {
    if (++calls > 1) throw new Error("refused");
    directory().write("out/deep/two.txt", "another's");
  };
  await expect(replace({ check })).rejects.toThrow("refused");
  expect(read()).toEqual({ "deep/two.txt": "another's" });
});

test("gives up when other processes never stop writing", async () => {
  const never = () => {
    directory().write("out/gone.txt", "again");
    return ["gone.txt"];
  };
  await expect(replace({ obsolete: never })).rejects.toMatchObject({
    problems: [
      { message: "cannot write out: other commands write it, too", fix: "wait for them, or give another directory" },
    ],
  });
});
