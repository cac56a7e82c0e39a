import { VXLAN_PORT } from "../azure";
import { OVERLAY_INTERFACE_PREFIX } from "../policy";
import { interfacesUnit } from "./machine-script";

/**
 * The programs on a deployed appliance with overlays. As in `machine-files.ts`, none of the texts may contain a dollar
 * or percent sign before a brace.
 */

/** Creates the listed interfaces, and deletes what is no longer listed. */
export const OVERLAYS_PROGRAM = `#!/bin/bash
# Makes the VXLAN interfaces in /etc/dual-homed/overlays, and removes those that are no longer there, and the ends that
# they no longer lead to. What stays the same is left alone. Run it as often as you like.
set -euo pipefail

list=/etc/dual-homed/overlays
exec 9>/run/dual-homed-overlays.lock
flock 9

# Packets for a machine whose address in the overlay is not known yet go to all machines at the other end. Virtual
# networks carry no multicast, which VXLAN would use otherwise.
unknown=00:00:00:00:00:00

for path in /sys/class/net/${OVERLAY_INTERFACE_PREFIX}*; do
  if [ ! -e "$path" ]; then continue; fi
  name=$(basename "$path")
  if ! grep -q "^$name " "$list"; then
    ip link delete "$name"
    continue
  fi
  addresses=$(awk -v name="$name" '$1 == name { print $3, $4 }' "$list")
  ip -o -4 address show dev "$name" | sed -n 's|.* inet \\([^ ]*\\) peer \\([^ /]*\\)/.*|\\1 \\2|p' |
    while read -r inside peer; do
      if grep -Fqx "$inside $peer" <<<"$addresses"; then continue; fi
      ip address delete "$inside" peer "$peer/32" dev "$name"
    done
  machines=$(awk -v name="$name" '$1 == name { print $5 }' "$list")
  bridge fdb show dev "$name" | sed -n "s/^$unknown dst \\([^ ]*\\) .*/\\1/p" |
    while read -r machine; do
      if grep -Fqx "$machine" <<<"$machines"; then continue; fi
      bridge fdb delete "$unknown" dev "$name" dst "$machine"
    done
done

# What protected overlays that are no longer there goes, too.
for path in /etc/swanctl/conf.d/${OVERLAY_INTERFACE_PREFIX}*.conf; do
  if [ ! -e "$path" ] || grep -q "^$(basename "$path" .conf) " "$list"; then continue; fi
  rm "$path"
  if [ -S /run/charon.vici ]; then swanctl --load-all --noprompt; fi
done

while read -r name vni inside peer machine mtu; do
  if [ ! -e "/sys/class/net/$name" ]; then
    ip link add "$name" type vxlan id "$vni" dstport ${VXLAN_PORT} || {
      echo "dual-homed-overlays: the kernel made no VXLAN interface; it needs the module vxlan" >&2
      exit 1
    }
  fi
  ip link set "$name" mtu "$mtu" up
  ip address replace "$inside" peer "$peer/32" dev "$name"
  bridge fdb append "$unknown" dev "$name" dst "$machine"
done <"$list"
`;

/** Creates the interfaces at boot, before FRR starts. */
export const OVERLAYS_UNIT = interfacesUnit("overlays", "frr.service");
