/**
 * Functions of a script. They install packages where programs are missing, and hold them.
 *
 * Held packages (apt-mark(8)) are upgraded by nobody: not by unattended-upgrades, and not by Azure's guest patching,
 * which the blacklist of unattended-upgrades would not stop. Their upgrades restart the daemons, and all machines would
 * do so in one night.
 */
export const PACKAGE_FUNCTIONS: readonly string[] = [
  "retry() {",
  "  for pause in 5 10 20 40 60 0; do",
  '    if "$@"; then return 0; fi',
  '    sleep "$pause"',
  "  done",
  "  return 1",
  "}",
  "missing() {",
  '  for program in "$@"; do',
  '    command -v "$program" >/dev/null || { echo "$program"; break; }',
  "  done",
  "}",
  "# Others may be installing: cloud-init on a new machine, or updates. The lock of dpkg is waited for, other locks are tried",
  "# again. Changed configuration files are kept.",
  "install_packages() {",
  "  export DEBIAN_FRONTEND=noninteractive",
  '  set -- -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold install "$@"',
  '  apt-get -q -o DPkg::Lock::Timeout=300 update && apt-get "$@"',
  "}",
  "",
];

/** The lines that install packages if one of the programs is missing, and hold them. */
export function installWhereMissing(packages: readonly string[], programs: readonly string[]): string[] {
  const all = packages.join(" ");
  return [
    "# An image that has them may be in a subnet without a way out.",
    `if [ -n "$(missing ${programs.join(" ")})" ]; then`,
    `  retry install_packages ${all} || true`,
    `  program=$(missing ${programs.join(" ")})`,
    '  if [ -n "$program" ]; then',
    `    fail "$program is missing, and ${all} cannot be installed: is there a way out to the Internet, or an image that has them?"`,
    "  fi",
    "fi",
    "# No update may restart them: dual-homed-upgrade does that when the machine is out of traffic.",
    `if dpkg -s ${all} >/dev/null 2>&1; then`,
    `  retry apt-mark hold ${all} >/dev/null || echo "notice: apt does not hold ${all}"`,
    "fi",
    "",
  ];
}
