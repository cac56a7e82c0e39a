import { identifier, tunnelsOf, type RoutingPolicy, type Tunnel } from "../policy";
import { WORK_FOLDER, file, installed, scriptStart, stagedAt, type MachineFile } from "./machine-script";
import { renderSwanctl } from "./swanctl";
import { STRONGSWAN_RUNS, STRONGSWAN_SETTINGS_FILE } from "./strongswan";
import { TUNNELS_PROGRAM, TUNNELS_UNIT } from "./tunnel-files";

/** The parameter of the script with the machine's public address, which is its IKE identity. */
export const PUBLIC_ADDRESS_PARAMETER = "PUBLIC_ADDRESS";

/** The parameter of the script with the key of the tunnel that has this inside address on the machine. */
export function keyParameter(bgpAddress: string): string {
  return `KEY_${bgpAddress.replace(/\./g, "_")}`;
}

/**
 * The script that applies this policy to the tunnels of a deployed appliance. It has a run command of its own, whose
 * protected parameters are the keys; the script reads them as environment variables. Tunnels that do not change stay
 * up.
 *
 * https://learn.microsoft.com/azure/virtual-machines/linux/run-command-managed
 */
export function tunnelScript(policy: RoutingPolicy): string {
  const tunnels = tunnelsOf(policy);
  const files: readonly MachineFile[] = [
    STRONGSWAN_SETTINGS_FILE,
    { path: "/usr/local/sbin/dual-homed-tunnels", mode: "755", content: TUNNELS_PROGRAM },
    { path: "/etc/systemd/system/dual-homed-tunnels.service", mode: "644", content: TUNNELS_UNIT },
    { path: "/etc/dual-homed/tunnels", mode: "644", content: tunnels.map(interfaceLine).join("\n") },
    { path: "/etc/swanctl/conf.d/dual-homed.conf", mode: "600", content: renderSwanctl(policy) },
  ];
  const others = files.filter((each) => each !== STRONGSWAN_SETTINGS_FILE);
  return [
    ...scriptStart(
      `Brings the tunnels of ${identifier(policy.instance)} to their configuration; written by cdktf-azure-route-server. It can be run any number of times.`,
      "077",
    ),
    "",
    ...[PUBLIC_ADDRESS_PARAMETER, ...tunnels.map(({ bgpAddress }) => keyParameter(bgpAddress))].map(
      (parameter) => `printenv ${parameter} >/dev/null || fail "the parameter ${parameter} is missing"`,
    ),
    "",
    ...WORK_FOLDER,
    ...files.flatMap((each) => file(stagedAt(each), each.content)),
    ...STRONGSWAN_RUNS,
    ...others.map(installed),
    ...keysFile(tunnels),
    "systemctl daemon-reload",
    "systemctl enable --quiet dual-homed-tunnels.service",
    "dual-homed-tunnels",
    "swanctl --load-all --noprompt",
    `echo "the tunnels of ${identifier(policy.instance)} are up to date"`,
    "",
  ].join("\n");
}

function interfaceLine({ interfaceName, interfaceId, bgpAddress, routerBgpAddress, routerAddress }: Tunnel): string {
  return [interfaceName, interfaceId, bgpAddress, routerBgpAddress, routerAddress].join(" ");
}

/**
 * Writes the keys from the environment into a file that only root can read, in base64 so that a key may hold any
 * character.
 */
function keysFile(tunnels: readonly Tunnel[]): string[] {
  return [
    "{",
    ...tunnels.flatMap((tunnel) => [
      `  echo "connections {"`,
      `  echo "  ${tunnel.name} {"`,
      `  echo "    local {"`,
      `  echo "      id = $${PUBLIC_ADDRESS_PARAMETER}"`,
      `  echo "    }"`,
      `  echo "  }"`,
      `  echo "}"`,
      `  echo "secrets {"`,
      `  echo "  ike-${tunnel.name} {"`,
      `  echo "    id = ${tunnel.routerAddress}"`,
      `  echo "    secret = 0s$(printf %s "$${keyParameter(tunnel.bgpAddress)}" | base64 --wrap=0)"`,
      `  echo "  }"`,
      `  echo "}"`,
    ]),
    '} >"$new/keys"',
    'install -D -m 600 "$new/keys" /etc/swanctl/conf.d/dual-homed-keys.conf',
    "",
  ];
}
