/** Ends each file in a script; no generated line can be this one, since names come out without spaces. */
const END_OF_FILE = "END OF FILE";

/** A file that a script puts on a deployed machine. */
export interface MachineFile {
  readonly path: string;
  readonly mode: string;
  readonly content: string;
  /** Left alone when it is there already: it belongs to whoever runs the machine. */
  readonly onlyOnce?: boolean;
}

/**
 * How every script for a deployed machine begins.
 *
 * @param purpose a comment that says what the script does
 * @param umask of the files it makes
 */
export function scriptStart(purpose: string, umask: string): string[] {
  return [
    "#!/bin/bash",
    `# ${purpose}`,
    "# Whatever shell started it, the rest needs bash.",
    'if [ -z "$BASH_VERSION" ]; then exec bash "$0" "$@"; fi',
    "set -euo pipefail",
    `umask ${umask}`,
    "export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "",
    "fail() {",
    '  echo "$*" >&2',
    "  exit 1",
    "}",
    "",
    "# A new machine may still be installing its packages. 2 means done with warnings. An image that has them may be in a",
    "# subnet without a way out, where the attempt to install them fails: what counts is that they are there.",
    'cloud=""',
    "if command -v cloud-init >/dev/null; then",
    "  result=0",
    "  cloud-init status --wait >/dev/null || result=$?",
    '  if [ "$result" -ne 0 ] && [ "$result" -ne 2 ]; then',
    '    cloud="; cloud-init failed ($result): see /var/log/cloud-init-output.log"',
    "  fi",
    "fi",
  ];
}

/** A folder that is gone when the script ends. */
export const WORK_FOLDER = ["new=$(mktemp -d)", "trap 'rm -rf \"$new\"' EXIT", ""];

/** Writes a file. */
export function file(path: string, content: string): string[] {
  return [`cat >"${path}" <<'${END_OF_FILE}'`, ...content.trimEnd().split("\n"), END_OF_FILE, ""];
}

/** Where a file waits in the folder until everything is found to be right. */
export function stagedAt({ path }: MachineFile): string {
  return `$new/${path.slice(1).replace(/\//g, "-")}`;
}

/** Puts a file in its place. */
export function installed(machineFile: MachineFile): string {
  const { path, mode, onlyOnce } = machineFile;
  const command = `install -D -m ${mode} "${stagedAt(machineFile)}" ${path}`;
  return onlyOnce ? `if [ ! -e ${path} ]; then ${command}; fi` : command;
}
