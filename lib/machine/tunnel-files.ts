import { TUNNEL_MTU } from "../azure";
import { TUNNEL_INTERFACE_PREFIX } from "../policy";
import { interfacesUnit } from "./machine-script";

/**
 * The programs and settings on a deployed appliance with tunnels. As in `machine-files.ts`, none of the texts may
 * contain a dollar or percent sign before a brace.
 */

/** Creates the listed interfaces, and deletes those that are no longer listed. */
export const TUNNELS_PROGRAM = `#!/bin/bash
# Makes the interfaces of the tunnels in /etc/dual-homed/tunnels, and removes those that are no longer there. One that stays
# the same is left alone. Run it as often as you like.
set -euo pipefail

list=/etc/dual-homed/tunnels
exec 9>/run/dual-homed-tunnels.lock
flock 9

for path in /sys/class/net/${TUNNEL_INTERFACE_PREFIX}*; do
  if [ ! -e "$path" ]; then continue; fi
  name=$(basename "$path")
  if ! grep -q "^$name " "$list"; then ip link delete "$name"; fi
done

# The interface of the machine that leads to the router; its kernel may want to know it.
under() {
  ip -o route get "$1" | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p'
}

while read -r name id inside peer remote; do
  if [ ! -e "/sys/class/net/$name" ]; then
    ip link add "$name" type xfrm dev "$(under "$remote")" if_id "0x$id" || {
      echo "dual-homed-tunnels: the kernel made no XFRM interface; it needs 4.19 or later with the module xfrm_interface" >&2
      exit 1
    }
  fi
  ip link set "$name" mtu ${TUNNEL_MTU} up
  ip address replace "$inside" peer "$peer/32" dev "$name"
done <"$list"
`;

/** Creates the interfaces at boot, before FRR and strongSwan start. */
export const TUNNELS_UNIT = interfacesUnit("tunnels", "frr.service strongswan.service");
