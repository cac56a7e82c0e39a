import { renderFrr } from "../router-config";
import { identifier, originatesDefault, type RoutingPolicy } from "../policy";
import { APPLY_PROGRAM, PACKET_FILTER_UNIT, WATCHDOG_PROGRAM, WATCHDOG_SETTINGS, WATCHDOG_UNIT } from "./machine-files";
import { WORK_FOLDER, file, installed, scriptStart, stagedAt, type MachineFile } from "./machine-script";
import { renderNftables } from "./nftables";

const PROGRAMS: readonly MachineFile[] = [
  { path: "/usr/local/sbin/dual-homed-apply", mode: "755", content: APPLY_PROGRAM },
  { path: "/usr/local/sbin/dual-homed-egress", mode: "755", content: WATCHDOG_PROGRAM },
  { path: "/etc/default/dual-homed-egress", mode: "644", content: WATCHDOG_SETTINGS, onlyOnce: true },
  { path: "/etc/systemd/system/dual-homed-egress.service", mode: "644", content: WATCHDOG_UNIT },
  { path: "/etc/systemd/system/dual-homed-nftables.service", mode: "644", content: PACKET_FILTER_UNIT },
];

/**
 * The script that applies this policy on a deployed Linux appliance. A run command of the machine holds it and runs it
 * again whenever its text changes. It does not restart FRR: sessions whose configuration does not change stay up.
 */
export function applyScript(policy: RoutingPolicy): string {
  return [
    ...prologue(policy),
    ...file("$new/frr.conf", renderFrr(policy)),
    ...file("$new/nftables.nft", renderNftables(policy)),
    ...PROGRAMS.flatMap((program) => file(stagedAt(program), program.content)),
    "# Checks everything first and changes nothing when there is a mistake.",
    `bash "${stagedAt(PROGRAMS[0])}" "$new"`,
    "",
    ...PROGRAMS.map(installed),
    "systemctl daemon-reload",
    "systemctl enable --quiet dual-homed-nftables.service",
    // A restart keeps the flag file, and with it what is announced.
    ...(originatesDefault(policy)
      ? ["systemctl enable --quiet dual-homed-egress.service", "systemctl restart dual-homed-egress.service"]
      : ["systemctl disable --quiet --now dual-homed-egress.service", "rm -f /var/lib/dual-homed/egress-dead"]),
    `echo "${identifier(policy.instance)} is up to date"`,
    "",
  ].join("\n");
}

function prologue(policy: RoutingPolicy): string[] {
  return [
    ...scriptStart(
      `Brings ${identifier(policy.instance)} to its configuration; written by cdktf-azure-route-server. It can be run any number of times.`,
      "022",
    ),
    "for program in vtysh nft /usr/lib/frr/bgpd /usr/lib/frr/frr-reload.py; do",
    '  command -v "$program" >/dev/null || fail "$program is missing: are frr, frr-pythontools and nftables installed?$cloud"',
    "done",
    "# Before 8.4 as-override leaves 65515 in most paths, without a word.",
    "version=$(/usr/lib/frr/bgpd --version | awk 'NR == 1 { print $3 }')",
    'if [ "$(printf \'%s\\n\' 8.4 "$version" | sort -V | head -n 1)" != 8.4 ]; then',
    '  fail "FRR $version is too old: as-override needs 8.4 or later"',
    "fi",
    "if ! systemctl is-active --quiet frr; then systemctl start frr; fi",
    "",
    ...WORK_FOLDER,
  ];
}
