import { installWhereMissing } from "./packages";
import { installed, stagedAt, type MachineFile } from "./machine-script";

/** strongSwan installs no routes: BGP does, and the packet filter decides what may pass. */
const SETTINGS = `# Written by cdktf-azure-route-server. Which packets go into a tunnel is decided by the routes to its interface.
charon {
  install_routes = no
  install_virtual_ip = no
  plugins {
    bypass-lan {
      load = no
    }
  }
}
`;

export const STRONGSWAN_SETTINGS_FILE: MachineFile = {
  path: "/etc/strongswan.d/dual-homed.conf",
  mode: "644",
  content: SETTINGS,
};

/** The lines of a script that install strongSwan where it is missing, with its settings, and start it. */
export const STRONGSWAN_RUNS: readonly string[] = [
  "# The settings are there before the daemon is, which reads them when it starts.",
  "restart=no",
  `if ! cmp -s "${stagedAt(STRONGSWAN_SETTINGS_FILE)}" ${STRONGSWAN_SETTINGS_FILE.path}; then`,
  `  ${installed(STRONGSWAN_SETTINGS_FILE)}`,
  "  restart=yes",
  "fi",
  ...installWhereMissing(
    ["charon-systemd", "strongswan-swanctl", "libstrongswan-standard-plugins"],
    ["swanctl", "charon-systemd"],
  ),
  'if [ "$restart" = yes ]; then systemctl restart strongswan; fi',
  "if ! systemctl is-active --quiet strongswan; then systemctl start strongswan; fi",
  "",
];
