import { PACKAGE_FUNCTIONS } from "./packages";

/** Ends each file in a script. No generated line can equal it, because names are written without spaces. */
export const END_OF_FILE = "END OF FILE";

/** A file that a script installs on a deployed machine. */
export interface MachineFile {
  readonly path: string;
  readonly mode: string;
  readonly content: string;
  /** Whether an existing file stays as it is, because the machine's administrators may have changed it. */
  readonly onlyOnce?: boolean;
}

/**
 * The first lines of every script for a deployed machine.
 * @param purpose a comment that says what the script does
 * @param umask the umask of the files that it creates
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
    ...PACKAGE_FUNCTIONS,
  ];
}

/** A systemd unit that makes interfaces at boot, from a list, before the services that use them start. */
export function interfacesUnit(kind: "overlays" | "tunnels", before: string): string {
  return `[Unit]
Description=Interfaces of the appliance's ${kind}
Wants=network-online.target
After=network-online.target
Before=${before}
ConditionPathExists=/etc/dual-homed/${kind}

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/sbin/dual-homed-${kind}
Environment=PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

[Install]
WantedBy=multi-user.target
`;
}

/** Creates a folder that is removed when the script ends. */
export const WORK_FOLDER = ["new=$(mktemp -d)", "trap 'rm -rf \"$new\"' EXIT", ""];

/** Writes a file. */
export function file(path: string, content: string): string[] {
  return [`cat >"${path}" <<'${END_OF_FILE}'`, ...content.trimEnd().split("\n"), END_OF_FILE, ""];
}

/** The path of a file in the work folder, where it stays until all checks have passed. */
export function stagedAt({ path }: MachineFile): string {
  return `$new/${path.slice(1).replace(/\//g, "-")}`;
}

/** Installs a file from the work folder. */
export function installed(machineFile: MachineFile): string {
  const { path, mode, onlyOnce } = machineFile;
  const command = `install -D -m ${mode} "${stagedAt(machineFile)}" ${path}`;
  return onlyOnce ? `if [ ! -e ${path} ]; then ${command}; fi` : command;
}
