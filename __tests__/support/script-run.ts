import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** What a script for a machine did when it was run. */
export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The programs it called, each with its arguments, in order; paths as they are on a machine. */
  readonly calls: readonly string[];
  /** The files of the machine afterwards, by path. */
  readonly files: ReadonlyMap<string, { readonly text: string; readonly mode: string }>;
  /** The permissions of each file in the work folder at the moment at which it was installed, by its name there. */
  readonly stagedModes: ReadonlyMap<string, string>;
  /** What is left in the folder for temporary files. */
  readonly leftBehind: readonly string[];
}

export interface Machine {
  /** What each program does, in bash, by its name or path. */
  readonly programs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The files that are there before, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The beginning of a path of the machine that a script writes to or runs. */
const MACHINE_PATH = /(?<![\w.$/-])\/(?=(?:etc|usr\/local|usr\/lib\/frr|var\/lib|run)\/)/g;

/** Notes the permissions of the file that it is given, and installs it for whoever runs the test. */
const INSTALL = `stat -c "staged %a %n" "\${@: -2:1}" >>"$STAGED" 2>/dev/null
args=()
while [ $# -gt 0 ]; do
  if [ "$1" = -o ] || [ "$1" = -g ]; then shift 2; continue; fi
  args+=("$1")
  shift
done
exec /usr/bin/install "\${args[@]}"`;

/** Runs a script in a folder that stands for a machine. The texts of files that it carries stay as they are. */
export function runScript(script: string, { programs, env = {}, files = {} }: Machine): ScriptRun {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "machine-")));
  try {
    const at = (path: string) => join(root, path);
    const put = (path: string, text: string, mode = 0o644) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
      chmodSync(at(path), mode);
    };
    for (const [path, text] of Object.entries(files)) put(path, text);
    for (const [name, body] of Object.entries({ install: INSTALL, ...programs })) {
      const note = `printf '%s\\n' "${name} $*" >>"$CALLS"`;
      put(name.includes("/") ? name : `bin/${name}`, `#!/bin/bash\n${note}\n${body}\n`, 0o755);
    }
    mkdirSync(at("tmp"));
    for (const name of ["calls", "staged"]) writeFileSync(at(name), "");
    put("script", inFolder(script, root));
    const result = spawnSync("/bin/bash", [at("script")], {
      encoding: "utf8",
      env: { PATH: "/usr/bin:/bin", TMPDIR: at("tmp"), CALLS: at("calls"), STAGED: at("staged"), ...env },
    });
    const readable = (text: string) => text.replace(/\S*\/tmp\/tmp\.\w+/g, "$new").replaceAll(root, "");
    const lines = (name: string) =>
      readable(readFileSync(at(name), "utf8"))
        .split("\n")
        .slice(0, -1);
    return {
      status: result.status,
      stdout: readable(result.stdout),
      stderr: readable(result.stderr),
      calls: lines("calls").map((line) => line.trim()),
      files: filesUnder(root, ["etc", "usr/local", "var"]),
      stagedModes: new Map(lines("staged").map((line) => [line.split("/").slice(1).join("/"), line.split(" ")[1]])),
      leftBehind: readdirSync(at("tmp")),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function inFolder(script: string, root: string): string {
  const parts = script.split(/(<<'END OF FILE'\n[\s\S]*?\nEND OF FILE\n)/);
  return parts
    .map((part, index) => (index % 2 === 0 ? part.replace(MACHINE_PATH, `${root}/`) : part))
    .join("")
    .replace(/^export PATH=.*$/m, `export PATH=${root}/bin:/usr/bin:/bin`);
}

function filesUnder(root: string, folders: readonly string[]): ScriptRun["files"] {
  const entries = folders.flatMap((folder) => {
    mkdirSync(join(root, folder), { recursive: true });
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const mode = (statSync(path).mode & 0o777).toString(8);
        return [`/${relative(root, path)}`, { text: readFileSync(path, "utf8"), mode }];
      }),
  );
}
