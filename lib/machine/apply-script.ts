import { ENCRYPTED_OVERLAY_MTU, OVERLAY_MTU } from "../azure";
import { renderFrr } from "../router-config";
import { identifier, originatesDefault, overlayLinksOf, type OverlayLink, type RoutingPolicy } from "../policy";
import { DRAIN_PROGRAM, RETURN_PROGRAM, UPGRADE_PROGRAM } from "./drain-programs";
import { APPLY_PROGRAM, PACKET_FILTER_UNIT, WATCHDOG_PROGRAM, WATCHDOG_SETTINGS, WATCHDOG_UNIT } from "./machine-files";
import { WORK_FOLDER, file, installed, scriptStart, stagedAt, type MachineFile } from "./machine-script";
import { renderNftables } from "./nftables";
import { installWhereMissing } from "./packages";
import { packedLines } from "./packed-lines";
import { KERNEL_SETTINGS, NEEDRESTART_SETTINGS, TRANSLATION_MODULE, TRANSLATION_SETTINGS } from "./system-files";
import { OVERLAYS_PROGRAM, OVERLAYS_UNIT } from "./overlay-files";
import { SESSIONS_PROGRAM } from "./sessions-program";

/** What a deployed machine needs beside its policy. */
export interface MachineSettings {
  /** The addresses of the neighbours whose sessions must be up when the script ends. */
  readonly awaited: readonly string[];
  /** What the watchdog of the way to the Internet tries to reach, where it is not the usual. */
  readonly egressTargets?: readonly string[];
  readonly adminUsername: string;
  readonly adminSshPublicKey: string;
}

/** How long the script waits for sessions. Azure may take a minute or two to open that of a new connection. */
const SECONDS_FOR_SESSIONS = 300;

const SESSIONS: MachineFile = { path: "/usr/local/sbin/dual-homed-sessions", mode: "755", content: SESSIONS_PROGRAM };

const PROGRAMS: readonly MachineFile[] = [
  { path: "/usr/local/sbin/dual-homed-apply", mode: "755", content: APPLY_PROGRAM },
  SESSIONS,
  { path: "/usr/local/sbin/dual-homed-drain", mode: "755", content: DRAIN_PROGRAM },
  { path: "/usr/local/sbin/dual-homed-return", mode: "755", content: RETURN_PROGRAM },
  { path: "/usr/local/sbin/dual-homed-upgrade", mode: "755", content: UPGRADE_PROGRAM },
  { path: "/usr/local/sbin/dual-homed-egress", mode: "755", content: WATCHDOG_PROGRAM },
  { path: "/etc/default/dual-homed-egress", mode: "644", content: WATCHDOG_SETTINGS, onlyOnce: true },
  { path: "/etc/systemd/system/dual-homed-egress.service", mode: "644", content: WATCHDOG_UNIT },
  { path: "/etc/sysctl.d/99-dual-homed.conf", mode: "644", content: KERNEL_SETTINGS },
  { path: "/etc/needrestart/conf.d/dual-homed.conf", mode: "644", content: NEEDRESTART_SETTINGS },
  { path: "/etc/systemd/system/dual-homed-nftables.service", mode: "644", content: PACKET_FILTER_UNIT },
];

const TRANSLATION: readonly MachineFile[] = [
  { path: "/etc/modules-load.d/dual-homed.conf", mode: "644", content: TRANSLATION_MODULE },
  { path: "/etc/sysctl.d/98-dual-homed-translation.conf", mode: "644", content: TRANSLATION_SETTINGS },
];

const OVERLAYS_LIST = "/etc/dual-homed/overlays";

/** Removes the interfaces of overlays that there were before. */
const NO_OVERLAYS = [
  "if command -v dual-homed-overlays >/dev/null; then",
  `  : >${OVERLAYS_LIST}`,
  "  dual-homed-overlays",
  "fi",
];

/**
 * The script that applies this policy on a deployed Linux appliance. A run command of the machine holds it and runs it
 * again whenever its text changes. It does not restart FRR: sessions whose configuration does not change stay up. It
 * fails if sessions that were up before, or that are awaited, are not up in the end.
 */
export function applyScript(policy: RoutingPolicy, machine: MachineSettings): string {
  const overlays = overlayFiles(policy);
  const isEgress = originatesDefault(policy);
  const files = [...PROGRAMS, ...(isEgress ? TRANSLATION : []), ...overlays];
  return [
    ...prologue(policy),
    ...packedLines([
      ...file("$new/frr.conf", renderFrr(policy)),
      ...file("$new/nftables.nft", renderNftables(policy)),
      ...files.flatMap((program) => file(stagedAt(program), program.content)),
    ]),
    ...sessionsBefore(policy),
    "# Checks everything first and changes nothing when there is a mistake.",
    `bash "${stagedAt(PROGRAMS[0])}" "$new"`,
    "",
    ...files.map(installed),
    ...(isEgress ? ["systemctl restart systemd-modules-load"] : []),
    "systemctl restart systemd-sysctl",
    "systemctl daemon-reload",
    "systemctl enable --quiet dual-homed-nftables.service",
    ...(overlays.length > 0
      ? ["systemctl enable --quiet dual-homed-overlays.service", "dual-homed-overlays"]
      : NO_OVERLAYS),
    ...egressTargets(machine),
    // A restart keeps the flag file, and with it what is announced.
    ...(isEgress
      ? ["systemctl enable --quiet dual-homed-egress.service", "systemctl restart dual-homed-egress.service"]
      : ["systemctl disable --quiet --now dual-homed-egress.service", "rm -f /var/lib/dual-homed/egress-dead"]),
    ...administratorsKey(machine),
    `dual-homed-sessions ${SECONDS_FOR_SESSIONS} ${['"$new/sessions"', ...machine.awaited].join(" ")}`,
    `echo "${identifier(policy.instance)} is up to date"`,
    "",
  ].join("\n");
}

