import { FRR_DEFAULT_ROUTE_STATEMENT } from "../router-config";

/**
 * The programs on a deployed appliance. Terraform takes a dollar or percent sign before a brace in their text as its
 * own syntax, so none of them may contain either.
 */

/**
 * Applies a configuration. Deployments and the egress watchdog use the same program, so neither can undo what the other
 * did: the default route is not announced while the way to the Internet is dead.
 */
export const APPLY_PROGRAM = `#!/bin/bash
# Puts the configuration in /etc/dual-homed into effect, or a new one: dual-homed-apply [DIRECTORY].
# Nothing is replaced before all of it is found valid; when FRR refuses it, the one before comes back.
# Sessions that stay the same stay up. Run it as often as you like.
set -euo pipefail

kept=/etc/dual-homed
flag=/var/lib/dual-homed/egress-dead
new=$kept
if [ "$#" -gt 0 ]; then new=$1; fi

fail() {
  echo "dual-homed-apply: $*" >&2
  exit 1
}

mkdir -p "$kept" /var/lib/dual-homed
exec 9>/run/dual-homed.lock
flock 9

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The daemons and vtysh read it without being root.
chmod 755 "$work"

cp "$new/nftables.nft" "$work/nftables.nft"
if [ -e "$flag" ]; then
  echo "dual-homed-apply: the way to the Internet is dead: the default route is not announced"
  sed '/^ *${FRR_DEFAULT_ROUTE_STATEMENT.replace(/[./]/g, "\\$&")}$/d' "$new/frr.conf" >"$work/frr.conf"
else
  cp "$new/frr.conf" "$work/frr.conf"
fi
chmod 644 "$work/frr.conf"

vtysh -C -f "$work/frr.conf" >"$work/vtysh.log" 2>&1 || fail "FRR finds mistakes, nothing was changed: $(cat "$work/vtysh.log")"
nft -c -f "$work/nftables.nft" || fail "nft finds mistakes in the packet filter, nothing was changed"

install_frr() {
  install -m 640 -o frr -g frr "$1" /etc/frr/frr.conf.new
  mv /etc/frr/frr.conf.new /etc/frr/frr.conf
}

# frr-reload gives each new line twice, and bgpd calls some of them a mistake the second time although they are in
# effect; the next run finds nothing left to do, unless the mistake is a real one.
reload() {
  /usr/lib/frr/frr-reload.py --reload /etc/frr/frr.conf >"$work/reload.log" 2>&1 ||
    /usr/lib/frr/frr-reload.py --reload /etc/frr/frr.conf >>"$work/reload.log" 2>&1
}

# The packet filter goes first, so that no route draws packets that would be dropped.
nft -f "$work/nftables.nft" || fail "nft refused the packet filter, nothing was changed"
cp /etc/frr/frr.conf "$work/previous.conf"
install_frr "$work/frr.conf"
if ! reload; then
  cat "$work/reload.log" >&2
  if [ -e "$kept/nftables.nft" ]; then nft -f "$kept/nftables.nft" || true; fi
  install_frr "$work/previous.conf"
  reload || true
  fail "FRR refused the configuration; the one before is back"
fi

if [ "$new" != "$kept" ]; then
  for file in frr.conf nftables.nft; do
    install -m 644 "$new/$file" "$kept/$file.new"
    mv "$kept/$file.new" "$kept/$file"
  done
fi
echo "dual-homed-apply: done"
`;

/** Stops an appliance from announcing the default route while its own way to the Internet is dead. */
export const WATCHDOG_PROGRAM = `#!/bin/bash
# Tests the way to the Internet and takes the default route back while there is none, by a flag that dual-homed-apply
# looks at. BGP alone would go on announcing it, since the sessions do not depend on the Internet.
set -u

TARGETS="1.1.1.1:443 8.8.8.8:443 9.9.9.9:443 208.67.222.222:443"
INTERVAL=5
TIMEOUT=2
ROUNDS=2
if [ -r /etc/default/dual-homed-egress ]; then
  # shellcheck disable=SC1091
  . /etc/default/dual-homed-egress
fi
flag=/var/lib/dual-homed/egress-dead

connects() {
  local host port
  IFS=: read -r host port <<<"$1"
  timeout "$TIMEOUT" bash -c ": >/dev/tcp/$host/$port" 2>/dev/null
}

# All targets at once: one that answers is enough, and the dead ones cost one timeout together.
way_out() {
  local pids="" pid found=1
  for target in $TARGETS; do
    connects "$target" &
    pids="$pids $!"
  done
  for pid in $pids; do
    if wait "$pid"; then found=0; fi
  done
  return "$found"
}

mkdir -p /var/lib/dual-homed
failures=0
# What is announced at the start is not known: the machine may have been off meanwhile.
pending=yes
while true; do
  if way_out; then
    failures=0
    if [ -e "$flag" ]; then
      echo "the way to the Internet is back"
      rm -f "$flag"
      pending=yes
    fi
  else
    failures=$((failures + 1))
    if [ "$failures" -ge "$ROUNDS" ] && [ ! -e "$flag" ]; then
      echo "no target answered $failures times, the way to the Internet is dead: $TARGETS"
      touch "$flag"
      pending=yes
    fi
  fi
  # What failed is tried again the next time round.
  if [ "$pending" = yes ] && dual-homed-apply; then pending=no; fi
  sleep "$INTERVAL"
done
`;

export const WATCHDOG_SETTINGS = `# Settings of the egress watchdog; they stay as they are when a new configuration is deployed.
# Restart the service after a change: systemctl restart dual-homed-egress
#
# Well-known addresses and ports, of different operators: the way out counts as dead when none accepts a connection.
#TARGETS="1.1.1.1:443 8.8.8.8:443 9.9.9.9:443 208.67.222.222:443"
# Seconds between two rounds, seconds to wait for a connection, and rounds without an answer until it counts as dead.
#INTERVAL=5
#TIMEOUT=2
#ROUNDS=2
`;

export const WATCHDOG_UNIT = `[Unit]
Description=Takes the default route back while the way to the Internet is dead
After=network-online.target frr.service
Wants=network-online.target

[Service]
ExecStart=/usr/local/sbin/dual-homed-egress
Environment=PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
`;

/** Loads the packet filter at boot, before the network is up. */
export const PACKET_FILTER_UNIT = `[Unit]
Description=Packet filter of the appliance
# The distribution's own service empties every table when it starts.
After=local-fs.target nftables.service
PartOf=nftables.service
DefaultDependencies=no
Conflicts=shutdown.target
Before=network-pre.target shutdown.target
Wants=network-pre.target
ConditionPathExists=/etc/dual-homed/nftables.nft

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/nft -f /etc/dual-homed/nftables.nft

[Install]
WantedBy=multi-user.target
`;