/**
 * Notes the sessions that are up. Those with other appliances do not count: a change of an overlay ends them until both
 * ends have it, and the other end waits for this script.
 */
function sessionsBefore({ neighbors }: RoutingPolicy): string[] {
  const ofAppliances = neighbors.filter(({ overlay }) => overlay !== undefined).flatMap(({ addresses }) => addresses);
  const others = ofAppliances.map((address) => ` -e '^${address.replace(/\./g, "\\.")} '`).join("");
  return [
    "# Sessions that are up now must be up in the end.",
    `python3 "${stagedAt(SESSIONS)}"${others === "" ? "" : ` | { grep -v${others} || true; }`} >"$new/sessions"`,
    "",
  ];
}

/** In the open, since Terraform alone may know them. */
function egressTargets({ egressTargets: targets = [] }: MachineSettings): string[] {
  if (targets.length === 0) return ["rm -f /etc/dual-homed/egress"];
  return [
    ...file("$new/egress", `TARGETS="${targets.join(" ")}"`),
    'install -D -m 644 "$new/egress" /etc/dual-homed/egress',
  ];
}

/** The key is not in the machine's resource, where a new one would replace the machine. */
function administratorsKey({ adminUsername, adminSshPublicKey }: MachineSettings): string[] {
  return [
    "",
    "# The whole file is written: a key that was replaced must no longer log in.",
    ...file("$new/authorized_keys", adminSshPublicKey),
    `user='${adminUsername}'`,
    'home=$(getent passwd "$user" | cut -d : -f 6) || true',
    'if [ -n "$home" ]; then',
    '  group=$(id -g "$user")',
    '  install -d -m 700 -o "$user" -g "$group" "$home/.ssh"',
    '  install -m 600 -o "$user" -g "$group" "$new/authorized_keys" "$home/.ssh/authorized_keys.new"',
    '  mv "$home/.ssh/authorized_keys.new" "$home/.ssh/authorized_keys"',
    "else",
    '  echo "notice: this machine has no user $user; the SSH key was not written"',
    "fi",
    "",
  ];
}

/** What the interfaces of the overlays need, where there are any. */
function overlayFiles(policy: RoutingPolicy): readonly MachineFile[] {
  const links = overlayLinksOf(policy);
  if (links.length === 0) return [];
  return [
    { path: "/usr/local/sbin/dual-homed-overlays", mode: "755", content: OVERLAYS_PROGRAM },
    { path: "/etc/systemd/system/dual-homed-overlays.service", mode: "644", content: OVERLAYS_UNIT },
    { path: OVERLAYS_LIST, mode: "644", content: links.map(linkLine).join("\n") },
  ];
}

function linkLine({ interfaceName, vni, bgpAddress, peerBgpAddress, peerAddress, encrypted }: OverlayLink): string {
  const mtu = encrypted ? ENCRYPTED_OVERLAY_MTU : OVERLAY_MTU;
  return [interfaceName, vni, bgpAddress, peerBgpAddress, peerAddress, mtu].join(" ");
}

function prologue(policy: RoutingPolicy): string[] {
  return [
    ...scriptStart(
      `Brings ${identifier(policy.instance)} to its configuration; written by cdktf-azure-route-server. It can be run any number of times.`,
      "022",
    ),
    ...installWhereMissing(
      ["frr", "frr-pythontools", "nftables"],
      ["vtysh", "nft", "python3", "/usr/lib/frr/bgpd", "/usr/lib/frr/frr-reload.py"],
    ),
    "# Before 8.4 as-override leaves 65515 in most paths, without a word.",
    "version=$(/usr/lib/frr/bgpd --version | awk 'NR == 1 { print $3 }')",
    'if [ "$(printf \'%s\\n\' 8.4 "$version" | sort -V | head -n 1)" != 8.4 ]; then',
    '  fail "FRR $version is too old: as-override needs 8.4 or later"',
    "fi",
    "if ! grep -q ^bgpd=yes /etc/frr/daemons || ! grep -q ^staticd=yes /etc/frr/daemons; then",
    "  sed -i -e 's/^bgpd=.*/bgpd=yes/' -e 's/^staticd=.*/staticd=yes/' /etc/frr/daemons",
    "  systemctl restart frr",
    "fi",
    "systemctl enable --quiet frr",
    "if ! systemctl is-active --quiet frr; then systemctl start frr; fi",
    "",
    ...WORK_FOLDER,
  ];
}
